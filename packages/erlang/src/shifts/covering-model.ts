import { duration, invalid, numberWithin, positiveDuration, quantity } from '../guards.ts';
import type { Shift, TimeSpan } from './shifts-by-rule.ts';

/** One column of the model. */
export interface ShiftPattern {
  readonly id: string;
  /** Cost of one person who works it, ≥ 0. */
  readonly cost: number;
  /** Share of each interval, 0–1, that this person is on the phone. */
  readonly coverage: readonly number[];
}

/** "At most twelve people start before eight." */
export interface ShiftLimit {
  readonly id: string;
  /** The patterns that it counts; all of them when left out. */
  readonly patternIds?: readonly string[];
  /** Most people on these patterns together, ≥ 0. */
  readonly atMost: number;
}

/** Which shifts are to be filled: plain data, so that any solver can read it and a host can store it. */
export interface CoveringModel {
  /** Agents needed on the phone per interval, ≥ 0; fractions are allowed. */
  readonly required: readonly number[];
  readonly patterns: readonly ShiftPattern[];
  readonly limits: readonly ShiftLimit[];
  /**
   * Cost of one agent missing for one interval, > 0. With it cover is soft: what costs more to cover than to miss is
   * listed as unmet. Without it every interval must be covered.
   */
  readonly shortfallCost?: number;
}

export interface CoveringInput {
  readonly intervalMs: number;
  readonly required: readonly number[];
  readonly shifts: readonly Shift[];
  readonly limits?: readonly ShiftLimit[];
  readonly shortfallCost?: number;
  /**
   * What becomes of the part of a shift behind the last interval: `cut` forgets it, `wrap` lets it cover the first
   * intervals, as it does when every day is alike. @defaultValue `cut`
   */
  readonly beyondEnd?: 'cut' | 'wrap';
}

/**
 * The covering model of a day (Dantzig, Operations Research 2, 1954): how many people work each shift so that every
 * interval has its agents at the least cost. An interval that is partly a break counts for the part that is worked.
 *
 * @throws ErlangError `input.invalid` for times, costs or limits out of range, two shifts with one id, or a limit
 * that names an unknown shift.
 */
export function coveringModel(input: CoveringInput): CoveringModel {
  const intervalMs = positiveDuration('intervalMs', input.intervalMs);
  const intervals = input.required.length;
  const wrap = input.beyondEnd === 'wrap';
  const patterns = input.shifts.map((shift, s): ShiftPattern => {
    checkShift(shift, `shifts.${s}`);
    const worked = new Array<number>(intervals).fill(0);
    addSpan(worked, shift, 1, intervalMs, wrap);
    for (const pause of shift.breaks) addSpan(worked, pause, -1, intervalMs, wrap);
    return {
      id: shift.id,
      cost: shift.cost,
      coverage: worked.map((ms) => Math.min(1, Math.max(0, ms / intervalMs))),
    };
  });
  const { required, limits = [], shortfallCost } = input;
  return checkedModel({
    required,
    patterns,
    limits,
    ...(shortfallCost !== undefined && { shortfallCost }),
  });
}

/** The model itself, once every part of it has been looked at. @throws ErlangError `input.invalid` */
export function checkedModel(model: CoveringModel): CoveringModel {
  model.required.forEach((agents, i) => quantity(`required.${i}`, agents));
  const ids = new Set<string>();
  model.patterns.forEach(({ id, cost, coverage }, p) => {
    if (ids.has(id)) invalid(`patterns.${p}.id`, id, 'an id that no other pattern has');
    ids.add(id);
    numberWithin(`patterns.${p}.cost`, cost, 0, 1e9);
    if (coverage.length !== model.required.length) {
      invalid(`patterns.${p}.coverage.length`, coverage.length, String(model.required.length));
    }
    coverage.forEach((share, i) => numberWithin(`patterns.${p}.coverage.${i}`, share, 0, 1));
  });
  model.limits.forEach(({ patternIds = [], atMost }, l) => {
    quantity(`limits.${l}.atMost`, atMost);
    patternIds.forEach((id, p) => {
      if (!ids.has(id)) invalid(`limits.${l}.patternIds.${p}`, id, 'the id of a pattern');
    });
  });
  if (model.shortfallCost !== undefined) {
    numberWithin('shortfallCost', model.shortfallCost, Number.MIN_VALUE, 1e9);
  }
  return model;
}

/** Positions of the patterns that a limit counts. */
export function memberIndexes(
  { patternIds }: ShiftLimit,
  patterns: readonly ShiftPattern[],
): number[] {
  const counted = patternIds === undefined ? undefined : new Set(patternIds);
  return patterns.flatMap(({ id }, p) => (counted === undefined || counted.has(id) ? [p] : []));
}

function checkShift(shift: Shift, path: string): void {
  duration(`${path}.startMs`, shift.startMs);
  numberWithin(`${path}.endMs`, shift.endMs, shift.startMs, 1e15);
  shift.breaks.forEach((pause, b) => {
    numberWithin(`${path}.breaks.${b}.startMs`, pause.startMs, shift.startMs, shift.endMs);
    numberWithin(`${path}.breaks.${b}.endMs`, pause.endMs, pause.startMs, shift.endMs);
  });
}

/** Adds the span's time (ms) to each interval that it touches. */
function addSpan(
  worked: number[],
  { startMs, endMs }: TimeSpan,
  sign: 1 | -1,
  intervalMs: number,
  wrap: boolean,
): void {
  const count = worked.length;
  const last = Math.ceil(endMs / intervalMs);
  for (let i = Math.floor(startMs / intervalMs); i < last && (wrap || i < count); i++) {
    const overlap = Math.min(endMs, (i + 1) * intervalMs) - Math.max(startMs, i * intervalMs);
    if (count > 0) worked[i % count]! += sign * overlap;
  }
}
