/**
 * How durations are sorted into the numbered bars of a histogram.
 * - `seconds`: a bar for every whole second and one for what lies between two: counts at or below
 *   any whole second are exact, and so are quantiles of whole-second data; others are rounded up
 *   to the second;
 * - `milliseconds`: exact below 256 ms, and bars of less than 1 % above it.
 */
export type DurationScale = 'seconds' | 'milliseconds';

/** The number of the bar that holds a duration in whole ms. */
export function barOf(durationMs: number, scale: DurationScale): number {
  if (scale === 'milliseconds') return logarithmicBar(durationMs);
  const seconds = Math.floor(durationMs / 1000);
  return seconds * 2 + (seconds * 1000 === durationMs ? 0 : 1);
}

/** The longest duration that a bar stands for, in ms: what a quantile in it reports. */
export function barTopMs(bar: number, scale: DurationScale): number {
  if (scale === 'seconds') return Math.ceil(bar / 2) * 1000;
  if (bar < 2 * SUB) return bar;
  const octave = Math.floor(bar / SUB) - 1;
  return (SUB + (bar % SUB) + 1) * 2 ** octave - 1;
}

/** 128 bars an octave: each is less than 1/128 of the durations in it. */
const SUB = 128;

/** Octaves by halving and not by a logarithm, which engines may round in different ways. */
function logarithmicBar(durationMs: number): number {
  let octave = 0;
  let rest = durationMs;
  while (rest >= 2 * SUB) {
    rest = Math.floor(rest / 2);
    octave += 1;
  }
  return octave * SUB + rest;
}
