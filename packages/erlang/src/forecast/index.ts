export {
  exponentialLaw,
  exponentialPatience,
  type ExponentialPatience,
} from './exponential-patience.ts';
export {
  kaplanMeier,
  type KaplanMeier,
  type KaplanMeierOptions,
  type SurvivalStep,
} from './kaplan-meier.ts';
export type { PatienceLaw, WaitObservation } from './patience-law.ts';
