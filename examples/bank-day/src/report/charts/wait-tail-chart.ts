import * as Plot from '@observablehq/plot';
import type { Analysis } from '../../analysis.ts';
import { colors } from '../colors.ts';
import { draw, seriesColors } from './draw.ts';

/** Share of the offered calls that waited longer than t: what happened beside each plan. */
export function waitTailChart({ day, target, outcomes }: Analysis): string {
  const happened = day.offered.map(({ waitMs }) => waitMs);
  const curves = [
    ...tail(happened, 'happened'),
    ...outcomes.flatMap(({ plan, whatIf }) => tail(whatIf.waitsMs, plan.model)),
  ];
  return draw({
    x: { label: 'seconds' },
    y: {
      label: 'offered calls that waited longer, %',
      grid: true,
      percent: true,
      domain: [0, 100],
    },
    color: seriesColors,
    marks: [
      Plot.ruleX([target.withinMs / 1000], { stroke: colors.target, strokeDasharray: '4,3' }),
      Plot.line(curves, {
        x: 'seconds',
        y: 'longer',
        stroke: 'series',
        strokeWidth: 2,
        curve: 'step-after',
      }),
    ],
  });
}

function tail(waitsMs: readonly number[], series: string) {
  return Array.from({ length: 121 }, (_, step) => {
    const seconds = 2 * step;
    const longer = waitsMs.filter((waitMs) => waitMs > seconds * 1000).length / waitsMs.length;
    return { seconds, longer, series };
  });
}
