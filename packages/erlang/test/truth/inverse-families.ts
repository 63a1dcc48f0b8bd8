import {
  erlangA,
  erlangB,
  erlangC,
  loadAtBlocking,
  requiredAgents,
  requiredLines,
  solveLoad,
  type ErlangAResult,
  type ServiceLevelDefinition,
  type Target,
} from '../../src/index.ts';
import { type Family, number } from './family.ts';

/** The families that ask for an unknown. */
export const inverseFamilies: Readonly<Record<string, Family>> = {
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
