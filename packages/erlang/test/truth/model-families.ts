import {
  engset,
  erlangA,
  erlangB,
  erlangC,
  erlangX,
  erlangXChain,
  extendedErlangB,
  finiteLines,
  garnett,
  halfinWhitt,
  halfinWhittBeta,
} from '../../src/index.ts';
import { type Family, type Figures, type Input, number } from './family.ts';

/** The families that ask a model for its figures. */
export const modelFamilies: Readonly<Record<string, Family>> = {
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
  mmck: {
    tolerance: 1e-12,
    figures: (input) => {
      const queue = finiteLines(limited(input));
      return {
        pBlock: queue.blocking,
        pWaitOffered: queue.waitProbability,
        pWaitAccepted: queue.waitProbabilityAccepted,
        meanQueue: queue.meanQueue,
        meanWaitAccepted: queue.meanWaitMs,
        occupancy: queue.occupancy,
      };
    },
  },
  mmnkm: {
    tolerance: 1e-10,
    figures: (input) => {
      const queue = finiteLines({ ...limited(input), patienceMs: number(input, 'patience') });
      return {
        pBlock: queue.blocking,
        pAbandon: queue.abandonment,
        pWaitOffered: queue.waitProbability,
        meanQueue: queue.meanQueue,
        slServedWithinTofAll: queue.serviceLevel(number(input, 'threshold')),
      };
    },
  },
  engset: {
    tolerance: 1e-12,
    figures: (input) => {
      const { timeCongestion, callCongestion } = engset({
        sources: number(input, 'sources'),
        lines: number(input, 'servers'),
        loadPerIdleSource: number(input, 'trafficPerIdleSource'),
      });
      return { timeCongestion, callCongestion };
    },
  },
  extendedErlangB: {
    tolerance: 1e-12,
    figures: (input) => {
      const group = extendedErlangB({
        load: number(input, 'traffic'),
        lines: number(input, 'servers'),
        recall: number(input, 'recall'),
      });
      return {
        offeredTotal: group.offeredLoad,
        blocking: group.blocking,
        carried: group.carried,
      };
    },
  },
  'qed.halfinWhitt': {
    tolerance: 1e-12,
    figures: (input) => ({ pWait: halfinWhitt({ beta: number(input, 'beta') }).waitProbability }),
  },
  'qed.halfinWhitt.inverse': {
    tolerance: 1e-12,
    figures: (input) => ({
      beta: halfinWhittBeta({ waitProbability: number(input, 'pWait') }),
    }),
  },
  'qed.garnett': {
    tolerance: 1e-12,
    figures: (input) => {
      const limit = garnett({
        beta: number(input, 'beta'),
        handleToPatience: number(input, 'thetaOverMu'),
      });
      return {
        pWait: limit.waitProbability,
        sqrtNtimesPAbandon: limit.abandonmentTimesRootAgents,
      };
    },
  },
  'erlangX.fixedPoint': {
    tolerance: 1e-10,
    figures: (input) => {
      const queue = erlangX({
        load: number(input, 'freshTraffic'),
        agents: number(input, 'servers'),
        ahtMs: number(input, 'aht'),
        patienceMs: number(input, 'patience'),
        redial: number(input, 'redial'),
      });
      return {
        totalTraffic: queue.offeredLoad,
        pWait: queue.waitProbability,
        pAbandonPerAttempt: queue.abandonment,
        lostCallers: queue.lostCallers,
        slServedWithinTofAll: queue.serviceLevel(number(input, 'threshold')),
        meanWait: queue.meanWaitMs,
      };
    },
  },
  'erlangX.chain2d': {
    tolerance: 1e-10,
    figures: (input) => {
      const mu = number(input, 'mu');
      const queue = erlangXChain({
        load: number(input, 'traffic'),
        agents: number(input, 'servers'),
        lines: number(input, 'capacity'),
        ahtMs: 1 / mu,
        patienceMs: 1 / number(input, 'theta'),
        redial: number(input, 'redial'),
        redialAfterMs: 1 / number(input, 'redialRate'),
        orbitCapacity: number(input, 'orbitCapacity'),
      });
      return {
        pAllBusyTime: queue.allBusy,
        pAllBusyAttempt: queue.waitProbability,
        meanOrbit: queue.meanOrbit,
        meanQueue: queue.meanQueue,
        occupancy: queue.occupancy,
        abandonRatePerAttempt: queue.abandonment,
        servedFractionOfFresh: queue.answeredCallers,
        pOrbitFull: queue.orbitFull,
      };
    },
  },
};

function limited(input: Input): {
  readonly load: number;
  readonly agents: number;
  readonly lines: number;
  readonly ahtMs: number;
} {
  return {
    load: number(input, 'traffic'),
    agents: number(input, 'servers'),
    lines: number(input, 'capacity'),
    ahtMs: number(input, 'aht'),
  };
}

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
