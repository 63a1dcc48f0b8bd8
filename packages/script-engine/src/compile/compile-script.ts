import { readScriptText, readScriptValue } from '../document/read-script.ts';
import { ScriptError, type ScriptIssue } from '../errors.ts';
import { diagnose } from '../lint/diagnose.ts';
import type { Diagnostic, LintLanguage } from '../lint/diagnostic.ts';
import type { Program } from '../program/program.ts';
import { sealProgram } from '../program/seal-program.ts';
import type { ScriptDocument } from '../document/script-document.ts';

/** Settings of `compileScript` and `lintScript`. */
export interface ScriptSourceOptions {
  /** The name of the file, for messages. Default: none. */
  readonly file?: string;
  /** The language of messages. Default `en`. */
  readonly language?: LintLanguage;
}

/**
 * Compiles a script: YAML or JSON text, or a document that is data already.
 *
 * @throws ScriptError with `script.invalid` when any rule of severity `error` finds something; `issues` hold
 * every such finding with its file, line and column.
 */
export function compileScript(
  script: string | ScriptDocument,
  options: ScriptSourceOptions = {},
): Program {
  const { file = '', language = 'en' } = options;
  const source =
    typeof script === 'string' ? readScriptText(script, file) : readScriptValue(script);
  const { diagnostics, built } = diagnose(source, language);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || built === undefined) throw invalid(errors);
  return sealProgram(built.content);
}

function invalid(errors: readonly Diagnostic[]): ScriptError {
  const issues = errors.map(({ code, path, message, position }): ScriptIssue => ({
    path,
    message: `${code} ${message}`,
    ...(position && { position }),
  }));
  const first = errors[0];
  const place = first?.position;
  const where = place
    ? `${place.file || 'script'}:${place.line}:${place.column}`
    : (first?.path.join('.') ?? '');
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more, see issues)` : '';
  return new ScriptError(
    'script.invalid',
    `The script does not compile: ${where}: ${issues[0]?.message ?? 'it is empty'}${more}.`,
    { issues },
  );
}
