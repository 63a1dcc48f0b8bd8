import { buildContent, type Built } from '../compile/build-content.ts';
import type { ScriptSource } from '../document/read-script.ts';
import type { SourcePosition } from '../errors.ts';
import type { Diagnostic, Finding, LintLanguage } from './diagnostic.ts';
import { severityOf } from './rule-codes.ts';

/** Everything that can be said about a script, and its content when there is one. */
export interface Diagnosis {
  readonly diagnostics: readonly Diagnostic[];
  readonly built: Built | undefined;
}

/** Reads, resolves and judges a script. Never throws. */
export function diagnose(source: ScriptSource, language: LintLanguage): Diagnosis {
  const findings: (Finding & { readonly position?: SourcePosition })[] = [...source.findings];
  const built =
    source.document && buildContent(source.document, (finding) => void findings.push(finding));
  const diagnostics = findings.map((finding): Diagnostic => {
    const position = finding.position ?? source.positionOf(finding.path);
    return {
      code: finding.code,
      severity: severityOf(finding.code),
      path: finding.path,
      ...(position && { position }),
      message: finding[language],
    };
  });
  return { diagnostics: inOrder(diagnostics), built };
}

/** By place in the file, then by code. */
function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const place = ({ position }: Diagnostic): number =>
    (position?.line ?? 0) * 100_000 + (position?.column ?? 0);
  return [...diagnostics].sort(
    (a, b) => place(a) - place(b) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}
