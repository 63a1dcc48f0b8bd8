import type { Origin } from '../compile/lowering.ts';
import type { ScriptDocument } from '../document/script-document.ts';
import type { ScriptGraph } from '../graph/script-graph.ts';
import type { ProgramContent } from '../program/program.ts';
import type { Report } from './diagnostic.ts';

/** What the rules look at: a document whose names all resolve. */
export interface LintSubject {
  readonly document: ScriptDocument;
  readonly content: ProgramContent;
  /** By step: where it stands in the document. */
  readonly origins: readonly Origin[];
  readonly graph: ScriptGraph;
}

/** One or several rules. */
export type LintPass = (subject: LintSubject, report: Report) => void;
