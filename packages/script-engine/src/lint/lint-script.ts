import type { ScriptSourceOptions } from '../compile/compile-script.ts';
import { readScriptText, readScriptValue } from '../document/read-script.ts';
import type { ScriptDocument } from '../document/script-document.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnostic } from './diagnostic.ts';

/**
 * Everything that is wrong, doubtful or worth a thought in a script, in the order of the file. Never throws: a
 * text that is no script is a finding too. Rules that follow the ways of the call are tried once every name
 * resolves.
 */
export function lintScript(
  script: string | ScriptDocument,
  { file = '', language = 'en' }: ScriptSourceOptions = {},
): readonly Diagnostic[] {
  const source =
    typeof script === 'string' ? readScriptText(script, file) : readScriptValue(script);
  return diagnose(source, language).diagnostics;
}
