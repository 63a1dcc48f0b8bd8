import type { ScriptDocument } from '../document/script-document.ts';
import type { Report } from '../lint/diagnostic.ts';
import type { ProgramContent, ProgramDisposition, ProgramQuota } from '../program/program.ts';
import { declareNames, labelSlots } from './declare.ts';
import { expressionChecker } from './expression-checker.ts';
import { lowerDetours } from './lower-detour.ts';
import { lowerNode } from './lower-node.ts';
import { Lowering, type Origin } from './lowering.ts';
import { TextCompiler } from './text-compiler.ts';

/** A program's content, and where each of its steps stands in the document. */
export interface Built {
  readonly content: ProgramContent;
  readonly origins: readonly Origin[];
}

/** Resolves every name of a document. The content is only good to run when nothing was reported. */
export function buildContent(document: ScriptDocument, report: Report): Built {
  const scope = declareNames(document, report);
  const texts = new TextCompiler(document.languages, scope, report);
  const checker = expressionChecker(scope.slots);
  const lowering = new Lowering(document, scope, texts, checker, report);
  const start = lowering.target(document.start, ['start']);
  for (const [id, node] of Object.entries(document.nodes)) lowerNode(lowering, id, node);
  const detours = lowerDetours(lowering);
  const content: ProgramContent = {
    script: document.script,
    version: document.version,
    languages: document.languages,
    slots: labelSlots(document, scope, texts),
    stages: Object.entries(document.stages ?? {}).map(([id, { label }]) => ({
      id,
      label: lowering.text(label, ['stages', id, 'label']),
    })),
    milestones: document.milestones ?? [],
    arguedContact: (document.arguedContact ?? []).map((id, index) =>
      lowering.place(scope.milestoneOf, 'milestone', 'jalon', id, ['arguedContact', index]),
    ),
    disclosures: Object.entries(document.disclosures ?? {}).map(([id, { text, before }]) => {
      for (const [index, node] of (before ?? []).entries()) {
        lowering.target(node, ['disclosures', id, 'before', index]);
      }
      return { id, text: lowering.text(text, ['disclosures', id, 'text']) };
    }),
    dispositions: dispositions(lowering),
    steps: lowering.steps,
    detours,
    quotas: quotas(lowering),
    limits: {
      detourDepth: document.limits?.detourDepth ?? 2,
      objections: document.limits?.objections ?? 12,
      moves: document.limits?.moves ?? 1_000,
    },
    start,
  };
  return { content, origins: lowering.origins };
}

function dispositions(lowering: Lowering): readonly ProgramDisposition[] {
  const { disclosures = {}, milestones = [] } = lowering.document;
  const known = new Map(
    [...Object.keys(disclosures), ...milestones].map((id, index) => [id, index]),
  );
  return Object.entries(lowering.document.dispositions).map(([id, disposition]) => {
    const {
      label,
      aapor,
      outcome = 'neutral',
      final = true,
      optOut = false,
      anytime = false,
    } = disposition;
    const path = ['dispositions', id];
    for (const [index, name] of (disposition.requires ?? []).entries()) {
      lowering.place(known, 'disclosure or milestone', 'mention ni aucun jalon', name, [
        ...path,
        'requires',
        index,
      ]);
    }
    return {
      id,
      ...(label !== undefined && { label: lowering.text(label, [...path, 'label']) }),
      ...(aapor !== undefined && { aapor }),
      ...{ outcome, final, optOut, anytime },
    };
  });
}

function quotas(lowering: Lowering): readonly ProgramQuota[] {
  return Object.entries(lowering.document.quotas ?? {}).map(([id, { cells }]) => ({
    id,
    cells: Object.entries(cells).map(([name, { when, target }]) => ({
      id: name,
      when: lowering.expression(when, 'bool', ['quotas', id, 'cells', name, 'when']),
      target,
    })),
  }));
}
