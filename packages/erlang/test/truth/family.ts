export type Input = Readonly<Record<string, number | string>>;
export type Figures = Readonly<Record<string, number | undefined>>;

/** How a family of known answers reads the public functions, and how close they must come. */
export interface Family {
  readonly figures: (input: Input) => Figures;
  readonly tolerance: number;
  /** Absolute error below which a figure counts as right, default 1e-200. */
  readonly floor?: number;
}

/** A number of the input. The tables have one unit of time, here taken as the millisecond. */
export function number(input: Input, name: string): number {
  const value = input[name];
  if (typeof value !== 'number') throw new Error(`${name} is missing`);
  return value;
}
