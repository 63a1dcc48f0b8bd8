import { parseArgs } from 'node:util';
import {
  compileScript,
  drawScript,
  lintScript,
  runScriptTests,
  ScriptError,
  type Diagnostic,
  type LintLanguage,
} from '../index.ts';

/** What a run prints, and its exit code: 0 good, 1 findings, 2 used wrongly. */
export interface CommandResult {
  readonly output: string;
  readonly errors: string;
  readonly code: 0 | 1 | 2;
}

const USAGE = `plateau-script lint FILE…          what is wrong, doubtful or worth a thought
plateau-script test FILE…          plays the tests of the document
plateau-script graph FILE          the script as a Mermaid flowchart

  --language en|fr                 the language of lint (default en)
  --format mermaid|dot             the language of the graph (default mermaid)
  --strict                         warnings fail as well`;

/** Runs one command line. */
export function runCommand(args: readonly string[], read: (file: string) => string): CommandResult {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        language: { type: 'string', default: 'en' },
        format: { type: 'string', default: 'mermaid' },
        strict: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const [command, ...files] = positionals;
    const language = values.language;
    if (values.help) return { output: USAGE, errors: '', code: 0 };
    if ((language !== 'en' && language !== 'fr') || files.length === 0) return misused();
    const scripts = files.map((file) => ({ file, text: read(file) }));
    if (command === 'lint') return lint(scripts, language, values.strict);
    if (command === 'test') return test(scripts, language);
    if (command === 'graph' && (values.format === 'mermaid' || values.format === 'dot')) {
      return graph(scripts, language, values.format);
    }
    return misused();
  } catch (error) {
    if (error instanceof ScriptError) return { output: '', errors: faults(error), code: 1 };
    return { output: '', errors: `${(error as Error).message}\n\n${USAGE}`, code: 2 };
  }
}

interface ScriptFile {
  readonly file: string;
  readonly text: string;
}

function lint(
  scripts: readonly ScriptFile[],
  language: LintLanguage,
  strict: boolean,
): CommandResult {
  const found = scripts.flatMap(({ file, text }) => lintScript(text, { file, language }));
  const bad = found.some(
    ({ severity }) => severity === 'error' || (strict && severity === 'warning'),
  );
  const counted = (['error', 'warning', 'info'] as const).map(
    (severity) => `${found.filter((one) => one.severity === severity).length} ${severity}`,
  );
  return {
    output: [...found.map(line), counted.join(', ')].join('\n'),
    errors: '',
    code: bad ? 1 : 0,
  };
}

function line({ position, severity, code, message }: Diagnostic): string {
  const where = position ? `${position.file}:${position.line}:${position.column}` : '';
  return `${where} ${severity} ${code} ${message}`;
}

function test(scripts: readonly ScriptFile[], language: LintLanguage): CommandResult {
  const results = scripts.flatMap(({ file, text }) => runScriptTests(text, { file, language }));
  const failed = results.filter(({ passed }) => !passed).length;
  const lines = results.map(({ name, passed, reason }) =>
    passed ? `ok   ${name}` : `FAIL ${name}: ${reason ?? ''}`,
  );
  const output = [...lines, `${results.length - failed} passed, ${failed} failed`].join('\n');
  return { output, errors: '', code: failed > 0 ? 1 : 0 };
}

function graph(
  scripts: readonly ScriptFile[],
  language: LintLanguage,
  format: 'mermaid' | 'dot',
): CommandResult {
  const drawn = scripts.map(({ file, text }) =>
    drawScript(compileScript(text, { file, language }), format),
  );
  return { output: drawn.join('\n'), errors: '', code: 0 };
}

function faults(error: ScriptError): string {
  const lines = error.issues.map(({ position, message }) =>
    position ? `${position.file}:${position.line}:${position.column} ${message}` : message,
  );
  return lines.length === 0 ? error.message : lines.join('\n');
}

function misused(): CommandResult {
  return { output: '', errors: USAGE, code: 2 };
}
