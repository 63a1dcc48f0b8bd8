import { createSampler } from '../random/sampler.ts';
import { createStream } from '../random/stream.ts';
import type { AgentBehaviour, Scenario } from '../scenario/scenario.ts';
import type { Chance } from './callers.ts';

/** When an agent comes, goes, and is away in between. */
export interface RotaEntry {
  readonly at: number;
  readonly do: 'signIn' | 'signOut' | 'pause' | 'resume';
  readonly agentId: string;
  /** Of a pause. */
  readonly reason?: string;
}

/**
 * Who really comes: the planned shifts, less those of agents who are absent, later by what agents
 * are late. Each agent has a stream for it, so that one plan's absences are not another's.
 */
export function rota(scenario: Scenario, chance: Chance): readonly RotaEntry[] {
  const behaviours = new Map(
    scenario.acd.agents.map(({ id }) => [id, attendance(scenario, chance, id)]),
  );
  return scenario.shifts.flatMap((shift): readonly RotaEntry[] => {
    const { agentId } = shift;
    const breaks = [...(shift.breaks ?? [])];
    let { endAt } = shift;
    // A break at the end is an earlier end: nobody comes back to sign out.
    while (breaks.at(-1)?.endAt === endAt) endAt = breaks.pop()!.startAt;
    const { comes, lateMs } = behaviours.get(agentId)!();
    const startAt = shift.startAt + lateMs;
    if (!comes || startAt >= endAt) return [];
    const away = breaks
      .filter((pause) => pause.endAt > startAt)
      .flatMap(({ startAt: from, endAt: to, reason }): readonly RotaEntry[] => [
        {
          at: Math.max(from, startAt),
          do: 'pause',
          agentId,
          ...(reason === undefined ? {} : { reason }),
        },
        { at: to, do: 'resume', agentId },
      ]);
    return [{ at: startAt, do: 'signIn', agentId }, ...away, { at: endAt, do: 'signOut', agentId }];
  });
}

function attendance(
  scenario: Scenario,
  chance: Chance,
  agentId: string,
): () => { readonly comes: boolean; readonly lateMs: number } {
  const behaviour: AgentBehaviour = {
    ...scenario.behaviour,
    ...scenario.behaviourByAgent?.[agentId],
  };
  const { absenceProbability = 0, latenessMs = 0 } = behaviour;
  if (absenceProbability === 0 && latenessMs === 0) return () => ({ comes: true, lateMs: 0 });
  const stream = createStream({ ...chance, purpose: `rota/${agentId}` });
  const lateness = createSampler(latenessMs, stream);
  return () => ({
    comes: stream.uniform() > absenceProbability,
    lateMs: Math.round(lateness()),
  });
}
