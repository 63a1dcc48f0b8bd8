import type { Replication } from './replication.ts';
import { standardMeasures, type Measure, type StandardMeasure } from './standard-measures.ts';
import { estimate, type Estimate } from './statistics/estimate.ts';
import type { StudyOptions } from './study-options.ts';

/** What a scenario led to. */
export interface Study<Name extends string = StandardMeasure> {
  /** Every run, in order. */
  readonly replications: readonly Replication[];
  /** The mean and interval of every measure over the runs. */
  readonly estimates: Readonly<Record<Name, Estimate>>;
  /** Whether every interval is as narrow as `precision` asked; true when nothing was asked. */
  readonly precise: boolean;
}

/** A study while its runs come in: takes the measures of each, and knows when there are enough. */
export class StudyLog {
  readonly #replications: Replication[] = [];
  readonly #measures: readonly (readonly [string, Measure])[];
  readonly #values: (number | undefined)[][];
  readonly #options: StudyOptions<string>;

  constructor(options: StudyOptions<string>) {
    this.#options = options;
    this.#measures = Object.entries(options.measures ?? standardMeasures());
    this.#values = this.#measures.map(() => []);
  }

  /** Adds the next run; they must come in order. */
  add(replication: Replication): void {
    this.#replications.push(replication);
    for (const [place, [, measure]] of this.#measures.entries()) {
      this.#values[place]!.push(measure(replication));
    }
  }

  /** Adds runs as long as they are needed. */
  addUntilComplete(replications: readonly Replication[]): void {
    for (const replication of replications) {
      if (this.complete) return;
      this.add(replication);
    }
  }

  /** Runs so far. */
  get done(): number {
    return this.#replications.length;
  }

  /** Whether there are enough: as many as wanted, and precise or at their limit. */
  get complete(): boolean {
    const { replications = 20, precision, antithetic = false } = this.#options;
    if (this.done < replications) return false;
    if (precision === undefined || this.done >= (precision.atMost ?? 1_000)) return true;
    return (antithetic ? this.done % 2 === 0 : true) && this.#isPrecise();
  }

  toStudy(): Study<string> {
    const estimates = this.#measures.map(([name], place) => [name, this.#estimate(place)] as const);
    return {
      replications: this.#replications,
      estimates: Object.fromEntries(estimates),
      precise: this.#isPrecise(),
    };
  }

  #isPrecise(): boolean {
    const wanted = this.#options.precision?.halfWidths ?? {};
    return this.#measures.every(([name], place) => {
      const most = wanted[name];
      return most === undefined || (this.#estimate(place).halfWidth ?? Infinity) <= most;
    });
  }

  #estimate(place: number): Estimate {
    const { confidence = 0.95, antithetic = false } = this.#options;
    const values = this.#values[place]!;
    return estimate(antithetic ? pairMeans(values) : values, { confidence });
  }
}

/** A run and its mirror image are not independent of each other; their means are, of other pairs. */
function pairMeans(values: readonly (number | undefined)[]): readonly (number | undefined)[] {
  return Array.from({ length: Math.floor(values.length / 2) }, (_, pair) => {
    const [one, two] = [values[2 * pair], values[2 * pair + 1]];
    return one === undefined || two === undefined ? undefined : (one + two) / 2;
  });
}
