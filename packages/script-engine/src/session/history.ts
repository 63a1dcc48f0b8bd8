import { ScriptError } from '../errors.ts';
import type { AnswerValue } from '../document/script-document.ts';
import { releaseLost } from './finish.ts';
import { announce, currentStep } from './flow.ts';
import type { LoadedScript } from './loaded-script.ts';
import { play } from './play.ts';
import type { Act, Move, ScriptState } from './state.ts';
import { copyOf, draftOf, nextSeq, type Draft, type Turn } from './turn.ts';

/** A session before its start. */
export function blankState({ blank }: LoadedScript): ScriptState {
  return {
    at: 0,
    seq: 0,
    status: 'new',
    step: -1,
    language: 0,
    seed: 0,
    values: blank.values,
    reached: blank.reached,
    raised: blank.raised,
    objections: 0,
    frame: undefined,
    cell: -1,
    held: undefined,
    disposition: -1,
    moves: undefined,
    undone: undefined,
  };
}

/** The moves of a session, oldest first. */
export function movesOf(state: ScriptState): readonly Move[] {
  const all: Move[] = [];
  for (let move = state.moves; move !== undefined; move = move.earlier) all.push(move);
  return all.reverse();
}

/** Plays a move again at its own time; what it reports is heard by nobody. */
export function replayMove(
  script: LoadedScript,
  state: Draft,
  { act, at }: Pick<Move, 'act' | 'at'>,
): void {
  state.at = at;
  play({ script, state, events: [] }, act);
}

/** Takes back the agent's last move, and the host's answers that came after it. */
export function goBack(turn: Turn): void {
  const before = draftOf(turn.state);
  const moves = movesOf(before);
  const last = moves.findLastIndex(({ act }) => !isOfHost(act));
  if (last < 1)
    throw new ScriptError(
      'history.empty',
      'There is no move to take back: the call has just begun.',
    );
  replayOnto(turn, moves.slice(0, last));
  turn.state.undone = { act: moves[last]!.act, step: moves[last]!.step, next: before.undone };
  const nodeId = currentStep(turn).step.id;
  turn.events.push({ type: 'session.wentBack', at: turn.state.at, seq: nextSeq(turn), nodeId });
  reportChanges(turn, before);
  announce(turn);
}

/** Makes the move again that was taken back last. */
export function goForward(turn: Turn): void {
  const { undone } = turn.state;
  if (undone?.step !== turn.state.step) {
    throw new ScriptError(
      'history.empty',
      'No move was taken back here: there is nothing to make again.',
    );
  }
  play(turn, undone.act);
  if (turn.state.status === 'running') turn.state.undone = undone.next;
}

/** Puts another answer in the place of an earlier one, and plays what followed as far as it still applies. */
export function correctAnswer(turn: Turn, questionId: string, answer: AnswerValue): void {
  const before = draftOf(turn.state);
  const moves = movesOf(before);
  const index = moves.findLastIndex(
    ({ act, step }) =>
      (act.type === 'answer' || act.type === 'decline') &&
      turn.script.steps[step]!.step.id === questionId,
  );
  if (index === -1) {
    throw new ScriptError('question.notAsked', `"${questionId}" has no answer to correct.`, {
      issues: [{ path: ['questionId'], message: `"${questionId}" was not answered` }],
    });
  }
  replayOnto(turn, moves.slice(0, index));
  replayMove(turn.script, turn.state, {
    act: { type: 'answer', with: answer },
    at: moves[index]!.at,
  });
  for (const move of moves.slice(index + 1)) keepMove(turn, move);
  Object.assign(turn.state, { at: before.at, seq: before.seq, undone: undefined });
  const seq = nextSeq(turn);
  turn.events.push({
    type: 'answer.corrected',
    at: before.at,
    seq,
    questionId,
    answer: copyOf(answer),
  });
  reportChanges(turn, before);
  announce(turn);
}

/** What the host answered cannot be taken back or made again: it is asked again. */
export function isOfHost({ type }: Act): boolean {
  switch (type) {
    case 'quotaGrant':
    case 'quotaRefuse':
    case 'transferComplete':
    case 'transferFail':
      return true;
    case 'start':
    case 'continue':
    case 'answer':
    case 'decline':
    case 'detour':
    case 'appointmentBook':
    case 'appointmentDecline':
    case 'language':
    case 'end':
      return false;
  }
}

function replayOnto(turn: Turn, moves: readonly Move[]): void {
  const { at, seq } = turn.state;
  Object.assign(turn.state, blankState(turn.script));
  for (const move of moves) replayMove(turn.script, turn.state, move);
  Object.assign(turn.state, { at, seq });
}

/** Plays a move of the old way if the new way stands at the same step and takes it; drops it otherwise. */
function keepMove(turn: Turn, move: Move): void {
  if (turn.state.step !== move.step || turn.state.status !== 'running') return;
  const trial = draftOf(turn.state);
  try {
    replayMove(turn.script, trial, move);
  } catch (error) {
    if (error instanceof ScriptError) return;
    throw error;
  }
  // A correction never ends the call: that is for the agent to say.
  if (trial.status === 'running') Object.assign(turn.state, trial);
}

/** Reports answers that count no longer, and places that are free again. */
function reportChanges(turn: Turn, before: ScriptState): void {
  const { state, script, events } = turn;
  for (const { step } of script.steps) {
    if (step.kind !== 'ask') continue;
    const { slot } = step.question;
    if (before.values[slot] === undefined || state.values[slot] !== undefined) continue;
    events.push({ type: 'answer.cleared', at: state.at, seq: nextSeq(turn), questionId: step.id });
  }
  releaseLost(turn, before);
}
