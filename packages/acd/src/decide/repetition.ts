import type { AcdCommand } from '../commands.ts';
import type { State } from '../state.ts';

/** True when a command with this id was done within the window. */
export function isRepeated(state: Readonly<State>, { commandId, at }: AcdCommand): boolean {
  const doneAt = commandId === undefined ? undefined : state.commandIds.get(commandId);
  return doneAt !== undefined && doneAt >= at - state.floor.commandIdWindowMs;
}
