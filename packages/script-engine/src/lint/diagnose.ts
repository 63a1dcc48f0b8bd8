import { buildContent, type Built } from '../compile/build-content.ts';
import type { ScriptSource } from '../document/read-script.ts';
import type { SourcePosition } from '../errors.ts';
import { scriptGraph } from '../graph/script-graph.ts';
import type { Diagnostic, Finding, LintLanguage } from './diagnostic.ts';
import type { LintPass } from './lint-subject.ts';
import { severityOf } from './rule-codes.ts';
import { checkCompliance } from './rules/compliance.ts';
import { checkDetours } from './rules/detours.ts';
import { checkGuards } from './rules/guards.ts';
import { checkNames } from './rules/names.ts';
import { checkReachability } from './rules/reachability.ts';
import { checkSurvey } from './rules/survey.ts';
import { checkWording } from './rules/wording.ts';

/** Everything that can be said about a script, and its content when there is one. */
export interface Diagnosis {
  readonly diagnostics: readonly Diagnostic[];
  readonly built: Built | undefined;
}

const PASSES: readonly LintPass[] = [
  checkNames,
  checkReachability,
  checkGuards,
  checkDetours,
  checkCompliance,
  checkSurvey,
  checkWording,
];

/** Reads, resolves and judges a script. Never throws. */
export function diagnose(source: ScriptSource, language: LintLanguage): Diagnosis {
  const findings: (Finding & { readonly position?: SourcePosition })[] = [...source.findings];
  const report = (finding: Finding): void => void findings.push(finding);
  const { document } = source;
  const built = document && buildContent(document, report);
  // The other rules follow ways and names, which must all lead somewhere first.
  if (document && built && findings.length === 0) {
    const subject = { document, ...built, graph: scriptGraph(built.content) };
    for (const pass of PASSES) pass(subject, report);
  }
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
