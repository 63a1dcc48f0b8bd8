import type { Environment } from '@marcbachmann/cel-js';
import { didYouMean } from '../document/did-you-mean.ts';
import type { ExpressionSource, Next, ScriptDocument, Text } from '../document/script-document.ts';
import type { DocumentPath, Report } from '../lint/diagnostic.ts';
import type { Expression } from '../program/expression.ts';
import type { Effects, LocalText, Step, Way } from '../program/program.ts';
import { compileExpression } from './compile-expression.ts';
import { celType, type CelType } from './expression-checker.ts';
import type { Scope } from './scope.ts';
import type { TextCompiler } from './text-compiler.ts';

/** Where a step stands in the document, for messages about the graph. */
export interface Origin {
  readonly path: DocumentPath;
}

/**
 * What is shared while the nodes become steps. Steps get their places in two passes: `reserve` hands out the place
 * of an id, so that a way can lead forward, and `add` fills it.
 */
export class Lowering {
  readonly steps: Step[] = [];
  readonly origins: Origin[] = [];
  readonly #places = new Map<string, number>();
  readonly #stages: ReadonlyMap<string, number>;
  readonly #disclosures: ReadonlyMap<string, number>;
  readonly #dispositions: ReadonlyMap<string, number>;

  constructor(
    readonly document: ScriptDocument,
    readonly scope: Scope,
    readonly texts: TextCompiler,
    readonly checker: Environment,
    readonly report: Report,
  ) {
    this.#stages = placesOf(document.stages);
    this.#disclosures = placesOf(document.disclosures);
    this.#dispositions = placesOf(document.dispositions);
  }

  /** The place of the step with this id, now or later. */
  reserve(id: string): number {
    const known = this.#places.get(id);
    if (known !== undefined) return known;
    const place = this.#places.size;
    this.#places.set(id, place);
    return place;
  }

  add(step: Step, path: DocumentPath): void {
    const place = this.reserve(step.id);
    this.steps[place] = step;
    this.origins[place] = { path };
  }

  /** The place of a node that a way leads to; the first step when there is no such node. */
  target(id: string, path: DocumentPath): number {
    if (Object.hasOwn(this.document.nodes, id)) return this.reserve(id);
    this.unknown('node', 'nœud', id, Object.keys(this.document.nodes), path);
    return 0;
  }

  /** Guarded ways; the last must have no guard, so that there always is a way. */
  ways(next: Next, path: DocumentPath): readonly Way[] {
    if (typeof next === 'string') return [{ to: this.target(next, path) }];
    const last = next[next.length - 1];
    if (last?.when !== undefined) {
      this.report({
        code: 'S025',
        path: [...path, next.length - 1],
        en: 'nothing says where to go when no guard holds: end with a way that has no "when"',
        fr: 'rien ne dit où aller si aucune condition ne tient : terminez par un chemin sans « when »',
      });
    }
    return next.map(({ when, go }, index) => {
      const place = [...path, index];
      const to = this.target(go, [...place, 'go']);
      if (when === undefined) return { to };
      return { when: this.expression(when, 'bool', [...place, 'when']), to };
    });
  }

  expression(source: ExpressionSource, expected: CelType, path: DocumentPath): Expression {
    const compiled = compileExpression(source, expected, this.scope, this.checker);
    if ('expression' in compiled) return compiled.expression;
    for (const fault of compiled.faults) this.report({ ...fault, path });
    return ['const', false];
  }

  text(text: Text, path: DocumentPath): LocalText {
    return this.texts.text(text, path);
  }

  /** Milestones and variables that leaving a place touches. */
  effects(
    from: {
      readonly reach?: readonly string[];
      readonly set?: Readonly<Record<string, ExpressionSource>>;
    },
    path: DocumentPath,
  ): Effects {
    const reach = (from.reach ?? []).map((id, index) =>
      this.place(this.scope.milestoneOf, 'milestone', 'jalon', id, [...path, 'reach', index]),
    );
    const set = Object.entries(from.set ?? {}).map(([id, source]) => {
      const place = [...path, 'set', id];
      const slot = this.place(this.scope.slotOf, 'variable', 'variable', id, place);
      const type = this.scope.slots[slot]?.type ?? 'text';
      return [slot, this.expression(source, celType(type), place)] as const;
    });
    return { ...(reach.length > 0 && { reach }), ...(set.length > 0 && { set }) };
  }

  stage(id: string, path: DocumentPath): number {
    return this.place(this.#stages, 'stage', 'étape', id, path);
  }

  disclosure(id: string, path: DocumentPath): number {
    return this.place(this.#disclosures, 'disclosure', 'mention', id, path);
  }

  disposition(id: string, path: DocumentPath): number {
    return this.place(this.#dispositions, 'disposition', 'issue d’appel', id, path);
  }

  /** The place of a name; reported, and the first place, when there is none. */
  place(
    places: ReadonlyMap<string, number>,
    en: string,
    fr: string,
    id: string,
    path: DocumentPath,
  ): number {
    const place = places.get(id);
    if (place !== undefined) return place;
    this.unknown(en, fr, id, places.keys(), path);
    return 0;
  }

  unknown(en: string, fr: string, id: string, known: Iterable<string>, path: DocumentPath): void {
    const near = didYouMean(id, known);
    this.report({
      code: 'S002',
      path,
      en: `there is no ${en} "${id}"${near.en}`,
      fr: `aucun(e) ${fr} « ${id} »${near.fr}`,
    });
  }
}

function placesOf(
  record: Readonly<Record<string, unknown>> | undefined,
): ReadonlyMap<string, number> {
  return new Map(Object.keys(record ?? {}).map((id, index) => [id, index]));
}
