import { didYouMean } from '../document/did-you-mean.ts';
import { ScriptError } from '../errors.ts';
import type { SlotValue } from '../program/evaluate.ts';
import type { Slot } from '../program/program.ts';
import { goTo } from './flow.ts';
import { isMoment } from './moment.ts';
import type { StartValues } from './state.ts';
import { nextSeq, type Turn } from './turn.ts';

/** Begins the call with the values that came with it. */
export function startSession(turn: Turn, { variables, language, seed }: StartValues): void {
  const { script, state, events } = turn;
  const { content, hash, slotOf } = script;
  state.language = languagePlace(turn, language);
  state.seed = seed;
  const values: SlotValue[] = [...state.values];
  for (const [id, value] of Object.entries(variables)) {
    const place = slotOf.get(id);
    const slot = place === undefined ? undefined : content.slots[place];
    if (place === undefined || slot?.from === undefined) {
      const near = didYouMean(
        id,
        content.slots.flatMap((known) => (known.from === undefined ? [] : [known.id])),
      );
      throw new ScriptError(
        'variable.unknown',
        `No variable "${id}" comes with a call of this script${near.en || '.'}`,
        {
          issues: [{ path: ['variables', id], message: `there is no variable "${id}"` }],
        },
      );
    }
    checkValue(slot, value);
    values[place] = typeof value === 'number' ? value + 0 : value;
  }
  for (const [place, { id, from }] of content.slots.entries()) {
    if (from === undefined || values[place] !== undefined) continue;
    const message = `the ${from}'s "${id}" is missing: give it, or declare a default in the script`;
    throw new ScriptError('command.invalid', `At the start of the session ${message}.`, {
      issues: [{ path: ['variables', id], message }],
    });
  }
  state.values = values;
  state.status = 'running';
  events.push({
    type: 'session.started',
    at: state.at,
    seq: nextSeq(turn),
    script: content.script,
    version: content.version,
    hash,
    language,
  });
  goTo(turn, content.start);
}

/** The place of a language of the script. */
export function languagePlace({ script }: Turn, language: string): number {
  const { languages } = script.content;
  const place = languages.indexOf(language);
  if (place !== -1) return place;
  throw new ScriptError(
    'language.unknown',
    `The script does not speak "${language}": give one of ${languages.join(', ')}.`,
    { issues: [{ path: ['language'], message: `there is no language "${language}"` }] },
  );
}

function checkValue({ id, type, of }: Slot, value: string | number | boolean): void {
  const wanted = type === 'number' || type === 'boolean' ? type : 'string';
  const moment = type === 'date' || type === 'time' || type === 'datetime';
  const right =
    typeof value === wanted &&
    (of === undefined || of.includes(String(value))) &&
    (!moment || isMoment(type, String(value)));
  if (right) return;
  const remedy = of === undefined ? `give a ${type}` : `give one of ${of.join(', ')}`;
  const message = `"${id}" is ${JSON.stringify(value)}: ${remedy}`;
  throw new ScriptError('command.invalid', `The variable ${message}.`, {
    issues: [{ path: ['variables', id], message }],
  });
}
