import {
  createKpi,
  EMPTY_CALL_TALLY,
  serviceLevel,
  tallyFacts,
  type AgentActivity,
  type Ratio,
  type TallyFacts,
} from '@plateau/kpi';
import { computeKpi, watchTargets } from '@plateau/kpi/catalogue';
import { neededFromNow, type BurnDown } from '@plateau/kpi/formulas';
import { createAcdFold } from '@plateau/kpi/ingest';

/** What the board shows at one moment. */
export interface Board {
  readonly at: number;
  readonly waiting: number;
  readonly longestWaitMs: number;
  readonly agents: Readonly<Record<AgentActivity, number>>;
  readonly serviceLevel: Ratio;
  readonly abandonmentRate: Ratio;
  readonly averageSpeedOfAnswer: Ratio;
  readonly occupancy: Ratio;
  /** What the rest of the day must bring for the day to reach the goal. */
  readonly needed: BurnDown;
  /** Whether the day's service level is below its goal, and has not come back. */
  readonly isMissed: boolean;
  readonly halfHours: readonly HalfHour[];
}

export interface HalfHour {
  readonly startAt: number;
  readonly offered: number;
  readonly answered: number;
  readonly serviceLevel: number | undefined;
}

/** The goal of the floor: 80 % within 20 s, by the formula in which no waiting caller hides. */
export const GOAL = 0.8;
const FORMULA = 'thresholdEvent';
const EXPECTED_CALLS = 1_260;

/** Feeds a floor's events to the measures as its clock goes on. */
export function createPlayback(events: readonly { readonly type: string; readonly at: number }[]) {
  const fold = createAcdFold();
  const kpi = createKpi({ every: '30min', dimensions: [], agentDimensions: [] });
  const target = {
    id: 'day',
    kpi: `serviceLevel.${FORMULA}`,
    goal: GOAL,
    recoverAt: 0.82,
    from: 20,
  };
  const watch = watchTargets([target]);
  let next = 0;

  return {
    /** Plays everything up to an instant and shows the board as it then stands. */
    boardAt(at: number): Board {
      for (; next < events.length && events[next]!.at <= at; next += 1) {
        const { calls, agentTimes } = fold.push(events[next]!);
        for (const record of [...calls, ...agentTimes]) kpi.record(record);
      }
      const open = fold.open(at);
      const day = kpi.inspect({ every: 'all', open });
      const facts = tallyFacts(day.calls[0]?.tally ?? EMPTY_CALL_TALLY);
      const level = serviceLevel(facts, FORMULA);
      watch.check(at, facts);
      const expected = Math.max(0, EXPECTED_CALLS - level.denominator);
      const waits = open.calls.filter(({ outcome }) => outcome === 'waiting');
      return {
        at,
        waiting: waits.length,
        longestWaitMs: Math.max(0, ...waits.map(({ waitMs }) => waitMs)),
        agents: countActivities(open.agentTimes),
        serviceLevel: level,
        abandonmentRate: computeKpi('abandonmentRate', facts),
        averageSpeedOfAnswer: computeKpi('averageSpeedOfAnswer', facts),
        occupancy: computeKpi('occupancy', day.agents[0]?.tally ?? IDLE),
        needed: neededFromNow(level, { goal: GOAL, expected }),
        isMissed: watch.snapshot().length > 0,
        halfHours: kpi.inspect({ open }).calls.map(({ startAt, tally }) => {
          const half: TallyFacts = tallyFacts(tally);
          const { offered, answered } = half;
          return { startAt, offered, answered, serviceLevel: serviceLevel(half, FORMULA).value };
        }),
      };
    },
  };
}

const IDLE = { talking: 0, wrapUp: 0, paused: 0, ringing: 0, available: 0 };

function countActivities(
  stretches: readonly { readonly activity: AgentActivity }[],
): Readonly<Record<AgentActivity, number>> {
  const counts = { ...IDLE };
  for (const { activity } of stretches) counts[activity] += 1;
  return counts;
}
