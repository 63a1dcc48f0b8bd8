import { computeKpi, kpiOf, type KnownFacts } from './catalogue/catalogue.ts';
import { KpiError } from './errors.ts';

/** A goal for one KPI. */
export interface Target {
  readonly id: string;
  /** An id of the catalogue. */
  readonly kpi: string;
  readonly goal: number;
  /**
   * The value at which a missed target counts as back; beyond the goal, so that a figure that
   * trembles about it does not ring twice. Default: the goal.
   */
  readonly recoverAt?: number;
  /** How many calls (the denominator) it takes before the target is judged. Default 1. */
  readonly from?: number;
}

/** A target's figure fell below its goal, or rose above it where lower is better. */
export interface TargetMissed {
  readonly type: 'target.missed';
  readonly at: number;
  readonly targetId: string;
  readonly kpi: string;
  readonly value: number;
  readonly goal: number;
}

/** A missed target's figure is back. */
export interface TargetRecovered extends Omit<TargetMissed, 'type'> {
  readonly type: 'target.recovered';
}

/** Watches targets; its memory is which of them are missed. */
export interface TargetWatch {
  /** Judges every target by the facts of the moment; what changed comes back. */
  check(at: number, facts: KnownFacts): readonly (TargetMissed | TargetRecovered)[];
  /** The ids of the targets that are missed: give them back to go on. */
  snapshot(): readonly string[];
}

/**
 * Opens a watch over targets. A figure of nothing, or of too few calls, changes nothing.
 *
 * @throws KpiError `kpi.unknown`; `config.invalid` for a goal that is no number, a target told twice,
 * or a `recoverAt` on the missed side of the goal
 */
export function watchTargets(
  targets: readonly Target[],
  options: { readonly missed?: readonly string[] } = {},
): TargetWatch {
  const missed = new Set(options.missed);
  const ids = new Set<string>();
  for (const target of targets) {
    checkTarget(target, ids);
    ids.add(target.id);
  }
  return {
    snapshot: () => [...missed].sort(),
    check(at, facts) {
      const events: (TargetMissed | TargetRecovered)[] = [];
      for (const { id, kpi, goal, recoverAt = goal, from = 1 } of targets) {
        const { value, denominator } = computeKpi(kpi, facts);
        if (value === undefined || denominator < from) continue;
        const report = { at, targetId: id, kpi, value, goal };
        if (!missed.has(id) && !reaches(kpi, value, goal)) {
          missed.add(id);
          events.push({ type: 'target.missed', ...report });
        } else if (missed.has(id) && reaches(kpi, value, recoverAt)) {
          missed.delete(id);
          events.push({ type: 'target.recovered', ...report });
        }
      }
      return events;
    },
  };
}

function reaches(kpi: string, value: number, goal: number): boolean {
  return kpiOf(kpi).better === 'lower' ? value <= goal : value >= goal;
}

function checkTarget({ id, kpi, goal, recoverAt = goal }: Target, ids: ReadonlySet<string>): void {
  const fail = (message: string): never => {
    throw new KpiError('config.invalid', `Target "${id}": ${message}`, {
      issues: [{ path: id, message }],
    });
  };
  if (ids.has(id)) fail('there is another one of this id');
  if (!Number.isFinite(goal) || !Number.isFinite(recoverAt)) fail('give finite goals');
  if (!reaches(kpi, recoverAt, goal))
    fail(`recoverAt ${recoverAt} is on the missed side of ${goal}`);
}
