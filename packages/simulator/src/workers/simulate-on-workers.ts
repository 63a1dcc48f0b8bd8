import workerpool from 'workerpool';
import { SimulatorError } from '../errors.ts';
import type { Replication } from '../replication.ts';
import { checkScenario } from '../scenario/check-scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Measure, StandardMeasure } from '../standard-measures.ts';
import { checkOptions, type StudyOptions } from '../study-options.ts';
import { StudyLog, type Study } from '../study.ts';
import type { Batch } from './replication-worker.ts';

/** How a scenario is studied on several threads. */
export interface WorkerOptions<Name extends string = StandardMeasure> extends StudyOptions<Name> {
  /** Whole, 1 or more; no more than there are replications are started. @defaultValue 4 */
  readonly threads?: number;
  /**
   * Where the worker's script lies: a path in Node, a URL in a browser (in Vite:
   * `import worker from '@plateau/simulator/replication-worker?worker&url'`). Default: the file that
   * this package ships, which Node finds by itself.
   */
  readonly worker?: string;
  /** Ends all threads when it fires; the promise is then rejected with the signal's reason. */
  readonly signal?: StopSignal;
}

/** What is needed of an `AbortSignal`. */
export interface StopSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/**
 * The same study as `simulate`, on worker threads (Node) or web workers (browsers): replications are
 * decided by the seed and their number alone, so it does not matter who runs them. The measures are
 * taken here, of all replications in order.
 *
 * @throws SimulatorError as `simulate`; `worker.failed` when a thread ends with an error of its own
 */
export function simulateOnWorkers(scenario: Scenario, options: WorkerOptions): Promise<Study>;
export function simulateOnWorkers<Name extends string>(
  scenario: Scenario,
  options: WorkerOptions<Name> & { readonly measures: Readonly<Record<Name, Measure>> },
): Promise<Study<Name>>;
export async function simulateOnWorkers(
  scenario: Scenario,
  options: WorkerOptions<string>,
): Promise<Study<string>> {
  const total = checkOptions(options);
  const threads = Math.min(total, checkThreads(options.threads ?? 4));
  checkScenario(scenario);
  const pool = workerpool.pool(options.worker ?? shippedWorker(), {
    maxWorkers: threads,
    workerOpts: { type: 'module' },
  });
  const stop = (): void => void pool.terminate(true);
  options.signal?.addEventListener('abort', stop);
  try {
    if (options.signal?.aborted) throw options.signal.reason;
    return await runRounds(pool, scenario, options, { total, threads });
  } catch (cause) {
    if (options.signal?.aborted) throw options.signal.reason;
    const message = `A worker thread ended with "${String(cause)}". Run simulate for the whole error.`;
    throw new SimulatorError('worker.failed', message, { cause });
  } finally {
    options.signal?.removeEventListener('abort', stop);
    await pool.terminate(true);
  }
}

/**
 * One round of the wanted number of replications; with `precision`, more rounds while they are
 * needed. What a last round has run beyond the need is left out, as one thread would not have run it.
 */
async function runRounds(
  pool: workerpool.Pool,
  scenario: Scenario,
  options: WorkerOptions<string>,
  { total, threads }: { readonly total: number; readonly threads: number },
): Promise<Study<string>> {
  const log = new StudyLog(options);
  const { seed, trace = false, antithetic = false, onProgress } = options;
  let done = 0;
  while (!log.complete) {
    const from = log.done;
    const size = from === 0 ? (options.replications ?? 20) : 4 * threads;
    const round = new Array<Replication>(Math.min(size, total - from));
    const report = (replication: Replication): void => {
      round[replication.index - from] = replication;
      done += 1;
      onProgress?.({ done, total });
    };
    // Dealt out like cards: the scenario then travels once to each thread, not once a replication.
    const batches = Array.from({ length: threads }, (_, thread): Batch => {
      const indexes = Array.from(round.keys(), (place) => from + place);
      const own = indexes.filter((index) => index % threads === thread);
      return { scenario, seed, trace, antithetic, indexes: own };
    });
    await Promise.all(batches.map((batch) => pool.exec('replicateBatch', [batch], { on: report })));
    log.addUntilComplete(round);
  }
  return log.toStudy();
}

function checkThreads(threads: number): number {
  if (Number.isInteger(threads) && threads >= 1) return threads;
  const message = `threads is ${threads}; give a whole number, 1 or more`;
  throw new SimulatorError('options.invalid', `The study cannot begin: ${message}.`, {
    issues: [{ path: ['threads'], message }],
  });
}

/** The path of the script beside this one, as Node's threads want it: also on Windows. */
function shippedWorker(): string {
  // The packages are typed for no host in particular, so the compiler knows no `url` here.
  const path = (import.meta as ImportMeta & { readonly url: string }).url
    .replace(/[^/]*$/, 'replication-worker.js')
    .replace(/^file:\/\//, '');
  return decodeURIComponent(path).replace(/^\/(?=[A-Za-z]:)/, '');
}
