/** When contacts come, as plain data. */
export type Arrivals = PoissonArrivals | TimeVaryingArrivals | RecordedArrivals;

/** Independent callers at a steady rate. */
export interface PoissonArrivals {
  readonly type: 'poisson';
  /** Contacts per hour, >= 0. */
  readonly perHour: number;
}

/** Independent callers at a rate that changes over the day. */
export interface TimeVaryingArrivals {
  readonly type: 'timeVarying';
  /** Length of each interval, from the scenario's `startAt` on: ms, > 0. */
  readonly intervalMs: number;
  /** Contacts per hour in each interval, >= 0. After the last one nobody comes. */
  readonly perHour: readonly number[];
  /**
   * `steps` keeps the rate within an interval, `linear` draws a line between the middles of
   * neighbouring intervals. @defaultValue 'steps'
   */
  readonly shape?: 'steps' | 'linear';
}

/** The very instants of a recorded day. */
export interface RecordedArrivals {
  readonly type: 'recorded';
  /** Epoch ms, in any order; those outside the scenario are left out. */
  readonly at: readonly number[];
}
