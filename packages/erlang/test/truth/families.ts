import {
  engset,
  erlangA,
  erlangB,
  type ErlangAResult,
  erlangC,
  erlangX,
  erlangXChain,
  extendedErlangB,
  finiteLines,
  garnett,
  halfinWhitt,
  halfinWhittBeta,
  loadAtBlocking,
  requiredAgents,
  requiredLines,
  type ServiceLevelDefinition,
  solveLoad,
  type Target,
} from '../../src/index.ts';

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
  'inverse.erlangB.traffic': {
    tolerance: 1e-12,
    figures: (input) => ({
      traffic: loadAtBlocking({
        lines: number(input, 'servers'),
        blocking: number(input, 'blocking'),
      }),
    }),
  },
  'inverse.erlangC.traffic': {
    tolerance: 1e-12,
    figures: (input) => {
      const target = inTime(number(input, 'sl'), number(input, 'threshold'));
      const ahtMs = number(input, 'aht');
      return { traffic: solveLoad({ agents: number(input, 'servers'), ahtMs, target }).load };
    },
  },
  'inverse.erlangC.servers.sl': {
    tolerance: 1e-12,
    figures: (input) => {
      const load = number(input, 'traffic');
      const ahtMs = number(input, 'aht');
      const withinMs = number(input, 'threshold');
      const target = inTime(number(input, 'sl'), withinMs);
      const { agents } = requiredAgents({ load, ahtMs, target });
      return {
        servers: agents,
        slAtServers: erlangC({ load, agents, ahtMs }).serviceLevel(withinMs),
        slAtServersMinus1: erlangC({ load, agents: agents - 1, ahtMs }).serviceLevel(withinMs),
      };
    },
  },
  'inverse.erlangC.servers.asa': {
    tolerance: 1e-12,
    figures: (input) => {
      const load = number(input, 'traffic');
      const ahtMs = number(input, 'aht');
      const target: Target = { type: 'meanWait', atMostMs: number(input, 'asa') };
      const { agents } = requiredAgents({ load, ahtMs, target });
      return { servers: agents, asaAtServers: erlangC({ load, agents, ahtMs }).meanWaitMs };
    },
  },
  'inverse.erlangC.servers.pWait': {
    tolerance: 1e-12,
    figures: (input) => {
      const load = number(input, 'traffic');
      const target: Target = { type: 'waitProbability', atMost: number(input, 'pWait') };
      const { agents } = requiredAgents({ load, ahtMs: 1, target });
      return {
        servers: agents,
        pWaitAtServers: erlangC({ load, agents, ahtMs: 1 }).waitProbability,
      };
    },
  },
  'inverse.erlangB.servers': {
    tolerance: 1e-12,
    figures: (input) => {
      const load = number(input, 'traffic');
      const lines = requiredLines({ load, maxBlocking: number(input, 'blocking') });
      return { servers: lines, blockingAtServers: erlangB({ load, lines }).blocking };
    },
  },
  'inverse.occupancy.servers': {
    tolerance: 0,
    figures: (input) => {
      const target: Target = { type: 'occupancy', atMost: number(input, 'maxOccupancy') };
      const load = number(input, 'traffic');
      return { servers: requiredAgents({ load, ahtMs: 1, target }).agents };
    },
  },
  'inverse.erlangA.servers': {
    tolerance: 1e-10,
    figures: (input) => {
      const queue = {
        load: number(input, 'traffic'),
        ahtMs: number(input, 'aht'),
        patienceMs: number(input, 'patience'),
      };
      const withinMs = number(input, 'threshold');
      const { target, value } = metrics(String(input['metric']), number(input, 'target'), withinMs);
      const { agents } = requiredAgents({ ...queue, target });
      return {
        servers: agents,
        valueAtServers: value(erlangA({ ...queue, agents })),
        valueAtServersMinus1: value(erlangA({ ...queue, agents: agents - 1 })),
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

function inTime(atLeast: number, withinMs: number): Target {
  return { type: 'serviceLevel', atLeast, withinMs };
}

/** The measures that the inverse table may ask of Erlang A, by the names in its `metric`. */
function metrics(
  metric: string,
  goal: number,
  withinMs: number,
): { readonly target: Target; readonly value: (queue: ErlangAResult) => number | undefined } {
  const definition = DEFINITIONS[metric];
  if (definition !== undefined) {
    return {
      target: { type: 'serviceLevel', atLeast: goal, withinMs, definition },
      value: (queue) => queue.serviceLevel(withinMs, definition),
    };
  }
  switch (metric) {
    case 'pAbandon':
      return { target: { type: 'abandonment', atMost: goal }, value: (q) => q.abandonment };
    case 'pWait':
      return { target: { type: 'waitProbability', atMost: goal }, value: (q) => q.waitProbability };
    case 'occupancy':
      return { target: { type: 'occupancy', atMost: goal }, value: (q) => q.occupancy };
    case 'meanWait':
      return { target: { type: 'meanWait', atMostMs: goal }, value: (q) => q.meanWaitMs };
    case 'meanWaitServed':
      return {
        target: { type: 'meanWait', atMostMs: goal, of: 'answered' },
        value: (q) => q.meanWaitAnsweredMs,
      };
    case 'meanOfferedWait':
      return {
        target: { type: 'meanWait', atMostMs: goal, of: 'offered' },
        value: (q) => q.meanOfferedWaitMs,
      };
    default:
      throw new Error(`unknown metric ${metric}`);
  }
}

const DEFINITIONS: Readonly<Record<string, ServiceLevelDefinition>> = {
  slServedWithinTofAll: 'answeredOfOffered',
  slServedWithinTofServed: 'answeredOfAnswered',
  slServedOrAbandonedWithinT: 'abandonedInTimeMet',
  slExcludeAbandonedWithinT: 'abandonedInTimeExcluded',
  slOfferedWait: 'offeredWait',
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
