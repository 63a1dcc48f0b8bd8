import type { Distribution, Duration } from './distribution.ts';
import { gammaVariate, gammaVariateAbove } from './gamma.ts';
import { normalQuantile, normalVariateAbove } from './normal.ts';
import type { Stream } from './stream.ts';

/** Draws the next duration: ms, not yet rounded. */
export type Sampler = () => number;

/** A sampler of the duration that draws from the stream alone. */
export function createSampler(duration: Duration, stream: Stream): Sampler {
  if (typeof duration === 'number') return () => duration;
  const { uniform } = stream;
  switch (duration.type) {
    case 'constant':
      return () => duration.ms;
    case 'exponential':
      return () => -duration.meanMs * Math.log(uniform());
    case 'lognormal': {
      const { mu, sigma } = logParameters(duration);
      return () => Math.exp(mu + sigma * normalQuantile(uniform()));
    }
    case 'gamma': {
      const { shape, scaleMs } = gammaParameters(duration);
      return () => scaleMs * gammaVariate(shape, stream);
    }
    case 'empirical':
      return pick(duration.valuesMs, uniform);
    case 'recorded':
      return inTurn(duration.valuesMs);
    case 'atLeast':
      return above(duration.ms, duration.of, stream);
  }
}

/** The mean of a duration, in ms; exact but for `atLeast`, which counts as what it is drawn from, or its bound. */
export function meanMs(duration: Duration): number {
  if (typeof duration === 'number') return duration;
  switch (duration.type) {
    case 'constant':
      return duration.ms;
    case 'exponential':
    case 'lognormal':
    case 'gamma':
      return duration.meanMs;
    case 'empirical':
    case 'recorded':
      return duration.valuesMs.reduce((sum, value) => sum + value, 0) / duration.valuesMs.length;
    case 'atLeast':
      return Math.max(duration.ms, meanMs(duration.of));
  }
}

/** Whether some value of the distribution is at least `ms`. */
export function reaches(distribution: Distribution, ms: number): boolean {
  switch (distribution.type) {
    case 'constant':
      return distribution.ms >= ms;
    case 'empirical':
    case 'recorded':
      return distribution.valuesMs.some((value) => value >= ms);
    case 'atLeast':
      return reaches(distribution.of, Math.max(ms, distribution.ms));
    case 'exponential':
    case 'lognormal':
    case 'gamma':
      return true;
  }
}

function above(ms: number, of: Distribution, stream: Stream): Sampler {
  switch (of.type) {
    case 'exponential': {
      const draw = createSampler(of, stream);
      return () => ms + draw();
    }
    case 'lognormal': {
      const { mu, sigma } = logParameters(of);
      const bound = ms > 0 ? (Math.log(ms) - mu) / sigma : -Infinity;
      return () => Math.max(ms, Math.exp(mu + sigma * normalVariateAbove(bound, stream)));
    }
    case 'gamma': {
      const { shape, scaleMs } = gammaParameters(of);
      return () => Math.max(ms, scaleMs * gammaVariateAbove(shape, ms / scaleMs, stream));
    }
    case 'empirical':
      return pick(atLeast(of.valuesMs, ms), stream.uniform);
    case 'recorded':
      return inTurn(atLeast(of.valuesMs, ms));
    case 'atLeast':
      return above(Math.max(ms, of.ms), of.of, stream);
    case 'constant':
      return () => of.ms;
  }
}

function pick(values: readonly number[], uniform: () => number): Sampler {
  return () => values[Math.ceil(uniform() * values.length) - 1]!;
}

function inTurn(values: readonly number[]): Sampler {
  let turn = 0;
  return () => values[turn++ % values.length]!;
}

function atLeast(values: readonly number[], ms: number): readonly number[] {
  return values.filter((value) => value >= ms);
}

function logParameters(of: { readonly meanMs: number; readonly sdMs: number }): {
  readonly mu: number;
  readonly sigma: number;
} {
  const variance = Math.log1p((of.sdMs / of.meanMs) ** 2);
  return { mu: Math.log(of.meanMs) - variance / 2, sigma: Math.sqrt(variance) };
}

function gammaParameters(of: { readonly meanMs: number; readonly sdMs: number }): {
  readonly shape: number;
  readonly scaleMs: number;
} {
  return { shape: (of.meanMs / of.sdMs) ** 2, scaleMs: of.sdMs ** 2 / of.meanMs };
}
