/**
 * npm run check: the whole gate, one step after the other. All steps run even if one fails, and the
 * last line counts tests and steps. `--after-tests` takes the tests as already run, for .ci/run.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import colors from 'picocolors';
import { runStep, type Step } from './run-step.ts';
import { root, workspaces } from './workspaces.ts';

const { values } = parseArgs({ options: { 'after-tests': { type: 'boolean', default: false } } });
const packages = workspaces('packages').map(({ path }) => path);

const steps: Step[] = [
  ...(values['after-tests'] ? [] : [{ name: 'tests', command: 'npm test' }]),
  { name: 'lint', command: 'npx eslint .' },
  { name: 'format', command: 'npx prettier --check .' },
  { name: 'types', command: 'npm run types' },
  { name: 'snippet types', command: 'npx tsx tools/snippets/src/check-types.ts' },
  { name: 'build', command: 'npm run build' },
  { name: 'publint', command: packages.map((path) => `npx publint --strict ${path}`).join(' && ') },
  // Subpaths cannot be had from Node 10's resolution, which no supported Node uses.
  {
    name: 'attw',
    command: packages.map((path) => `npx attw --profile node16 --pack ${path}`).join(' && '),
  },
  { name: 'size', command: 'npx size-limit' },
  { name: 'unused code', command: 'npx knip' },
  { name: 'api docs', command: 'npx typedoc' },
  { name: 'packed consumer', command: 'npx tsx tools/gate/src/packed-consumer.ts' },
  ...workspaces('examples')
    .filter(({ manifest }) => manifest.scripts?.['start'])
    .map(({ path }) => ({ name: path, command: `npm run start --workspace ${path}` })),
  { name: 'clean tree', command: 'test -z "$(git status --porcelain)" || (git status; exit 1)' },
];

let passed = 0;
let failed = 0;
for (const step of steps) {
  const result = await runStep(step, root);
  const took = colors.dim(`${result.seconds.toFixed(1)} s`);
  if (result.passed) {
    passed += 1;
    console.log(`${colors.green('✓')} ${step.name} ${took}`);
  } else {
    failed += 1;
    console.log(`${colors.red('✗')} ${step.name} ${took}\n  ${step.command}\n${result.output}`);
  }
}

const tests = testCounts();
passed += tests.passed;
failed += tests.failed;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Reads what the last test run left behind; a missing report counts as one failure. */
function testCounts(): { passed: number; failed: number } {
  const file = join(root, '.cache/tests.json');
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly success: boolean;
    readonly numPassedTests: number;
    readonly numFailedTests: number;
  };
  // A file that does not even load fails no single test.
  const failed = report.success ? 0 : Math.max(1, report.numFailedTests);
  return { passed: report.numPassedTests, failed };
}
