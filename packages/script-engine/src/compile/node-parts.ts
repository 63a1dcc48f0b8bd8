import type { ScriptNode } from '../document/script-document.ts';
import type { Effects, LocalText } from '../program/program.ts';
import type { Lowering } from './lowering.ts';

/** What the steps of a node have in common: `place` is for each of them, the rest for one. */
export interface NodeParts {
  readonly place: { readonly node: string; readonly stage?: number };
  readonly notes: { readonly label?: LocalText; readonly hint?: LocalText };
  readonly disclose: { readonly disclose?: readonly number[] };
  readonly effects: Effects;
}

export function nodeParts(lowering: Lowering, id: string, node: ScriptNode): NodeParts {
  const path = ['nodes', id];
  const { stage, label, hint } = node;
  const disclose = (node.disclose ?? []).map((name, index) =>
    lowering.disclosure(name, [...path, 'disclose', index]),
  );
  return {
    place: {
      node: id,
      ...(stage !== undefined && { stage: lowering.stage(stage, [...path, 'stage']) }),
    },
    notes: {
      ...(label !== undefined && { label: lowering.text(label, [...path, 'label']) }),
      ...(hint !== undefined && { hint: lowering.text(hint, [...path, 'hint']) }),
    },
    disclose: disclose.length > 0 ? { disclose } : {},
    effects: lowering.effects(node, path),
  };
}
