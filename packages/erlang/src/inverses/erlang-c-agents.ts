import { sumBelow } from '../numerics/poisson-sums.ts';

/** More steps than this mean that the guess was not near. */
const MOST_STEPS = 40;
/** Closer to the target than this the walk leaves the decision to the formula itself. */
const TOO_CLOSE = 1e-9;

/**
 * The fewest agents of an Erlang C queue for which at most `late` of the callers wait longer than
 * `rounds` handle times; undefined where the walk cannot tell. One evaluation of Erlang B near the
 * answer, and from there its recursion, a few nanoseconds a step.
 */
export function erlangCAgents(load: number, rounds: number, late: number): number | undefined {
  const fewest = Math.floor(load) + 1;
  let agents = Math.max(fewest, Math.ceil(load + spare(load, rounds, late) * Math.sqrt(load)));
  let below = sumBelow(agents, load);
  if (below === Infinity) return undefined;
  let rest = Math.exp((load - agents) * rounds) / late;
  let ratio = lateRatio(agents, load, below, rest);
  if (Math.abs(ratio - 1) < TOO_CLOSE) return undefined;
  const down = ratio <= 1;
  const decay = Math.exp(down ? rounds : -rounds);
  for (let step = 0; step < MOST_STEPS; step++) {
    if (down && agents === fewest) return agents;
    const next = down ? agents - 1 : agents + 1;
    below = down ? ((below - 1) * load) / agents : 1 + (next / load) * below;
    rest *= decay;
    ratio = lateRatio(next, load, below, rest);
    if (Math.abs(ratio - 1) < TOO_CLOSE) return undefined;
    if (down && ratio > 1) return agents;
    agents = next;
    if (!down && ratio <= 1) return agents;
  }
  return undefined;
}

/** Share of callers who wait too long, relative to the share allowed: Erlang C times the rest. */
function lateRatio(agents: number, load: number, below: number, rest: number): number {
  return (agents * rest) / ((agents - load) * below + load);
}

/**
 * Spare agents per √load: −ln of Halfin and Whitt's share who wait is close to 1.25 β + 0.25 β², and
 * the threshold adds rounds √load β.
 */
function spare(load: number, rounds: number, late: number): number {
  const slope = 1.25 + rounds * Math.sqrt(load);
  return 2 * (Math.sqrt(slope * slope - Math.log(late)) - slope);
}
