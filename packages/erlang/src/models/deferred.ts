import { invalid, numberWithin, positiveDuration, quantity, ratio } from '../guards.ts';

/** Work that may wait until a deadline: e-mail, back office. */
export interface DeferredInput {
  /** Pieces of work that arrive in each interval, evenly over it, ≥ 0. */
  readonly arrivals: readonly number[];
  /** Length of an interval in ms, > 0. */
  readonly intervalMs: number;
  /** Mean handle time of a piece in ms, > 0. */
  readonly ahtMs: number;
  /** How long after its arrival a piece must be done, in ms, > 0. */
  readonly deadlineMs: number;
  /** Pieces that wait at the start and arrived at that moment, ≥ 0; default 0. */
  readonly backlog?: number;
  /** Share of the agents who work in each interval, 0–1; default 1 throughout. Afterwards they work as in the last interval. */
  readonly staffed?: readonly number[];
}

export interface DeferredResult {
  readonly model: 'deferred';
  /** Agents who keep every deadline, as a fraction; undefined where no number can, because nobody works in time. */
  readonly agents: number | undefined;
  /** The stretch whose work binds, in ms from the start: what arrives in it must be done by `dueMs`. */
  readonly binding: { readonly fromMs: number; readonly toMs: number; readonly dueMs: number };
  /** Pieces open at the end of each interval with that many agents. */
  readonly backlogs: readonly number[];
}

/**
 * The smallest staff that keeps every deadline when work is known, flows evenly and is done first
 * come, first served: the largest over all stretches of (work that arrives in the stretch) / (time
 * staffed from its start to its end plus the deadline). Random arrivals within an interval are
 * averaged out, which is right where the deadline spans many pieces of work. (The service-curve
 * argument of Cruz, IEEE Transactions on Information Theory 37, 1991.)
 * @throws ErlangError `input.invalid`
 */
export function deferred(input: DeferredInput): DeferredResult {
  const { arrivals, backlog = 0 } = input;
  const intervalMs = positiveDuration('intervalMs', input.intervalMs);
  const ahtMs = positiveDuration('ahtMs', input.ahtMs);
  const deadlineMs = positiveDuration('deadlineMs', input.deadlineMs);
  const staffed = input.staffed ?? arrivals.map(() => 1);
  if (arrivals.length === 0) invalid('arrivals', '[]', 'at least one interval');
  if (arrivals.length > 5000) invalid('arrivals', arrivals.length, 'at most 5000 intervals');
  if (staffed.length !== arrivals.length) {
    invalid('staffed', staffed.length, `one share for each of the ${arrivals.length} intervals`);
  }
  staffed.forEach((share, i) => ratio(`staffed[${i}]`, share));
  arrivals.forEach((count, i) => quantity(`arrivals[${i}]`, count));
  numberWithin('backlog', backlog, 0, 1e9);

  const come = running(arrivals, backlog);
  const worked = running(
    staffed.map((share) => share * intervalMs),
    0,
  );
  const last = staffed.at(-1)!;
  const workedUntil = (atMs: number): number => {
    const place = atMs / intervalMs;
    const whole = Math.min(Math.floor(place), staffed.length);
    return worked[whole]! + (place - whole) * intervalMs * (staffed[whole] ?? last);
  };
  const comeUntil = (place: number): number => {
    const whole = Math.min(Math.floor(place), arrivals.length - 1);
    return come[whole]! + (place - whole) * arrivals[whole]!;
  };
  // The ratio is extreme where one of the piecewise linear curves bends: at the ends of intervals,
  // and a deadline before them.
  const starts = arrivals.map((_, i) => i);
  const shift = deadlineMs / intervalMs;
  const ends = [...starts.map((i) => i + 1), ...starts.map((i) => i + 1 - shift)]
    .filter((place) => place >= 0)
    .concat(backlog > 0 ? [0] : []);
  let agents = 0;
  let binding = { fromMs: 0, toMs: 0, dueMs: deadlineMs };
  for (const to of ends) {
    const dueMs = to * intervalMs + deadlineMs;
    const done = workedUntil(dueMs);
    for (const from of starts) {
      if (from > to) break;
      const before = from === 0 ? 0 : come[from]!;
      const work = (comeUntil(to) - before) * ahtMs;
      if (work <= 0) continue;
      const time = done - worked[from]!;
      const needed = time > 0 ? work / time : Infinity;
      if (needed > agents) {
        agents = needed;
        binding = { fromMs: from * intervalMs, toMs: to * intervalMs, dueMs };
      }
    }
  }
  if (agents === Infinity) return { model: 'deferred', agents: undefined, binding, backlogs: [] };
  let open = backlog;
  const backlogs = arrivals.map((count, i) => {
    open = Math.max(0, open + count - (agents * staffed[i]! * intervalMs) / ahtMs);
    return open;
  });
  return { model: 'deferred', agents, binding, backlogs };
}

/** The sum before each interval, and after the last. */
function running(values: readonly number[], start: number): number[] {
  const sums = [start];
  for (const value of values) sums.push(sums.at(-1)! + value);
  return sums;
}
