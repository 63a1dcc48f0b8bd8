import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  AcdError,
  createAcd,
  type AcdCommand,
  type AcdEvent,
  type AcdSnapshot,
} from '../../src/index.ts';
import { command } from '../arbitraries/command.ts';
import { config } from '../arbitraries/floor.ts';
import { createNaiveAcd } from '../model/naive-acd.ts';

const numRuns = Number(process.env['ACD_RUNS'] ?? 200);
const steps = Number(process.env['ACD_STEPS'] ?? 150);

const hop = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 1_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1_000, max: 30_000 }) },
  { weight: 2, arbitrary: fc.constantFrom('due', 'before due') },
);

test('decides command by command what the naive twin decides, through crashes at random points', () => {
  fc.assert(
    fc.property(
      config,
      fc.array(fc.record({ hop, command, crash: fc.integer({ min: 0, max: 19 }) }), {
        minLength: 1,
        maxLength: steps,
        size: 'max',
      }),
      (floor, moves) => {
        let acd = createAcd(floor);
        const twin = createNaiveAcd(floor);
        for (const { id } of floor.agents) {
          const signIn: AcdCommand = { type: 'agent.signIn', at: 0, agentId: id };
          expect(outcome(acd, signIn)).toEqual(outcome(twin, signIn));
        }
        for (const move of moves) {
          const due = acd.nextDueAt ?? acd.at;
          const at =
            typeof move.hop === 'number'
              ? acd.at + move.hop
              : Math.max(acd.at, move.hop === 'due' ? due : due - 1);
          const made = move.command({ config: floor, view: acd.inspect(), at });
          expect(outcome(acd, made)).toEqual(outcome(twin, made));
          expect(acd.nextDueAt).toBe(twin.nextDueAt);
          if (move.crash === 0) {
            const snapshot = JSON.parse(JSON.stringify(acd.snapshot())) as AcdSnapshot;
            acd = createAcd(floor, { snapshot });
          }
        }
      },
    ),
    { numRuns },
  );
}, 600_000);

function outcome(
  engine: { execute(command: AcdCommand): readonly AcdEvent[] },
  made: AcdCommand,
): readonly AcdEvent[] | string {
  try {
    return engine.execute(made);
  } catch (error) {
    if (error instanceof AcdError) return error.code;
    throw error;
  }
}
