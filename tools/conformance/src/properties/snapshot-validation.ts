import fc from 'fast-check';
import { expect } from 'vitest';
import { errorShapeFault } from '../bad-command.ts';
import type { AnyEngine, AnySnapshot, Subject } from '../engine-under-test.ts';
import { leaves, withLeaf } from '../leaves.ts';
import { forRuns } from '../property.ts';
import { codeOf, fresh, play, type Run } from '../run.ts';

export const snapshotVersion = forRuns(
  'refuses a snapshot of another version with snapshot.version, of another engine with snapshot.invalid',
  () => fc.constantFrom(1, -1, 1_000),
  (subject, run, otherBy) => {
    const snapshot = snapshotOf(subject, run);
    const version = snapshot.version + otherBy;
    expect(restoreCode(subject, run, { ...snapshot, version })).toBe('snapshot.version');
    expect(restoreCode(subject, run, { ...snapshot, engine: 'kettle' })).toBe('snapshot.invalid');
  },
);

export const snapshotShape = forRuns(
  'refuses with snapshot.invalid a snapshot that lacks a part or holds a value of another type',
  () =>
    fc.record({ leaf: fc.nat(10_000), alien: fc.constantFrom({ alien: [] }, [[]], Number.NaN) }),
  (subject, run, { leaf, alien }) => {
    const snapshot = snapshotOf(subject, run);
    const { state, at, seq, ...envelope } = snapshot;
    const lacking = [
      { ...envelope, at, seq },
      { ...envelope, state, seq },
      { ...envelope, state, at },
    ];
    for (const bad of [null, 42, 'snapshot', [], ...lacking]) {
      expect(restoreCode(subject, run, bad), JSON.stringify(bad)).toBe('snapshot.invalid');
    }
    const places = leaves(snapshot).filter(({ path }) => subject.opaque?.(path) !== true);
    const { path } = places[leaf % places.length]!;
    const code = restoreCode(subject, run, withLeaf(snapshot, path, alien));
    const version = path.join('.') === 'version' ? ['snapshot.version'] : [];
    expect(['snapshot.invalid', ...version], path.join('.')).toContain(code);
  },
);

export const snapshotFlip = forRuns(
  'refuses a snapshot with one changed character by a typed error, or works on from it',
  () => fc.record({ perMille: fc.nat(999), by: fc.integer({ min: 1, max: 9 }) }),
  (subject, run, { perMille, by }) => {
    const text = JSON.stringify(snapshotOf(subject, run));
    const index = Math.floor((perMille / 1000) * text.length);
    const flipped = `${text.slice(0, index)}${flip(text.charAt(index), by)}${text.slice(index + 1)}`;
    const snapshot = parsed(flipped);
    if (snapshot === undefined) return;
    const restored = restore(subject, run, snapshot);
    if ('error' in restored) {
      expect(errorShapeFault(restored), flipped).toBeUndefined();
      expect(['snapshot.invalid', 'snapshot.version']).toContain(codeOf(restored.error));
      return;
    }
    const { engine } = restored;
    const later = run.steps.map((step) =>
      step.do === 'advance' ? step : { ...step, command: { ...step.command, at: engine.at } },
    );
    for (const outcome of play(engine, later)) {
      expect(errorShapeFault(outcome), flipped).toBeUndefined();
    }
  },
);

function snapshotOf(subject: Subject, run: Run): AnySnapshot {
  const engine = fresh(subject, run);
  play(engine, run.steps);
  return JSON.parse(JSON.stringify(engine.snapshot())) as AnySnapshot;
}

function restore(
  subject: Subject,
  run: Run,
  snapshot: unknown,
): { readonly engine: AnyEngine } | { readonly error: unknown } {
  try {
    const engine = subject.create(structuredClone(run.config), {
      snapshot: snapshot as AnySnapshot,
    });
    return { engine };
  } catch (error) {
    return { error };
  }
}

function restoreCode(subject: Subject, run: Run, snapshot: unknown): string {
  const restored = restore(subject, run, snapshot);
  return 'error' in restored ? codeOf(restored.error) : 'accepted';
}

function flip(character: string, by: number): string {
  const digit = Number.parseInt(character, 10);
  return Number.isNaN(digit)
    ? String.fromCharCode(character.charCodeAt(0) + by)
    : String((digit + by) % 10);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
