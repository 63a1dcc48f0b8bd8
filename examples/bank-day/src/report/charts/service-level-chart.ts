import * as Plot from '@observablehq/plot';
import type { Estimate } from '@plateau/simulator';
import type { Analysis } from '../../analysis.ts';
import { colors } from '../colors.ts';
import { draw, middle, seriesColors, timeAxis } from './draw.ts';

/** Service level per half-hour: what happened as dots, each plan as a line with its 95 % interval. */
export function serviceLevelChart(analysis: Analysis): string {
  const { halfHours, outcomes, target } = analysis;
  const planned = outcomes.flatMap(({ plan, whatIf }) =>
    whatIf.halfHours.flatMap(({ startAt, serviceLevel }) =>
      serviceLevel.mean === undefined
        ? []
        : [{ startAt, series: plan.model, ...withinShare(serviceLevel) }],
    ),
  );
  const happened = halfHours.map(({ startAt, happened }) => ({
    startAt,
    mean: happened.serviceLevel.value,
  }));
  return draw({
    height: 280,
    x: timeAxis(analysis),
    y: { label: 'service level, %', grid: true, percent: true, domain: [0, 100] },
    color: seriesColors,
    marks: [
      Plot.ruleY([target.serviceLevel], { stroke: colors.target, strokeDasharray: '4,3' }),
      Plot.areaY(planned, { x: middle, y1: 'low', y2: 'high', fill: 'series', fillOpacity: 0.18 }),
      Plot.line(planned, { x: middle, y: 'mean', stroke: 'series', strokeWidth: 2 }),
      Plot.dot(happened, { x: middle, y: 'mean', fill: colors.happened, r: 3.5 }),
    ],
  });
}

/** A share lies between 0 and 1, whatever the interval around its mean says. */
function withinShare({ mean, low = 0, high = 1 }: Estimate) {
  return { mean, low: Math.max(0, low), high: Math.min(1, high) };
}
