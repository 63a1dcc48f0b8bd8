import { ScriptError } from '../errors.ts';
import type { ReturnStep } from '../program/program.ts';
import type { LoadedEffects, LoadedStep, LoadedWays } from './loaded-script.ts';
import { optionOrder } from './option-order.ts';
import { closeDetour } from './detours.ts';
import { finish } from './finish.ts';
import { copyOf, nextSeq, withValue, type Turn } from './turn.ts';

/** Goes on from the step at which the session waits: what it discloses was read, what it reaches is reached. */
export function leave(turn: Turn): void {
  const { step, effects } = currentStep(turn);
  for (const index of step.disclose ?? []) {
    turn.events.push({
      type: 'disclosure.read',
      at: turn.state.at,
      seq: nextSeq(turn),
      disclosureId: turn.script.content.disclosures[index]!.id,
      nodeId: step.id,
    });
  }
  if (effects !== undefined) takeEffect(turn, effects);
}

/** Reaches milestones and sets variables. */
export function takeEffect(turn: Turn, { reach, set }: LoadedEffects): void {
  const { state, script, events } = turn;
  for (const milestone of reach) {
    if (state.reached[milestone] === true) continue;
    state.reached = state.reached.map((reached, index) => reached || index === milestone);
    const milestoneId = script.content.milestones[milestone]!;
    events.push({ type: 'milestone.reached', at: state.at, seq: nextSeq(turn), milestoneId });
  }
  for (const { slot, value: evaluate } of set) {
    const { id, of } = script.content.slots[slot]!;
    const value = evaluate(state);
    // A text that is no value of a closed list does not get into it.
    const kept =
      of !== undefined && typeof value === 'string' && !of.includes(value) ? undefined : value;
    state.values = withValue(state.values, slot, kept);
    if (kept === undefined) continue;
    events.push({
      type: 'variable.set',
      at: state.at,
      seq: nextSeq(turn),
      variableId: id,
      value: copyOf(kept),
    });
  }
}

/** The first way whose guard holds; -1 when the step has none. */
export function wayOn(turn: Turn, ways: LoadedWays): number {
  if (typeof ways === 'number') return ways;
  for (const { when, to } of ways) {
    if (when === undefined || when(turn.state) === true) return to;
  }
  return -1;
}

/** Goes to a step, and on through those that wait for nobody, until the session waits or has ended. */
export function goTo(turn: Turn, target: number): void {
  const { state, script } = turn;
  let place = target;
  // The linter refuses circles without a person in them; this keeps the promise against any other program.
  for (let hops = script.steps.length; hops >= 0; hops -= 1) {
    const loaded = script.steps[place];
    if (loaded === undefined) break;
    state.step = place;
    const { step, effects } = loaded;
    switch (step.kind) {
      case 'branch':
        if (effects !== undefined) takeEffect(turn, effects);
        place = wayOn(turn, loaded.next);
        continue;
      case 'return':
        place = comeBack(turn, step);
        continue;
      case 'quota': {
        const cell = script.cells[step.quota]!.findIndex((when) => when(state) === true);
        if (cell === -1) {
          if (effects !== undefined) takeEffect(turn, effects);
          place = step.outside;
          continue;
        }
        state.cell = cell;
        announce(turn);
        return;
      }
      case 'end':
        if (effects !== undefined) takeEffect(turn, effects);
        finish(turn, step.disposition);
        return;
      case 'say':
      case 'ask':
      case 'book':
      case 'transfer':
        announce(turn);
        return;
    }
  }
  throw new ScriptError(
    'config.invalid',
    `The program leads nowhere from step ${state.step}: compile the script again.`,
  );
}

/** Tells where the session waits, and what it asks the host to do there. */
export function announce(turn: Turn): void {
  const { state, script, events } = turn;
  const loaded = currentStep(turn);
  const { step, stage } = loaded;
  const entered = {
    type: 'node.entered' as const,
    at: state.at,
    seq: nextSeq(turn),
    nodeId: step.id,
  };
  const nodeId = step.id;
  switch (step.kind) {
    case 'ask':
      if (step.question.rotate !== undefined) {
        const order = optionOrder(step.question, state.seed);
        const optionOrderIds = order.map((index) => step.question.options![index]!.id);
        events.push({
          ...entered,
          ...(stage !== undefined && { stage }),
          optionOrder: optionOrderIds,
        });
        return;
      }
      break;
    case 'say':
      if (step.variants.length > 1) {
        const variant = variantOf(turn, loaded);
        events.push({ ...entered, ...(stage !== undefined && { stage }), variant });
        return;
      }
      break;
    case 'book':
    case 'transfer':
    case 'quota':
    case 'branch':
    case 'end':
    case 'return':
      break;
  }
  events.push(stage === undefined ? entered : { ...entered, stage });
  if (step.kind === 'book') {
    const { agenda } = step;
    events.push({
      type: 'appointment.requested',
      at: state.at,
      seq: nextSeq(turn),
      nodeId,
      agenda,
    });
  } else if (step.kind === 'transfer') {
    const { recipient } = step;
    events.push({
      type: 'transfer.requested',
      at: state.at,
      seq: nextSeq(turn),
      nodeId,
      recipient,
    });
  } else if (step.kind === 'quota') {
    const quota = script.content.quotas[step.quota]!;
    const { id: cellId, target: wanted } = quota.cells[state.cell]!;
    events.push({
      type: 'quota.requested',
      at: state.at,
      seq: nextSeq(turn),
      quotaId: quota.id,
      cellId,
      target: wanted,
    });
  }
}

/** The place of the variant that is said: the first whose guard holds. */
export function variantOf({ state }: Pick<Turn, 'state'>, { variants }: LoadedStep): number {
  return variants.findIndex((when) => when === undefined || when(state) === true);
}

export function currentStep({ script, state }: Turn): LoadedStep {
  return script.steps[state.step]!;
}

/** Closes the detour that this step ends, and gives the place where the script goes on. */
function comeBack(turn: Turn, step: ReturnStep): number {
  const back = turn.state.frame?.back ?? -1;
  closeDetour(turn, step.settled);
  if (step.to === 'here') return back;
  if (step.to === 'next') {
    const on = wayOn(turn, turn.script.steps[back]?.next ?? -1);
    // An answer alone says where its question leads: it is asked again.
    return on === -1 ? back : on;
  }
  while (turn.state.frame !== undefined) closeDetour(turn, false);
  return step.to;
}
