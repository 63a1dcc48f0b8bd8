/** The schema of test/truth/dialer.json: `outbound-pacing/1`. Seconds, as there. */
export interface ScenarioFile {
  readonly base?: Partial<Scenario>;
  readonly scenarios?: Readonly<Record<string, Partial<Scenario>>>;
  readonly results?: Readonly<Record<string, Readonly<Record<string, KnownResult>>>>;
  readonly memoryless?: {
    readonly results: Readonly<Record<string, Readonly<Record<string, KnownResult>>>>;
  };
}

export interface KnownResult {
  readonly param?: number | string;
  readonly variant?: string;
  readonly util: number;
  readonly ab: number;
  readonly wait?: number;
  readonly worstHour?: number;
  readonly firstHour?: number;
  readonly lambda?: number;
  readonly thresholdTop?: readonly number[];
  readonly thresholdAtZero?: number;
}

export interface Scenario {
  readonly agents: number;
  readonly hours: number;
  readonly graceSeconds: number;
  readonly pLive:
    number | { readonly before: number; readonly after: number; readonly atSeconds: number };
  readonly nonLiveMix: {
    readonly machine: number;
    readonly noanswer: number;
    readonly fail: number;
  };
  readonly ring: Readonly<Record<'live' | 'machine' | 'noanswer' | 'fail', Law>>;
  readonly talk: Law;
  readonly wrap: Law;
  readonly breaks?: readonly {
    readonly t: number;
    readonly fraction: number;
    readonly seconds: number;
  }[];
}

export type Law =
  | {
      readonly dist: 'gamma';
      readonly shift?: number;
      readonly mean: number;
      readonly cv: number;
      readonly truncateAt?: number;
    }
  | { readonly dist: 'lognormal'; readonly mean: number; readonly cv: number }
  | { readonly dist: 'uniform'; readonly a: number; readonly b: number }
  | { readonly dist: 'constant'; readonly value: number }
  | { readonly dist: 'exponential'; readonly mean: number };

/** Every scenario of a file on top of its base, and the memoryless systems that it names. */
export function scenariosOf(file: ScenarioFile): Map<string, Scenario> {
  const found = new Map<string, Scenario>();
  for (const [name, own] of Object.entries(file.scenarios ?? {})) {
    found.set(name, { ...BASE, ...file.base, ...own });
  }
  for (const name of Object.keys(file.memoryless?.results ?? {})) {
    found.set(name, memorylessScenario(name));
  }
  return found;
}

/** `M-N10-p30`: ten agents, three dials in ten live, handle time exponential of 140 s, ring of 12 s, no grace. */
export function memorylessScenario(name: string): Scenario {
  const match = /^M-N(\d+)-p(\d+)$/.exec(name);
  if (!match) throw new Error(`"${name}" is no memoryless system such as M-N10-p30`);
  const ring = { dist: 'exponential', mean: 12 } as const;
  return {
    ...BASE,
    agents: Number(match[1]),
    pLive: Number(`0.${match[2]!}`),
    graceSeconds: 0,
    ring: { live: ring, machine: ring, noanswer: ring, fail: ring },
    talk: { dist: 'exponential', mean: 140 },
    wrap: { dist: 'constant', value: 0 },
  };
}

const BASE: Omit<Scenario, 'agents' | 'pLive'> & { agents: number; pLive: number } = {
  agents: 1,
  pLive: 0.3,
  hours: 8,
  graceSeconds: 2,
  nonLiveMix: { machine: 0.4, noanswer: 0.45, fail: 0.15 },
  ring: {
    live: { dist: 'gamma', shift: 3, mean: 9, cv: 0.6, truncateAt: 25 },
    machine: { dist: 'uniform', a: 18, b: 28 },
    noanswer: { dist: 'constant', value: 25 },
    fail: { dist: 'uniform', a: 1, b: 4 },
  },
  talk: { dist: 'lognormal', mean: 120, cv: 1 },
  wrap: { dist: 'lognormal', mean: 20, cv: 0.5 },
};
