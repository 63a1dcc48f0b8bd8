import { ScriptError } from '../errors.ts';
import type { Program } from '../program/program.ts';
import { guardCommand, guardInstant } from './command-guard.ts';
import type { ScriptCommand } from './commands.ts';
import type { ScriptEvent } from './events.ts';
import { currentStep } from './flow.ts';
import { blankState, correctAnswer, goBack, goForward, isOfHost } from './history.ts';
import { loadScript, type LoadedScript } from './loaded-script.ts';
import { play } from './play.ts';
import type { Act, ScriptState } from './state.ts';
import { copyOf, draftOf, type Turn } from './turn.ts';

/** A session of this program before `session.start`. */
export function initialState(program: Program): ScriptState {
  return blankState(loadScript(program));
}

/**
 * The session after a command, and what it reports. The state that was given stays as it is. O(1) in the length
 * of the session; going back and correcting play the session again, O(moves).
 *
 * @throws ScriptError: the command cannot be taken now.
 */
export function transition(
  program: Program,
  state: ScriptState,
  command: ScriptCommand,
): [ScriptState, readonly ScriptEvent[]] {
  guardCommand(command);
  guardInstant(command.at, state.at);
  return step(loadScript(program), state, command);
}

/** The same for a command that has been checked. */
export function step(
  script: LoadedScript,
  state: ScriptState,
  command: ScriptCommand,
): [ScriptState, readonly ScriptEvent[]] {
  checkStatus(state, command);
  const turn: Turn = { script, state: draftOf(state), events: [] };
  turn.state.at = command.at + 0;
  if (command.type === 'session.back') goBack(turn);
  else if (command.type === 'session.forward') goForward(turn);
  else if (command.type === 'answer.correct') {
    correctAnswer(turn, command.questionId, copyOf(command.answer));
  } else {
    const act = actOf(turn, command);
    play(turn, act);
    if (!isOfHost(act)) turn.state.undone = undefined;
  }
  const { occurredAt } = command;
  const events =
    occurredAt === undefined ? turn.events : turn.events.map((event) => ({ ...event, occurredAt }));
  return [turn.state, events];
}

function checkStatus({ status }: ScriptState, { type }: ScriptCommand): void {
  if (type === 'session.start') {
    if (status === 'new') return;
    throw new ScriptError(
      'session.alreadyStarted',
      'The session has begun: one engine runs one call.',
    );
  }
  if (status === 'new') {
    throw new ScriptError(
      'session.notStarted',
      'The session has not begun: send session.start first.',
    );
  }
  if (status === 'ended') {
    throw new ScriptError('session.ended', 'The session has ended: a new call is a new session.');
  }
}

type MoveCommand = Exclude<
  ScriptCommand,
  { type: 'session.back' | 'session.forward' | 'answer.correct' }
>;

function actOf(turn: Turn, command: MoveCommand): Act {
  const { content, detourOf } = turn.script;
  switch (command.type) {
    case 'session.start': {
      const { variables = {}, language = content.languages[0]!, seed = 0 } = command;
      return { type: 'start', with: { variables: { ...variables }, language, seed } };
    }
    case 'node.continue':
      checkCurrent(turn, 'nodeId', command.nodeId);
      return { type: 'continue' };
    case 'question.answer':
      checkCurrent(turn, 'questionId', command.questionId);
      return { type: 'answer', with: copyOf(command.answer) };
    case 'question.decline':
      checkCurrent(turn, 'questionId', command.questionId);
      return { type: 'decline', with: command.reason };
    case 'objection.raise':
    case 'faq.open': {
      const [id, kind] =
        command.type === 'faq.open'
          ? ([command.faqId, 'faq'] as const)
          : ([command.objectionId, 'objection'] as const);
      if (content.detours[detourOf.get(id) ?? -1]?.kind === kind)
        return { type: 'detour', with: id };
      throw new ScriptError('detour.unknown', `The script has no ${kind} "${id}": see inspect().`);
    }
    case 'appointment.book':
      return { type: 'appointmentBook', with: command.startsAt };
    case 'appointment.decline':
      return { type: 'appointmentDecline' };
    case 'transfer.complete':
      return { type: 'transferComplete' };
    case 'transfer.fail':
      return { type: 'transferFail' };
    case 'quota.grant':
    case 'quota.refuse': {
      const { step } = currentStep(turn);
      const quota = step.kind === 'quota' ? content.quotas[step.quota]!.id : undefined;
      if (quota !== command.quotaId) {
        throw new ScriptError(
          'node.mismatch',
          `The session waits at "${step.id}", not for the quota "${command.quotaId}".`,
        );
      }
      return {
        type: command.type === 'quota.grant' ? 'quotaGrant' : 'quotaRefuse',
        with: command.cellId,
      };
    }
    case 'language.change':
      return { type: 'language', with: command.language };
    case 'session.end':
      return { type: 'end', with: command.dispositionId };
  }
}

/** A command that names the place it is for must have the right one. */
function checkCurrent(turn: Turn, name: 'nodeId' | 'questionId', id: string | undefined): void {
  const current = currentStep(turn).step.id;
  if (id === undefined || id === current) return;
  throw new ScriptError(
    name === 'nodeId' ? 'node.mismatch' : 'question.notAsked',
    `The session waits at "${current}", not at "${id}": see inspect().`,
    { issues: [{ path: [name], message: `"${id}" is not where the session waits` }] },
  );
}
