import type { AnswerValue } from '../document/script-document.ts';
import { ScriptError } from '../errors.ts';
import { Missing } from '../program/evaluate.ts';
import { checkedAnswer } from './check-answer.ts';
import { openDetour } from './detours.ts';
import { finish } from './finish.ts';
import { currentStep, goTo, leave, takeEffect, wayOn } from './flow.ts';
import type { LoadedStep } from './loaded-script.ts';
import { isMoment } from './moment.ts';
import { renderText } from './render-text.ts';
import { languagePlace, startSession } from './start.ts';
import type { Act } from './state.ts';
import { copyOf, nextSeq, withValue, type Turn } from './turn.ts';

/** Does one act, and writes it down as a move. Throws before anything that counts has changed. */
export function play(turn: Turn, act: Act): void {
  const { state, script } = turn;
  const count = (state.moves?.count ?? 0) + 1;
  if (count > script.content.limits.moves && act.type !== 'end') {
    throw new ScriptError(
      'session.tooLong',
      `The session has made ${script.content.limits.moves} moves, its limit: end it.`,
    );
  }
  const move = { act, at: state.at, step: state.step, count, earlier: state.moves };
  perform(turn, act);
  state.moves = move;
}

function perform(turn: Turn, act: Act): void {
  const { state, script, events } = turn;
  if (act.type === 'start') {
    startSession(turn, act.with);
    return;
  }
  const loaded = currentStep(turn);
  const { step } = loaded;
  switch (act.type) {
    case 'continue':
      if (step.kind !== 'say') throw mismatch(loaded, 'say something');
      events.push({ type: 'node.said', at: state.at, seq: nextSeq(turn), nodeId: step.id });
      leave(turn);
      goTo(turn, wayOn(turn, loaded.next));
      return;
    case 'answer':
      answer(turn, loaded, act);
      return;
    case 'decline':
      decline(turn, loaded, act.with);
      return;
    case 'detour':
      openDetour(turn, act.with);
      return;
    case 'appointmentBook':
      book(turn, loaded, act.with);
      return;
    case 'appointmentDecline':
      if (step.kind !== 'book') throw mismatch(loaded, 'book');
      events.push({
        type: 'appointment.declined',
        at: state.at,
        seq: nextSeq(turn),
        nodeId: step.id,
      });
      goTo(turn, step.declined);
      return;
    case 'transferComplete':
      if (step.kind !== 'transfer') throw mismatch(loaded, 'transfer');
      events.push({
        type: 'transfer.completed',
        at: state.at,
        seq: nextSeq(turn),
        nodeId: step.id,
      });
      leave(turn);
      goTo(turn, wayOn(turn, loaded.next));
      return;
    case 'transferFail':
      if (step.kind !== 'transfer') throw mismatch(loaded, 'transfer');
      events.push({ type: 'transfer.failed', at: state.at, seq: nextSeq(turn), nodeId: step.id });
      goTo(turn, step.failed);
      return;
    case 'quotaGrant':
    case 'quotaRefuse':
      settle(turn, loaded, act.with, act.type === 'quotaGrant');
      return;
    case 'language':
      state.language = languagePlace(turn, act.with);
      events.push({
        type: 'language.changed',
        at: state.at,
        seq: nextSeq(turn),
        language: act.with,
      });
      return;
    case 'end':
      endNow(turn, script.dispositionOf.get(act.with), act.with);
      return;
  }
}

function answer(turn: Turn, loaded: LoadedStep, { with: given }: Act & { type: 'answer' }): void {
  const { state, events } = turn;
  const { step } = loaded;
  if (step.kind !== 'ask') throw mismatch(loaded, 'ask');
  const { question } = step;
  const value = checkedAnswer(loaded, question, given);
  const values = withValue(state.values, question.slot, value);
  if (loaded.constraint !== undefined) checkConstraint(turn, loaded, values);
  state.values = values;
  const seq = nextSeq(turn);
  events.push({
    type: 'question.answered',
    at: state.at,
    seq,
    questionId: step.id,
    answer: copyOf(value),
  });
  leave(turn);
  goTo(turn, chosenWay(turn, loaded, value));
}

/** Lets the chosen options take effect, and gives the first way that one of them names, or the node's own. */
function chosenWay(turn: Turn, loaded: LoadedStep, value: AnswerValue): number {
  if (loaded.options.length === 0) return wayOn(turn, loaded.next);
  let way = -1;
  for (const id of chosenIds(value)) {
    const { option, effects } = loaded.options[loaded.optionOf.get(id)!]!;
    if (effects !== undefined) takeEffect(turn, effects);
    if (way === -1) way = option.go ?? -1;
  }
  return way === -1 ? wayOn(turn, loaded.next) : way;
}

