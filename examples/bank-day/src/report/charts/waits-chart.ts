import * as Plot from '@observablehq/plot';
import type { PlannedDay } from '../../analysis.ts';
import type { RecordedCall } from '../../recorded-call.ts';
import { colors } from '../colors.ts';
import { draw, outcomeColors, timeAxis } from './draw.ts';

/** Every offered call at its time of day, as high as it waited. */
export function waitsChart(planned: PlannedDay): string {
  const { day, target } = planned;
  return draw({
    height: 280,
    x: timeAxis(planned),
    // Most waits are short and a few are very long: the square root shows both.
    y: { label: 'seconds waited (square-root scale)', type: 'sqrt', grid: true },
    color: outcomeColors,
    marks: [
      Plot.dot(day.offered, {
        x: ({ offeredAt }: RecordedCall) => new Date(offeredAt),
        y: ({ waitMs }: RecordedCall) => waitMs / 1000,
        fill: ({ outcome }: RecordedCall) => (outcome === 'ANSWERED' ? 'answered' : 'abandoned'),
        fillOpacity: 0.6,
        r: 2,
      }),
      Plot.ruleY([target.withinMs / 1000], { stroke: colors.target, strokeDasharray: '4,3' }),
    ],
  });
}
