import { invalid } from '../guards.ts';
import type { Target } from '../inverses/target.ts';
import type { PlanInterval } from '../planning/plan-interval.ts';
import { planIntervals } from '../planning/plan-intervals.ts';

/** One call centre. */
export interface Site {
  readonly id: string;
  /** Its day; all sites have intervals of the same lengths, in one common time. */
  readonly intervals: readonly PlanInterval[];
}

export interface JoinSitesInput {
  readonly sites: readonly Site[];
  /** Mean patience, ms. Without it nobody hangs up. */
  readonly patienceMs?: number;
  readonly target: Target | readonly Target[];
}

/** What one queue for all sites saves. */
export interface JoinedSites {
  readonly intervals: readonly {
    readonly startMs: number;
    /** Agents per site, in the order given, when each serves its own callers. */
    readonly separate: readonly number[];
    /** Agents of all sites together when every caller may reach any of them. */
    readonly joined: number;
  }[];
  /** Agent-hours of the day. */
  readonly separateHours: number;
  readonly joinedHours: number;
  readonly savedHours: number;
  /** Most agents at one time: desks and licences. */
  readonly separatePeak: number;
  readonly joinedPeak: number;
}

/**
 * Agents needed by sites that serve their own callers, beside those of a virtual call centre that sends each caller to
 * whichever site is free. Two things save: the larger queue, and peaks that do not coincide. It assumes that agents
 * may serve each other's callers equally well and that the transfer takes no time.
 *
 * @throws ErlangError `input.invalid` for numbers out of range or sites whose intervals differ in length;
 * `target.unreachable`.
 */
export function joinSites({ sites, target, patienceMs }: JoinSitesInput): JoinedSites {
  const [first] = sites;
  if (first === undefined) invalid('sites', '[]', 'at least one site');
  sites.forEach(({ intervals }, s) => {
    const alike = intervals.every((one, i) => one.durationMs === first.intervals[i]?.durationMs);
    if (!alike || intervals.length !== first.intervals.length) {
      invalid(
        `sites.${s}.intervals`,
        intervals.length,
        'intervals as long as those of the first site',
      );
    }
  });
  const conditions = patienceMs === undefined ? { target } : { target, patienceMs };
  const separate = sites.map(({ intervals }) => planIntervals({ intervals, ...conditions }));
  const together = first.intervals.map((_, i) => joinedInterval(sites.map((s) => s.intervals[i]!)));
  const joined = planIntervals({ intervals: together, ...conditions });
  const rows = joined.map(({ startMs, agents }, i) => ({
    startMs,
    separate: separate.map((site) => site[i]!.agents),
    joined: agents,
  }));
  const hours = (agents: (row: (typeof rows)[number]) => number): number =>
    rows.reduce((sum, row, i) => sum + agents(row) * (joined[i]!.durationMs / 3_600_000), 0);
  const separateHours = hours((row) => total(row.separate));
  const joinedHours = hours((row) => row.joined);
  return {
    intervals: rows,
    separateHours,
    joinedHours,
    savedHours: separateHours - joinedHours,
    separatePeak: total(separate.map((site) => peak(site.map(({ agents }) => agents)))),
    joinedPeak: peak(rows.map((row) => row.joined)),
  };
}

/** All calls of the open sites in one queue, with the handle time of the average call. */
function joinedInterval(parts: readonly PlanInterval[]): PlanInterval {
  const open = parts.filter(({ closed }) => closed !== true);
  const calls = total(open.map((part) => part.calls));
  const work = total(open.map((part) => part.calls * part.ahtMs));
  const { durationMs, ahtMs } = parts[0]!;
  return {
    durationMs,
    calls,
    ahtMs: calls === 0 ? ahtMs : work / calls,
    closed: open.length === 0,
  };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function peak(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
