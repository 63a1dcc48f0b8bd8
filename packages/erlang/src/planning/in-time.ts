import type { ServiceLevelDefinition } from '../service-level.ts';
import type { CallerFates } from './caller-fates.ts';

/** A share of callers in time, as its two sides: `met` of `counted`. */
export interface InTime {
  readonly met: number;
  readonly counted: number;
}

/** Both sides of the service level for a caller with `ahead` callers before them. */
export function inTime(
  definition: ServiceLevelDefinition,
  fates: CallerFates,
  ahead: number,
): InTime {
  const answeredInTime = fates.answeredInTime[ahead]!;
  const abandonedInTime = fates.abandonedInTime[ahead]!;
  switch (definition) {
    case 'answeredOfOffered':
      return { met: answeredInTime, counted: 1 };
    case 'answeredOfAnswered':
      return { met: answeredInTime, counted: fates.answered[ahead]! };
    case 'abandonedInTimeMet':
      return { met: answeredInTime + abandonedInTime, counted: 1 };
    case 'abandonedInTimeExcluded':
      return { met: answeredInTime, counted: 1 - abandonedInTime };
    case 'offeredWait':
      return { met: fates.offeredInTime[ahead]!, counted: 1 };
  }
}
