import type { Requirement } from '../requirement.ts';

/** Whom a contact of a queue can be offered to. */
export interface Eligibility {
  /** What an agent needs. Default: nothing. In a step: replaces what held before. */
  readonly requires?: Requirement;
  /** Only agents of this tier or a lower one. From -1e9 to 1e9. Default: all tiers. */
  readonly maxTier?: number;
}

/**
 * What changes once a contact has waited a while; what a step does not name stays as it was. The contact keeps
 * its place: it is compared as before, with more agents.
 */
export interface RelaxationStep extends Eligibility {
  /** From when on, counted from the contact's `waitingSince`. Milliseconds, > 0, later than the step before. */
  readonly afterMs: number;
  /** Agents of these queues can take the contact too, if they satisfy `requires`. Default: none. */
  readonly alsoServedBy?: readonly string[];
  /** With `true`, what the contact itself asks for no longer counts. */
  readonly waiveContactRequires?: boolean;
}

/** The rules of one stage of the wait, with everything filled in. */
export interface Stage {
  /** 0 for the first stage. */
  readonly afterMs: number;
  readonly requires: Requirement | undefined;
  /** `Infinity` for all; never leaves the engine. */
  readonly maxTier: number;
  readonly servedBy: ReadonlySet<string>;
  readonly waivesContactRequires: boolean;
}

/** The stages of a queue: one from the start, then one for each step. */
export function stagesOf(
  queueId: string,
  eligibility: Eligibility,
  steps: readonly RelaxationStep[],
): readonly Stage[] {
  const stages: Stage[] = [
    {
      afterMs: 0,
      requires: eligibility.requires,
      maxTier: eligibility.maxTier ?? Number.POSITIVE_INFINITY,
      servedBy: new Set([queueId]),
      waivesContactRequires: false,
    },
  ];
  for (const step of steps) {
    const before = stages.at(-1)!;
    stages.push({
      afterMs: step.afterMs,
      requires: step.requires ?? before.requires,
      maxTier: step.maxTier ?? before.maxTier,
      servedBy: new Set([...before.servedBy, ...(step.alsoServedBy ?? [])]),
      waivesContactRequires: step.waiveContactRequires ?? before.waivesContactRequires,
    });
  }
  return stages;
}

/** The number of the stage that a contact has reached. */
export function stageAt(stages: readonly Stage[], waitingSince: number, at: number): number {
  let stage = 0;
  while (stage + 1 < stages.length && waitingSince + stages[stage + 1]!.afterMs <= at) stage += 1;
  return stage;
}
