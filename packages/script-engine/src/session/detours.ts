import { ScriptError } from '../errors.ts';
import { goTo } from './flow.ts';
import type { LoadedScript } from './loaded-script.ts';
import type { ScriptState } from './state.ts';
import { nextSeq, type Turn } from './turn.ts';

/** Why a detour cannot come up now; undefined when it can. */
export function whyNot(
  script: LoadedScript,
  state: ScriptState,
  detour: number,
): 'scope' | 'open' | 'depth' | 'often' | 'all' | undefined {
  const { firm, max, kind } = script.content.detours[detour]!;
  if (!script.steps[baseStep(state)]?.detours.has(detour)) return 'scope';
  if (firm) return undefined;
  for (let frame = state.frame; frame !== undefined; frame = frame.outer) {
    if (frame.detour === detour) return 'open';
  }
  const { detourDepth, objections } = script.content.limits;
  if ((state.frame?.depth ?? 0) >= detourDepth) return 'depth';
  if (max > 0 && (state.raised[detour] ?? 0) >= max) return 'often';
  if (kind === 'objection' && state.objections >= objections) return 'all';
  return undefined;
}

/** Interrupts the node for an objection or a FAQ entry. */
export function openDetour(turn: Turn, id: string): void {
  const { script, state, events } = turn;
  const detour = script.detourOf.get(id)!;
  const refused = whyNot(script, state, detour);
  if (refused !== undefined) throw unavailable(id, script.steps[state.step]!.step.id, refused);
  const { kind, firm, start } = script.content.detours[detour]!;
  const nodeId = script.steps[state.step]!.step.id;
  const count = (state.raised[detour] ?? 0) + 1;
  state.raised = state.raised.map((times, index) => (index === detour ? count : times));
  const frame = {
    detour,
    back: state.step,
    depth: (state.frame?.depth ?? 0) + 1,
    outer: state.frame,
  };
  state.frame = frame;
  if (kind === 'faq') {
    events.push({ type: 'faq.opened', at: state.at, seq: nextSeq(turn), faqId: id, nodeId });
  } else {
    if (!firm) state.objections += 1;
    const seq = nextSeq(turn);
    events.push({ type: 'objection.raised', at: state.at, seq, objectionId: id, nodeId, count });
  }
  goTo(turn, start);
}

/** Takes the innermost detour off. */
export function closeDetour(turn: Turn, settled: boolean): void {
  const { script, state, events } = turn;
  const frame = state.frame;
  if (frame === undefined) return;
  state.frame = frame.outer;
  const { id, kind } = script.content.detours[frame.detour]!;
  const seq = nextSeq(turn);
  events.push(
    kind === 'faq'
      ? { type: 'faq.closed', at: state.at, seq, faqId: id }
      : { type: 'objection.closed', at: state.at, seq, objectionId: id, settled },
  );
}

/** The step of the script itself at which the session stands, below all detours. */
function baseStep(state: ScriptState): number {
  let step = state.step;
  for (let frame = state.frame; frame !== undefined; frame = frame.outer) step = frame.back;
  return step;
}

const REASONS = {
  scope: 'cannot come up here',
  open: 'is already being handled',
  depth: 'would be one detour too deep: finish the one that is open',
  often: 'came up as often as it may in one call',
  all: 'would be more objections than one call may hear',
};

function unavailable(id: string, nodeId: string, reason: keyof typeof REASONS): ScriptError {
  return new ScriptError(
    'detour.unavailable',
    `"${id}" ${REASONS[reason]} (at node "${nodeId}"): see inspect() for what is at hand.`,
  );
}
