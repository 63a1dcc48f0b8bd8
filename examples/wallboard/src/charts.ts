import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { GOAL, type HalfHour } from './playback.ts';
import { CLOSES_AT, OPENS_AT } from './simulated-floor.ts';
import { clock, percent, word, type Language } from './words.ts';

const INK = '#e8ecf4';
const FAINT = '#3a4356';
const BLUE = '#5aa9ff';
const GREEN = '#4ade80';
const AMBER = '#fbbf24';

/** Draws the two charts of the board and returns how to show new half-hours. */
export function drawCharts(
  calls: HTMLElement,
  levels: HTMLElement,
  language: Language,
): (halfHours: readonly HalfHour[]) => void {
  const bar = { paths: uPlot.paths.bars!({ size: [0.8, 60] }), points: { show: false } };
  const callChart = new uPlot(
    {
      ...frame(calls, language),
      // Bars begin at nothing: half of one would lie.
      scales: { ...hours, y: { range: (_chart, _least, most) => [0, Math.max(10, most * 1.1)] } },
      series: [
        {},
        { ...bar, label: word('offered', language), stroke: FAINT, fill: FAINT },
        { ...bar, label: word('answered', language), stroke: BLUE, fill: BLUE },
      ],
    },
    [[], [], []],
    calls,
  );
  const levelChart = new uPlot(
    {
      ...frame(levels, language),
      scales: { ...hours, y: { range: [0, 1] } },
      series: [
        {},
        {
          label: word('levels', language),
          stroke: GREEN,
          width: 6,
          points: { size: 14, fill: GREEN },
        },
        { label: '80 %', stroke: AMBER, width: 3, dash: [16, 10], points: { show: false } },
      ],
      axes: [
        hourAxis(language),
        axis((_chart, ticks) => ticks.map((share) => percent(share, language))),
      ],
    },
    [[], [], []],
    levels,
  );
  return (halfHours) => {
    const x = halfHours.map(({ startAt }) => startAt / 1000 + 900);
    const of = (read: (half: HalfHour) => number | undefined) =>
      halfHours.map((half) => read(half) ?? null);
    callChart.setData([x, of((half) => half.offered), of((half) => half.answered)]);
    levelChart.setData([x, of((half) => half.serviceLevel), x.map(() => GOAL)]);
  };
}

const hours: uPlot.Scales = { x: { range: [OPENS_AT / 1000, CLOSES_AT / 1000] } };

function frame(home: HTMLElement, language: Language) {
  return {
    ...{ width: home.clientWidth, height: home.clientHeight, legend: { show: false } },
    ...{
      cursor: { show: false },
      tzDate: (seconds: number) => uPlot.tzDate(new Date(seconds * 1000), 'UTC'),
    },
    ...{ scales: hours, axes: [hourAxis(language), axis(undefined)] },
  };
}

function hourAxis(language: Language): uPlot.Axis {
  const hour = axis((_chart, ticks) => ticks.map((seconds) => clock(seconds * 1000, language)));
  return { ...hour, space: 150 };
}

function axis(values: uPlot.Axis['values']): uPlot.Axis {
  const style = { stroke: INK, font: '28px system-ui', size: 90, space: 70 };
  return {
    ...style,
    grid: { stroke: FAINT },
    ticks: { show: false },
    ...(values ? { values } : {}),
  };
}
