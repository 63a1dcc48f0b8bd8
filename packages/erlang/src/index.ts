export { ErlangError } from './errors.ts';
export type { ErlangErrorCode, ErlangIssue } from './errors.ts';

export { serviceLevelDefinitions } from './service-level.ts';
export type { ServiceLevelDefinition, ServiceLevels } from './service-level.ts';

export { erlangB } from './models/erlang-b.ts';
export type { ErlangBInput, ErlangBResult } from './models/erlang-b.ts';
export { erlangC } from './models/erlang-c.ts';
export type { ErlangCInput, ErlangCResult } from './models/erlang-c.ts';
export { erlangA } from './models/erlang-a.ts';
export type { ErlangAInput, ErlangAResult, WaitOf } from './models/erlang-a.ts';

export { requiredAgents } from './inverses/required-agents.ts';
export type { RequiredAgentsInput, RequiredAgentsResult } from './inverses/required-agents.ts';
export type {
  AbandonmentTarget,
  MeanWaitTarget,
  OccupancyTarget,
  ServiceLevelTarget,
  Target,
  WaitProbabilityTarget,
} from './inverses/target.ts';
