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

export { handleTimeMoments, type HandleTimeMoments } from './handle-time-moments.ts';

export { overDispersion, type OverDispersion } from './over-dispersion.ts';
export {
  profiledCalls,
  weekdayProfiles,
  type HistoryDay,
  type HolidayIndex,
  type WeekdayProfile,
} from './weekday-profiles.ts';
export {
  seasonalSmoothing,
  type SeasonalSmoothing,
  type SeasonalSmoothingOptions,
  type SmoothingWeights,
} from './seasonal-smoothing.ts';
export { forecastErrors, type ForecastErrors } from './forecast-errors.ts';
