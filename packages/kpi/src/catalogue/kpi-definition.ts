import type { Attribution } from '../call-record.ts';
import type { Ratio } from '../formulas/ratio.ts';
import type { Bilingual, FactName, Facts } from './facts.ts';

/**
 * What the value of a KPI is. `share`: a ratio, 0 to 1 unless it can be negative; `ms`: a duration;
 * `money`: minor units of the currency of the costs given; `points`: marks on the scale of the
 * question; `perHour`, `count`, `erlangs` as they say.
 */
export type KpiUnit = 'share' | 'ms' | 'count' | 'perHour' | 'money' | 'points' | 'erlangs';

/** One KPI as data. */
export interface KpiDefinition {
  readonly id: string;
  readonly labels: Bilingual;
  readonly unit: KpiUnit;
  /** Which way is better; `neither` where more of it is as bad as less. */
  readonly better: 'higher' | 'lower' | 'neither';
  /** What is divided by what, in the names of `FACTS`; durations in ms. */
  readonly formula: string;
  /**
   * By which instant of a call an interval should count it; `split`: time goes to the interval it
   * fell in; `period`: counted over a period, not call by call.
   */
  readonly attribution: Attribution | 'split' | 'period';
  /** Who defines it so; `convention` where it is common usage. */
  readonly source: string;
  /** Where houses disagree or the figure misleads. */
  readonly warnings: readonly Bilingual[];
  /** The plain function: numerator, denominator and value. A count is divided by 1. */
  readonly compute: (facts: Facts<FactName>) => Ratio;
}

/** The facts that a formula reads, in the order in which it names them. */
export function factsOf(kpi: Pick<KpiDefinition, 'formula'>): readonly FactName[] {
  const names = kpi.formula.match(/[A-Za-z]\w*/g) ?? [];
  return [...new Set(names)] as FactName[];
}
