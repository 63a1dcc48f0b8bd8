import { Missing } from '../program/evaluate.ts';
import type { LocalText, Slot } from '../program/program.ts';
import type { AnswerValue } from '../document/script-document.ts';
import type { LoadedScript } from './loaded-script.ts';
import type { ScriptState } from './state.ts';

/** The words as they are to be said, with every placeholder filled. */
export function renderText(script: LoadedScript, state: ScriptState, text: LocalText): string {
  return render(script, state, text, MAX_DEPTH);
}

/** Labels of options can hold placeholders too; two of them could name each other. */
const MAX_DEPTH = 4;

function render(script: LoadedScript, state: ScriptState, text: LocalText, depth: number): string {
  if (depth === 0) return '…';
  let words = '';
  for (const part of text[state.language] ?? text[0] ?? []) {
    if (typeof part === 'string') {
      words += part;
      continue;
    }
    const value = state.values[part[0]];
    words +=
      value === undefined || value instanceof Missing
        ? part[1]
        : spoken(script, state, script.content.slots[part[0]]!, value, depth);
  }
  return words;
}

function spoken(
  script: LoadedScript,
  state: ScriptState,
  slot: Slot,
  value: AnswerValue,
  depth: number,
): string {
  const labelOf = (id: string): string => {
    const label = slot.labels?.[slot.of?.indexOf(id) ?? -1];
    return label === undefined ? id : render(script, state, label, depth - 1);
  };
  if (typeof value === 'object') return value.map(labelOf).join(', ');
  return typeof value === 'string' ? labelOf(value) : String(value);
}
