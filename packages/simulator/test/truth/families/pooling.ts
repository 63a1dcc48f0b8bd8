import type { Experiment } from '../experiment.ts';
import { meanWait } from '../figures.ts';
import { relaxation, servers } from '../system.ts';

/** Two separate M/M/5 at 4 erlangs each wait longer than one M/M/10 at 8. */
export function pooling(
  _: object,
  expected: { readonly separate: number; readonly pooled: number },
): readonly Experiment[] {
  const two = [0, 1].flatMap((serves) => servers(5).map(() => ({ serves: [serves] })));
  return [
    {
      system: { classes: [{ lam: 4 }, { lam: 4 }], servers: two, relaxation: relaxation(4, 1, 5) },
      figures: [meanWait('separate', expected.separate)],
    },
    {
      system: { classes: [{ lam: 8 }], servers: servers(10), relaxation: relaxation(8, 1, 10) },
      figures: [meanWait('pooled', expected.pooled)],
    },
  ];
}
