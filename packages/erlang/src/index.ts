export { ErlangError } from './errors.ts';
export type { ErlangErrorCode, ErlangIssue } from './errors.ts';

export { serviceLevelDefinitions } from './service-level.ts';
export type { ServiceLevelDefinition, ServiceLevels } from './service-level.ts';

export { erlangB } from './models/erlang-b.ts';
export type { ErlangBInput, ErlangBResult } from './models/erlang-b.ts';
export { extendedErlangB } from './models/extended-erlang-b.ts';
export type { ExtendedErlangBInput, ExtendedErlangBResult } from './models/extended-erlang-b.ts';
export { engset } from './models/engset.ts';
export type { EngsetInput, EngsetResult } from './models/engset.ts';
export { erlangC } from './models/erlang-c.ts';
export type { ErlangCInput, ErlangCResult } from './models/erlang-c.ts';
export { erlangA } from './models/erlang-a.ts';
export type { ErlangAInput, ErlangAResult, WaitOf } from './models/erlang-a.ts';
export { finiteLines } from './models/finite-lines.ts';
export type { FiniteLinesInput, FiniteLinesResult } from './models/finite-lines.ts';
export { erlangX } from './models/erlang-x.ts';
export type { ErlangXInput, ErlangXResult } from './models/erlang-x.ts';
export { erlangXChain } from './models/erlang-x-chain.ts';
export type { ErlangXChainInput, ErlangXChainResult } from './models/erlang-x-chain.ts';
export { ggn, mgn } from './models/mgn.ts';
export type { GgnInput, GgnResult, MgnInput, WaitApproximation } from './models/mgn.ts';
export { chat } from './models/chat.ts';
export type { ChatInput, ChatResult } from './models/chat.ts';
export { blend } from './models/blend.ts';
export type { BlendInput, BlendResult } from './models/blend.ts';
export { deferred } from './models/deferred.ts';
export type { DeferredInput, DeferredResult } from './models/deferred.ts';
export {
  garnett,
  garnettBeta,
  halfinWhitt,
  halfinWhittBeta,
} from './models/square-root-staffing.ts';
export { squareRootStaffing } from './models/square-root-staffing.ts';
export type { GarnettInput, GarnettResult } from './models/square-root-staffing.ts';

export { requiredAgents } from './inverses/required-agents.ts';
export type { RequiredAgentsInput, RequiredAgentsResult } from './inverses/required-agents.ts';
export { solveAgents, solveHandleTime, solveLoad } from './inverses/solve-for.ts';
export type { SolveAgentsInput, Solved } from './inverses/solve-for.ts';
export type { SolveHandleTimeInput, SolveLoadInput } from './inverses/solve-for.ts';
export { solveLines, solvePatience, solveThreshold } from './inverses/solve-range.ts';
export type { LinesRange, PatienceRange } from './inverses/solve-range.ts';
export { loadAtBlocking, requiredLines } from './inverses/lines.ts';
export { headcount } from './inverses/headcount.ts';
export { offeredLoad } from './inverses/offered-load.ts';
export type { QueueConditions, QueueInput, QueueModel } from './inverses/queue.ts';
export type { AbandonmentTarget, BlockingTarget, MeanWaitTarget } from './inverses/target.ts';
export type { OccupancyTarget, ServiceLevelTarget, Target } from './inverses/target.ts';
export type { WaitProbabilityTarget, WaitQuantileTarget } from './inverses/target.ts';
