import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsup';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { simulate, SimulatorError, type Scenario } from '../src/index.ts';
import { simulateOnWorkers } from '../src/workers/index.ts';

const HOUR_MS = 3_600_000;

const scenario: Scenario = {
  acd: { queues: [{ id: 'q' }], agents: [{ id: 'ann' }, { id: 'ben' }] },
  startAt: 0,
  endAt: 3 * HOUR_MS,
  traffic: [
    {
      type: 'generated',
      queueId: 'q',
      arrivals: { type: 'poisson', perHour: 40 },
      talkMs: { type: 'gamma', meanMs: 180_000, sdMs: 90_000 },
      patienceMs: { type: 'exponential', meanMs: 120_000 },
    },
  ],
  shifts: ['ann', 'ben'].map((agentId) => ({ agentId, startAt: 0, endAt: 3 * HOUR_MS })),
};

// Threads read JavaScript: the worker is built from the sources as they are.
const folder = mkdtempSync(join(tmpdir(), 'plateau-worker-'));
const worker = join(folder, 'replication-worker.mjs');

beforeAll(async () => {
  await build({
    config: false,
    silent: true,
    entry: {
      'replication-worker': fileURLToPath(
        new URL('../src/workers/replication-worker.ts', import.meta.url),
      ),
    },
    outDir: folder,
    format: 'esm',
    outExtension: () => ({ js: '.mjs' }),
    noExternal: [/.*/],
    // CommonJS inside the bundle asks for Node's modules by require.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    esbuildOptions: (options) => {
      options.conditions = ['@plateau/source'];
    },
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('simulateOnWorkers', () => {
  it('gives the study that one thread gives, whatever the number of threads', async () => {
    const alone = simulate(scenario, { seed: 11, replications: 7 });
    for (const threads of [1, 3]) {
      const options = { seed: 11, replications: 7, threads, worker };
      expect(await simulateOnWorkers(scenario, options)).toEqual(alone);
    }
  });

  it('stops where one thread stops when it goes on until it is precise', async () => {
    const precision = { halfWidths: { serviceLevel: 0.05 } };
    const alone = simulate(scenario, { seed: 11, replications: 5, precision });
    const options = { seed: 11, replications: 5, precision, threads: 3, worker };
    expect(await simulateOnWorkers(scenario, options)).toEqual(alone);
  });

  it('reports progress as replications are done', async () => {
    const progress: number[] = [];
    await simulateOnWorkers(scenario, {
      seed: 1,
      replications: 5,
      threads: 2,
      worker,
      onProgress: ({ done }) => progress.push(done),
    });
    expect(progress).toEqual([1, 2, 3, 4, 5]);
  });

  it('refuses bad input before it starts a thread', async () => {
    const bad = simulateOnWorkers({ ...scenario, endAt: 0 }, { seed: 1, worker: 'nowhere' });
    await expect(bad).rejects.toMatchObject({ code: 'scenario.invalid' });
    const none = simulateOnWorkers(scenario, { seed: 1, threads: 0, worker: 'nowhere' });
    await expect(none).rejects.toMatchObject({ code: 'options.invalid' });
  });

  it('says so when a thread fails', async () => {
    const study = simulateOnWorkers(scenario, { seed: 1, worker: join(folder, 'missing.mjs') });
    await expect(study).rejects.toBeInstanceOf(SimulatorError);
    await expect(study).rejects.toMatchObject({ code: 'worker.failed' });
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const study = simulateOnWorkers(scenario, {
      seed: 1,
      replications: 10_000,
      worker,
      signal: stop.signal,
      onProgress: ({ done }) => {
        if (done === 3) stop.abort(new Error('enough'));
      },
    });
    await expect(study).rejects.toThrow('enough');
  });
});
