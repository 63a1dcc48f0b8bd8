import type { Held, ScriptState } from './state.ts';
import { nextSeq, type Turn } from './turn.ts';

/** Ends the call. Places in quotas count when the disposition is positive, and are free again otherwise. */
export function finish(turn: Turn, place: number): void {
  const { script, state, events } = turn;
  const { id, outcome, final, aapor, optOut } = script.content.dispositions[place]!;
  const { arguedContact } = script.content;
  if (optOut) {
    events.push({ type: 'optOut.recorded', at: state.at, seq: nextSeq(turn), dispositionId: id });
  }
  for (const held of heldBy(state)) {
    if (held.kind === 'appointment') continue;
    settleQuota(turn, held, outcome === 'positive' ? 'quota.committed' : 'quota.released');
  }
  const argued = arguedContact.every((milestone) => state.reached[milestone]);
  Object.assign(state, {
    status: 'ended',
    step: -1,
    frame: undefined,
    cell: -1,
    disposition: place,
  });
  Object.assign(state, { held: undefined, undone: undefined });
  events.push({
    type: 'session.ended',
    at: state.at,
    seq: nextSeq(turn),
    dispositionId: id,
    ...{ outcome, final },
    ...(aapor !== undefined && { aapor }),
    ...(arguedContact.length > 0 && { arguedContact: argued }),
  });
}

/** Reports what was held before and is not any longer. */
export function releaseLost(turn: Turn, before: ScriptState): void {
  const kept = heldBy(turn.state);
  for (const held of heldBy(before)) {
    const same = ({ step, what }: Held): boolean => step === held.step && what === held.what;
    if (kept.some(same)) continue;
    if (held.kind === 'quota') {
      settleQuota(turn, held, 'quota.released');
      continue;
    }
    const { step } = turn.script.steps[held.step]!;
    turn.events.push({
      type: 'appointment.released',
      at: turn.state.at,
      seq: nextSeq(turn),
      nodeId: step.id,
      agenda: step.kind === 'book' ? step.agenda : '',
      startsAt: String(held.what),
    });
  }
}

/** What is held, oldest first. */
function heldBy(state: ScriptState): readonly Held[] {
  const all: Held[] = [];
  for (let held = state.held; held !== undefined; held = held.earlier) all.unshift(held);
  return all;
}

function settleQuota(turn: Turn, held: Held, type: 'quota.committed' | 'quota.released'): void {
  const { step } = turn.script.steps[held.step]!;
  if (step.kind !== 'quota') return;
  const quota = turn.script.content.quotas[step.quota]!;
  const cellId = quota.cells[Number(held.what)]!.id;
  const seq = nextSeq(turn);
  turn.events.push({ type, at: turn.state.at, seq, quotaId: quota.id, cellId });
}
