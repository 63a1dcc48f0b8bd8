import { erlangA, erlangB, erlangC } from '../../src/index.ts';

type Input = Readonly<Record<string, number | string>>;
type Figures = Readonly<Record<string, number | undefined>>;

/** How a family of known answers reads the public functions, and how close they must come. */
export interface Family {
  readonly figures: (input: Input) => Figures;
  readonly tolerance: number;
  /** Absolute error below which a figure counts as right, default 1e-200. */
  readonly floor?: number;
}

/** The tables have one unit of time, here taken as the millisecond. */
const number = (input: Input, name: string): number => {
  const value = input[name];
  if (typeof value !== 'number') throw new Error(`${name} is missing`);
  return value;
};

export const families: Readonly<Record<string, Family>> = {
  erlangB: { figures: blocking, tolerance: 1e-13 },
  'erlangB.continuous': { figures: blocking, tolerance: 1e-13 },
  erlangC: {
    tolerance: 1e-13,
    figures: (input) => {
      const queue = erlangC({
        load: number(input, 'traffic'),
        agents: number(input, 'servers'),
        ahtMs: number(input, 'aht'),
      });
      return {
        pWait: queue.waitProbability,
        sl: queue.serviceLevel(number(input, 'threshold')),
        slMiss: queue.waitsLonger(number(input, 'threshold')),
        asa: queue.meanWaitMs,
        meanWaitGivenWait: queue.meanWaitDelayedMs,
        meanQueue: queue.meanQueue,
        occupancy: queue.occupancy,
      };
    },
  },
  erlangA: {
    tolerance: 1e-10,
    // The table was made with 50 digits: where it subtracts, it knows nothing below this.
    floor: 1e-45,
    figures: (input) => {
      const within = number(input, 'threshold');
      const queue = erlangA({
        load: number(input, 'traffic'),
        agents: number(input, 'servers'),
        ahtMs: number(input, 'aht'),
        patienceMs: number(input, 'patience'),
      });
      const levels = queue.serviceLevels(within);
      return {
        pWait: queue.waitProbability,
        pAbandon: queue.abandonment,
        pAbandonGivenWait: queue.abandonmentGivenWait,
        meanWait: queue.meanWaitMs,
        meanWaitServed: queue.meanWaitAnsweredMs,
        meanWaitAbandoned: queue.meanWaitAbandonedMs,
        meanQueue: queue.meanQueue,
        occupancy: queue.occupancy,
        slServedWithinTofAll: levels.answeredOfOffered,
        slServedWithinTofServed: levels.answeredOfAnswered,
        slExcludeAbandonedWithinT: levels.abandonedInTimeExcluded,
        slServedOrAbandonedWithinT: levels.abandonedInTimeMet,
        slOfferedWait: levels.offeredWait,
        pAbandonWithinT: queue.abandonmentWithin(within),
        meanOfferedWait: queue.meanOfferedWaitMs,
      };
    },
  },
};

function blocking(input: Input): Figures {
  const lines = number(input, 'servers');
  const group = erlangB({ load: number(input, 'traffic'), lines });
  return {
    blocking: group.blocking,
    carried: group.carried,
    occupancy: group.occupancy,
    log10Blocking: group.log10Blocking,
  };
}
