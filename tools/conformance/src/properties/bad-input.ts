import fc from 'fast-check';
import { expect } from 'vitest';
import { badCommand, errorShapeFault, spoil } from '../bad-command.ts';
import { leaves, withLeaf } from '../leaves.ts';
import { forRuns } from '../property.ts';
import { codeOf, fresh, play, take } from '../run.ts';

export const errorShape = forRuns(
  'throws only its own error, with code, path, issues and a sentence',
  () => spoil,
  (subject, run, spoiled) => {
    const engine = fresh(subject, run);
    const outcomes = play(engine, run.steps);
    const bad = badCommand(subject, run, spoiled, engine.at);
    const last = bad ? [take(engine, { do: 'execute', command: bad.command })] : [];
    for (const outcome of [...outcomes, ...last]) expect(errorShapeFault(outcome)).toBeUndefined();
  },
);

export const badCommands = forRuns(
  'refuses a malformed command: no object, unknown type, NaN, Infinity, wrong type, no instant',
  () => spoil,
  (subject, run, spoiled) => {
    const engine = fresh(subject, run);
    play(engine, run.steps);
    const bad = badCommand(subject, run, spoiled, engine.at);
    if (bad === undefined) return;
    const outcome = take(engine, { do: 'execute', command: bad.command });
    expect(outcome, `accepts ${spoiled.how} at "${bad.path.join('.')}"`).toHaveProperty('error');
    if (!('error' in outcome)) return;
    const unknownType = spoiled.how === 'unknown type' && typeof spoiled.value === 'string';
    expect(codeOf(outcome.error)).toBe(unknownType ? 'command.unknown' : 'command.invalid');
  },
);

export const badConfigs = forRuns(
  'refuses a config with config.invalid when any one member is NaN, Infinity or of another type',
  () =>
    fc.record({ leaf: fc.nat(10_000), alien: fc.constantFrom({ alien: [] }, [[]], Number.NaN) }),
  (subject, run, { leaf, alien }) => {
    const places = leaves(run.config).filter(({ path }) => subject.opaque?.(path) !== true);
    const place = places[leaf % Math.max(1, places.length)];
    const bad = [null, undefined, 42, 'config', []] as readonly unknown[];
    const spoiled = place ? [...bad, withLeaf(run.config, place.path, alien)] : bad;
    for (const config of spoiled) {
      const code = codeOfCreate(() => subject.create(config));
      expect(code, `config ${JSON.stringify(config)}`).toBe('config.invalid');
    }
  },
);

function codeOfCreate(create: () => unknown): string {
  try {
    create();
    return 'accepted';
  } catch (error) {
    return codeOf(error);
  }
}
