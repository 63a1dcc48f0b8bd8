/**
 * The main job: a real day of calls. What happened, who was needed, and what would have happened with them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import colors from 'picocolors';
import { planDay, routeAgain } from './analysis.ts';
import { help, parseOptions, type Options } from './options.ts';
import { page } from './report/page.ts';
import { callSource } from './call-source.ts';
import { printWhatHappened, printWhatIf, printWhoWasNeeded } from './terminal/print-analysis.ts';
import { progressBar } from './terminal/progress-bar.ts';
import { UsageError } from './usage-error.ts';

try {
  const options = parseOptions(process.argv.slice(2));
  if (options === 'help') console.log(help);
  else run(options);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(colors.red(error.message));
  process.exitCode = 2;
}

function run(options: Options): void {
  const planned = planDay(options);
  printWhatHappened(planned);
  printWhoWasNeeded(planned);

  const bar = progressBar('routing the day again', planned.plans.length * options.replications);
  const analysis = routeAgain(planned, options, bar.step);
  bar.stop();
  const source = callSource(options.callsFile);
  printWhatIf(analysis, source.remark);

  writeReport(options.reportFile, page(analysis, source));
  if (source.acknowledgement !== undefined) console.log(colors.dim(`\n${source.acknowledgement}`));
}

function writeReport(file: string, html: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, html);
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw new UsageError(`${file} cannot be written (${code}): name another with --report FILE.`);
  }
  console.log(`\nReport: ${relative('.', file)} (open it in a browser)`);
}