function chosenIds(value: AnswerValue): readonly string[] {
  if (typeof value === 'object') return value;
  return [typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)];
}

function checkConstraint(turn: Turn, loaded: LoadedStep, values: Turn['state']['values']): void {
  const { step } = loaded;
  if (step.kind !== 'ask' || loaded.constraint?.({ ...turn.state, values }) === true) return;
  const text = step.question.constraint?.message ?? [];
  const message = renderText(turn.script, { ...turn.state, values }, text);
  throw new ScriptError(
    'answer.constraint',
    `The answer to "${step.id}" is not taken: ${message}`,
    {
      issues: [{ path: ['answer'], message }],
    },
  );
}

function decline(turn: Turn, loaded: LoadedStep, reason: 'dontKnow' | 'refused'): void {
  const { state, events } = turn;
  const { step } = loaded;
  if (step.kind !== 'ask') throw mismatch(loaded, 'ask');
  const way = step.question[reason];
  if (way === undefined) {
    const message = `question "${step.id}" does not take ${reason === 'refused' ? 'a refusal' : '"don\'t know"'}`;
    throw new ScriptError(
      'answer.notOffered',
      `The ${message}: ask again, or allow it in the script.`,
      {
        issues: [{ path: ['reason'], message }],
      },
    );
  }
  state.values = withValue(state.values, step.question.slot, Missing[reason]);
  events.push({
    type: 'question.declined',
    at: state.at,
    seq: nextSeq(turn),
    questionId: step.id,
    reason,
  });
  leave(turn);
  goTo(turn, way === -1 ? wayOn(turn, loaded.next) : way);
}

function book(turn: Turn, loaded: LoadedStep, startsAt: string): void {
  const { state, events } = turn;
  const { step } = loaded;
  if (step.kind !== 'book') throw mismatch(loaded, 'book');
  if (!isMoment('datetime', startsAt)) {
    const message = `"${startsAt}" is no date and time: give one such as 2027-01-12T10:00`;
    throw new ScriptError('answer.invalid', `The slot ${message}.`, {
      issues: [{ path: ['startsAt'], message }],
    });
  }
  const { agenda, id: nodeId } = step;
  state.values = withValue(state.values, step.slot, startsAt);
  state.held = { step: state.step, kind: 'appointment', what: startsAt, earlier: state.held };
  events.push({
    type: 'appointment.booked',
    at: state.at,
    seq: nextSeq(turn),
    nodeId,
    agenda,
    startsAt,
  });
  leave(turn);
  goTo(turn, wayOn(turn, loaded.next));
}

function settle(turn: Turn, loaded: LoadedStep, cellId: string, granted: boolean): void {
  const { state, script, events } = turn;
  const { step } = loaded;
  const quota = step.kind === 'quota' ? script.content.quotas[step.quota]! : undefined;
  if (step.kind !== 'quota' || quota?.cells[state.cell]?.id !== cellId) {
    throw mismatch(loaded, `ask for the cell "${cellId}"`);
  }
  const type = granted ? 'quota.granted' : 'quota.refused';
  events.push({ type, at: state.at, seq: nextSeq(turn), quotaId: quota.id, cellId });
  if (granted)
    state.held = { step: state.step, kind: 'quota', what: state.cell, earlier: state.held };
  state.cell = -1;
  if (granted) leave(turn);
  goTo(turn, granted ? wayOn(turn, loaded.next) : step.full);
}

function endNow(turn: Turn, place: number | undefined, id: string): void {
  const { dispositions } = turn.script.content;
  if (place !== undefined && dispositions[place]!.anytime) {
    finish(turn, place);
    return;
  }
  const allowed = dispositions.flatMap((one) => (one.anytime ? [one.id] : []));
  throw new ScriptError(
    'disposition.unavailable',
    `"${id}" cannot end a call at any moment: give one of ${allowed.join(', ') || 'none (declare one with anytime: true)'}.`,
    { issues: [{ path: ['dispositionId'], message: `"${id}" is not allowed here` }] },
  );
}

function mismatch({ step }: LoadedStep, what: string): ScriptError {
  return new ScriptError(
    'node.mismatch',
    `The session waits at "${step.id}", which does not ${what}: see inspect() for what it waits for.`,
  );
}
