import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { PlannedDay } from '../../analysis.ts';
import { colors } from '../colors.ts';

/** Draws a chart as SVG text, without a browser. */
export function draw(options: Plot.PlotOptions): string {
  const { document } = parseHTML('<html><body></body></html>');
  const figure = Plot.plot({
    document,
    width: 960,
    height: 240,
    marginLeft: 48,
    style: { background: 'none', overflow: 'visible' },
    ...options,
  });
  return figure.outerHTML;
}

/** The clock of the day along the bottom, the same in every chart. */
export function timeAxis({ halfHours }: PlannedDay): Plot.ScaleOptions {
  const domain = [halfHours[0]!.startAt, halfHours.at(-1)!.endAt].map((at) => new Date(at));
  return { label: null, type: 'utc', tickFormat: '%H:%M', domain };
}

/** One colour for each plan, and one for what happened. */
export const seriesColors: Plot.ScaleOptions = {
  domain: ['happened', 'Erlang C', 'Erlang A'],
  range: [colors.happened, colors.erlangC, colors.erlangA],
};

/** One colour for each end of a wait. */
export const outcomeColors: Plot.ScaleOptions = {
  domain: ['answered', 'abandoned'],
  range: [colors.answered, colors.abandoned],
};

/** The middle of a half-hour, where its figure is drawn. */
export function middle({ startAt }: { readonly startAt: number }): Date {
  return new Date(startAt + 900_000);
}
