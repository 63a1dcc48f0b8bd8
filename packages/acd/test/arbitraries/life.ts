import fc from 'fast-check';
import {
  AcdError,
  createAcd,
  type Acd,
  type AcdCommand,
  type AcdConfig,
  type AcdEvent,
} from '../../src/index.ts';
import { command } from './command.ts';
import { config } from './floor.ts';

/** A random life of an engine, lived to its end. */
export interface Life {
  readonly floor: AcdConfig;
  readonly acd: Acd;
  /** The commands that were accepted, in order. */
  readonly commands: readonly AcdCommand[];
  readonly events: readonly AcdEvent[];
}

const move = fc.record({ command, hopMs: fc.oneof(fc.constant(0), fc.nat(5_000)) });

/** Lives of up to 150 commands; `watch` sees the engine after each of them. */
export function life(watch: (acd: Acd, life: Life) => void = () => undefined): fc.Arbitrary<Life> {
  return fc.tuple(config, fc.array(move, { maxLength: 150, size: 'max' })).map(([floor, moves]) => {
    const acd = createAcd(floor);
    const lived = { floor, acd, commands: [] as AcdCommand[], events: [] as AcdEvent[] };
    for (const { command: make, hopMs } of moves) {
      const made = make({ config: floor, view: acd.inspect(), at: acd.at + hopMs });
      try {
        lived.events.push(...acd.execute(made));
        lived.commands.push(made);
      } catch (error) {
        if (!(error instanceof AcdError)) throw error;
      }
      watch(acd, lived);
    }
    return lived;
  });
}
