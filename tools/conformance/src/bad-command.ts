import fc from 'fast-check';
import type { AnyCommand, Subject } from './engine-under-test.ts';
import { leaves, withLeaf, type Path } from './leaves.ts';
import { codeOf, type Outcome, type Run } from './run.ts';

/** What a bad command is made from: a step of the run to spoil, and how to spoil it. */
export interface Spoil {
  readonly step: number;
  readonly leaf: number;
  readonly how: 'not an object' | 'unknown type' | 'not a number' | 'alien' | 'no instant';
  readonly value: unknown;
}

const notNumbers = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
const notObjects = [null, undefined, 42, 'agent', [], true];

export const spoil: fc.Arbitrary<Spoil> = fc
  .record({ step: fc.nat(1_000), leaf: fc.nat(1_000) })
  .chain((where) =>
    fc
      .oneof(
        fc.record({
          how: fc.constant('not an object' as const),
          value: fc.constantFrom(...notObjects),
        }),
        fc.record({
          how: fc.constant('unknown type' as const),
          value: fc.constantFrom('no.such.command', '', 'toString', '__proto__', 7, null),
        }),
        fc.record({
          how: fc.constant('not a number' as const),
          value: fc.constantFrom(...notNumbers),
        }),
        fc.record({
          how: fc.constant('alien' as const),
          value: fc.constantFrom({ alien: [] }, [[]]),
        }),
        fc.record({
          how: fc.constant('no instant' as const),
          value: fc.constantFrom(undefined, null, '0', ...notNumbers),
        }),
      )
      .map((how) => ({ ...where, ...how })),
  );

/**
 * A command that no engine may accept, and where it is bad; undefined where this run has nothing
 * to spoil in that way. The rest of the command is as valid as the run's own.
 */
export function badCommand(
  subject: Subject,
  run: Run,
  spoiled: Spoil,
  at: number,
): { readonly command: AnyCommand; readonly path: Path } | undefined {
  if (spoiled.how === 'not an object') return { command: spoiled.value as AnyCommand, path: [] };
  const commands = run.steps.flatMap((step) => (step.do === 'execute' ? [step.command] : []));
  const model = commands[spoiled.step % Math.max(1, commands.length)];
  if (model === undefined) return undefined;
  const timely = { ...model, at };
  const places = leaves(timely).filter(
    ({ path, value }) =>
      subject.opaque?.(path) !== true &&
      (spoiled.how !== 'not a number' || typeof value === 'number'),
  );
  const path =
    spoiled.how === 'unknown type'
      ? ['type']
      : spoiled.how === 'no instant'
        ? ['at']
        : places[spoiled.leaf % Math.max(1, places.length)]?.path;
  return path && { command: withLeaf(timely, path, spoiled.value) as AnyCommand, path };
}

/** Says what is wrong with an error of an engine, or undefined when its shape is right. */
export function errorShapeFault(outcome: Outcome): string | undefined {
  if ('events' in outcome) return undefined;
  const error = outcome.error;
  if (!(error instanceof Error)) return 'what is thrown is not an Error';
  if (!/^[A-Z]\w*Error$/.test(error.name) || error.name === 'TypeError' || error.name === 'Error') {
    return `its name is "${error.name}", not the package's own …Error`;
  }
  if (!/^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)+$/.test(codeOf(error))) {
    return `its code is "${codeOf(error)}", not two words with a dot`;
  }
  if (!('path' in error)) return 'it has no path';
  if (!('issues' in error) || !Array.isArray(error.issues)) return 'it has no list of issues';
  if (error.message.split(/\s+/).length < 3) return `"${error.message}" is not a sentence`;
  return undefined;
}
