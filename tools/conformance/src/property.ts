import fc from 'fast-check';
import type { Subject } from './engine-under-test.ts';
import { runs, type Run } from './run.ts';

/** One promise of the contract, and the check that throws when an engine breaks it. */
export interface Property {
  /** A fact about the engine, as the test's title. */
  readonly title: string;
  readonly check: (subject: Subject) => void;
}

/** A promise checked on every random run, with a second draw for what the check itself chooses. */
export function forRuns<Choice>(
  title: string,
  choice: (subject: Subject) => fc.Arbitrary<Choice>,
  verify: (subject: Subject, run: Run, choice: Choice) => void,
): Property {
  return {
    title,
    check: (subject) => {
      fc.assert(
        fc.property(runs(subject), choice(subject), (run, chosen) => {
          verify(subject, run, chosen);
        }),
        {
          numRuns: subject.numRuns ?? 60,
          ...(subject.seed === undefined ? {} : { seed: subject.seed }),
        },
      );
    },
  };
}

/** For properties that choose nothing. */
export const nothing = (): fc.Arbitrary<undefined> => fc.constant(undefined);
