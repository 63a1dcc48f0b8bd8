import * as Plot from '@observablehq/plot';
import type { PlannedDay } from '../../analysis.ts';
import { draw, middle, seriesColors, timeAxis } from './draw.ts';

/** Agents per half-hour: planned by each model, and those who were active. */
export function agentsChart(day: PlannedDay): string {
  const { halfHours, plans } = day;
  const active = halfHours.map(({ startAt, agentsActive }) => ({
    startAt,
    agents: agentsActive,
    series: 'happened',
  }));
  const planned = plans.flatMap(({ model, halfHours }) =>
    halfHours.map(({ startAt, agents }) => ({ startAt, agents, series: model })),
  );
  return draw({
    x: timeAxis(day),
    y: { label: 'agents', grid: true, zero: true },
    color: seriesColors,
    marks: [
      Plot.line([...active, ...planned], {
        x: middle,
        y: 'agents',
        stroke: 'series',
        strokeWidth: 2,
        curve: 'step',
      }),
      Plot.ruleY([0]),
    ],
  });
}
