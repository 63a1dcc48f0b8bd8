import * as Plot from '@observablehq/plot';
import type { PlannedDay } from '../../analysis.ts';
import { colors } from '../colors.ts';
import { draw } from './draw.ts';

const longestSeconds = 600;

/** Share of callers more patient than t: the product-limit estimate, and the memoryless law fitted to it. */
export function patienceChart({ patience }: PlannedDay): string {
  const { exponential, kaplanMeier } = patience;
  const shown = Math.min(longestSeconds, kaplanMeier.observedToMs / 1000);
  const seconds = Array.from({ length: 201 }, (_, step) => (step * shown) / 200);
  const survival = (law: typeof exponential | typeof kaplanMeier) =>
    seconds.map((t) => ({ t, share: law.survival(1000 * t) }));
  return draw({
    x: { label: 'seconds' },
    y: { label: 'callers who would wait longer, %', grid: true, percent: true, domain: [0, 100] },
    marks: [
      Plot.line(survival(kaplanMeier), {
        x: 't',
        y: 'share',
        stroke: colors.happened,
        strokeWidth: 2,
        curve: 'step-after',
      }),
      Plot.line(survival(exponential), {
        x: 't',
        y: 'share',
        stroke: colors.erlangA,
        strokeWidth: 2,
      }),
    ],
  });
}
