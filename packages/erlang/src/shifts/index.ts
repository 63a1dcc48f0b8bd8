export {
  shiftsByRule,
  type BreakRule,
  type Shift,
  type ShiftRule,
  type TimeSpan,
} from './shifts-by-rule.ts';
export {
  coveringModel,
  type CoveringInput,
  type CoveringModel,
  type ShiftLimit,
  type ShiftPattern,
} from './covering-model.ts';

export {
  scheduleShifts,
  type InfeasibleShifts,
  type ScheduleShiftsOptions,
  type ShiftPlan,
  type ShiftSolver,
  type UnmetInterval,
} from './schedule-shifts.ts';
export type { InfeasibilityReason } from './explain-infeasible.ts';
export {
  highsSolver,
  type HighsModel,
  type HighsModelData,
  type HighsRuntime,
} from './highs-solver.ts';

export {
  roster,
  type Roster,
  type RosterAssignment,
  type RosteredAgent,
  type UnfilledShift,
} from './roster.ts';
export type { RosterAgent, RosterInput, RosterRules, RosterShift } from './roster-input.ts';
export type { RosterRefusal } from './roster-state.ts';
