import loadHighs from 'highs';
import { printTable } from '@plateau/bench';
import {
  coveringModel,
  highsSolver,
  scheduleShifts,
  shiftsByRule,
  type CoveringModel,
  type ScheduleShiftsOptions,
} from '@plateau/erlang/shifts';
import { cpuMs } from './cpu-ms.ts';

const QUARTER = 900_000;
const HOUR = 4 * QUARTER;

/** A day of 96 quarter-hours with two peaks and 297 shifts: full, part-time and short, each with its breaks. */
function day(ragged: boolean): CoveringModel {
  // A plain linear congruential sequence: any ragged demand will do.
  let seed = 1;
  const noise = (): number => {
    seed = (seed * 1664525 + 1013904223) % 4294967296;
    return ragged ? 0.8 + (0.4 * seed) / 4294967296 : 1;
  };
  const required = Array.from({ length: 96 }, (_, i) => {
    const hour = i / 4;
    const morning = 60 * Math.exp(-(((hour - 10.5) / 2.2) ** 2));
    const afternoon = 45 * Math.exp(-(((hour - 15.5) / 2.8) ** 2));
    return Math.max(2, Math.round((4 + morning + afternoon) * noise()));
  });
  const startsMs = Array.from({ length: 33 }, (_, i) => (i * HOUR) / 2);
  const short = (offset: number) => ({ lengthMs: QUARTER, offsetsMs: [offset * HOUR] });
  const shifts = [
    ...shiftsByRule({
      name: 'full',
      startsMs,
      lengthMs: 8.5 * HOUR,
      breaks: [
        { lengthMs: 2 * QUARTER, offsetsMs: [3, 3.5, 4, 4.5].map((hour) => hour * HOUR) },
        ...(ragged ? [short(1.5), short(6.5)] : []),
      ],
      cost: 34,
    }),
    ...shiftsByRule({
      name: 'part',
      startsMs,
      lengthMs: 6 * HOUR,
      breaks: [{ lengthMs: QUARTER, offsetsMs: [2, 2.5, 3].map((hour) => hour * HOUR) }],
      cost: 24,
    }),
    ...shiftsByRule({
      name: 'short',
      startsMs,
      lengthMs: 4 * HOUR,
      breaks: [{ lengthMs: QUARTER, offsetsMs: [1.5, 2].map((hour) => hour * HOUR) }],
      cost: 16,
    }),
  ];
  return coveringModel({ intervalMs: QUARTER, required, shifts, beyondEnd: 'wrap' });
}

/** Schedules an easy and a ragged day with each solver; every time is the median processor time of seven runs. */
export async function benchShifts(): Promise<void> {
  const highs = highsSolver(await loadHighs());
  const solvers: Record<string, ScheduleShiftsOptions> = {
    'built-in': {},
    'highs, gap 1 %': { solver: highs, gap: 0.01, timeLimitMs: 3000 },
    'highs, at most 3 s': { solver: highs, timeLimitMs: 3000 },
  };
  const rows = [['demand', 'solver', 'processor time', 'cost', 'lower bound', 'gap', 'status']];
  for (const ragged of [false, true]) {
    const model = day(ragged);
    for (const [name, options] of Object.entries(solvers)) {
      let result = scheduleShifts(model, options);
      const time = cpuMs(() => (result = scheduleShifts(model, options)), 7);
      if (result.status === 'infeasible') throw new Error(JSON.stringify(result.reasons));
      rows.push([
        ragged ? 'ragged, two short breaks' : 'smooth',
        name,
        `${time.toFixed(1)} ms`,
        String(result.cost),
        result.lowerBound.toFixed(1),
        `${(100 * result.gap).toFixed(2)} %`,
        result.status,
      ]);
    }
  }
  printTable('Shifts: 96 intervals × 297 patterns', rows);
}
