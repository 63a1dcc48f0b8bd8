import type { Scores } from './score.ts';

const COLUMNS = 60;
const ROWS = 12;

/** Utilisation (up) against abandonment (right), one letter a policy, for a terminal. */
export function chartOf(scores: Scores): string {
  const entries = Object.entries(scores);
  const utils = entries.map(([, { util }]) => util);
  const least = Math.floor(20 * Math.min(...utils)) / 20;
  const most = Math.max(least + 0.05, Math.ceil(20 * Math.max(...utils)) / 20);
  const widest = Math.max(0.04, ...entries.map(([, { ab }]) => ab));
  const rows = Array.from({ length: ROWS }, () => Array.from({ length: COLUMNS }, () => ' '));
  entries.forEach(([, { util, ab }], index) => {
    const row = Math.round(((most - util) / (most - least)) * (ROWS - 1));
    const column = Math.round((ab / widest) * (COLUMNS - 1));
    rows[row]![column] = letter(index);
  });
  const lines = rows.map((row, index) => {
    const util = most - (index / (ROWS - 1)) * (most - least);
    return `${(100 * util).toFixed(0).padStart(4)} |${row.join('')}`;
  });
  const names = entries.map(([name], index) => `${letter(index)} ${name}`).join(', ');
  const axis = `     +${'-'.repeat(COLUMNS)} abandoned, to ${(100 * widest).toFixed(1)} %`;
  return [...lines, axis, `      ${names}`].join('\n');
}

function letter(index: number): string {
  return String.fromCharCode(65 + index);
}
