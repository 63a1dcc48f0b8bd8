import { numberWithin, wholeWithin } from '../guards.ts';

/** A group of lines that few sources share: a source that is on a call cannot call again. */
export interface EngsetInput {
  /** Sources, a whole number from 0 to 1e7. */
  readonly sources: number;
  /** Lines, a whole number from 0 to 1e7. */
  readonly lines: number;
  /** Load that one idle source offers, in erlangs, ≥ 0. */
  readonly loadPerIdleSource: number;
}

export interface EngsetResult extends EngsetInput {
  readonly model: 'engset';
  /** Share of time in which every line is busy, 0–1. */
  readonly timeCongestion: number;
  /** Share of calls that find every line busy and are lost, 0–1. */
  readonly callCongestion: number;
}

const MOST = 1e7;

/**
 * Engset (1918). The call congestion is the time congestion that one source fewer would see. By the
 * recursion 1/E(n) = 1 + n/((N − n + 1) α) · 1/E(n−1); time grows with the lines.
 * @throws ErlangError `input.invalid`
 */
export function engset(input: EngsetInput): EngsetResult {
  const sources = wholeWithin('sources', input.sources, 0, MOST);
  const lines = wholeWithin('lines', input.lines, 0, MOST);
  const loadPerIdleSource = numberWithin('loadPerIdleSource', input.loadPerIdleSource, 0, 1e9);
  return {
    model: 'engset',
    sources,
    lines,
    loadPerIdleSource,
    timeCongestion: congestion(sources, lines, loadPerIdleSource),
    callCongestion: congestion(sources - 1, lines, loadPerIdleSource),
  };
}

function congestion(sources: number, lines: number, load: number): number {
  if (lines > sources || load === 0 || sources < 1) return 0;
  let inverse = 1;
  for (let k = 1; k <= lines; k++) inverse = 1 + (k / ((sources - k + 1) * load)) * inverse;
  return 1 / inverse;
}
