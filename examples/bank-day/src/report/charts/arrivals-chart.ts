import * as Plot from '@observablehq/plot';
import type { PlannedDay } from '../../analysis.ts';
import { draw, outcomeColors, timeAxis } from './draw.ts';

/** Calls per half-hour, answered and abandoned. */
export function arrivalsChart(planned: PlannedDay): string {
  const { halfHours } = planned;
  const bars = halfHours.flatMap(({ startAt, endAt, happened }) => [
    { startAt, endAt, outcome: 'answered', calls: happened.answered },
    { startAt, endAt, outcome: 'abandoned', calls: happened.abandoned },
  ]);
  return draw({
    x: timeAxis(planned),
    y: { label: 'offered calls per half-hour', grid: true },
    color: outcomeColors,
    marks: [
      Plot.rectY(bars, {
        x1: ({ startAt }: (typeof bars)[number]) => new Date(startAt),
        x2: ({ endAt }: (typeof bars)[number]) => new Date(endAt),
        y: 'calls',
        fill: 'outcome',
        inset: 0.5,
      }),
      Plot.ruleY([0]),
    ],
  });
}
