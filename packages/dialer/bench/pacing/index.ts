import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chartOf } from './chart.ts';
import { scenariosOf, type KnownResult, type ScenarioFile } from './scenario.ts';
import { scoreOthers, scorePredictive, type Scores } from './score.ts';

const { values } = parseArgs({
  options: {
    scenarios: { type: 'string' },
    shifts: { type: 'string', default: '3' },
    json: { type: 'string' },
    only: { type: 'string', default: '' },
    'predictive-only': { type: 'boolean', default: false },
  },
});
const truth = new URL('../../test/truth/dialer.json', import.meta.url);
const file = JSON.parse(readFileSync(values.scenarios ?? truth, 'utf8')) as ScenarioFile;
const shifts = Number(values.shifts);
if (!Number.isInteger(shifts) || shifts < 1) {
  throw new Error(`--shifts is "${values.shifts}"; give a whole number, 1 or more`);
}

const known = { ...file.results, ...file.memoryless?.results };
const results: Record<string, Scores> = {};
for (const [name, scenario] of scenariosOf(file)) {
  if (!name.includes(values.only)) continue;
  const predictive = scorePredictive(scenario, shifts);
  const others = values['predictive-only'] ? {} : scoreOthers(scenario, shifts);
  results[name] = { predictive, ...others };
  print(name, results[name], known[name]);
  // After each scenario, so that a long run that is cut short leaves what it has.
  if (values.json !== undefined)
    writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
}

function print(
  name: string,
  scores: Scores,
  reference: Readonly<Record<string, KnownResult>> = {},
) {
  console.log(`\n${name}, ${shifts} shifts (in brackets: the reference of the file)`);
  console.log('policy                    util %   abandoned %   worst hour   first hour   wait s');
  for (const [policy, { util, ab, worstHour, firstHour, wait }] of Object.entries(scores)) {
    const cells = [percent(util), percent(ab), percent(worstHour), percent(firstHour)];
    const of = reference[policy] ?? (policy === 'predictive' ? reference['oracle'] : undefined);
    const beside = of ? `   [${percent(of.util).trim()} / ${percent(of.ab).trim()}]` : '';
    console.log(
      `${policy.padEnd(24)} ${cells.map((cell) => cell.padStart(7)).join('    ')}   ${wait.toFixed(1).padStart(6)}${beside}`,
    );
  }
  console.log(chartOf(scores));
}

function percent(ratio: number): string {
  return (100 * ratio).toFixed(2);
}
