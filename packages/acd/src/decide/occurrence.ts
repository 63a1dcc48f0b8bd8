import type { AcdCommandBase } from '../commands.ts';

/** The PBX's own time of the command, for the event that reports it. */
export function occurrence(command: AcdCommandBase): { readonly occurredAt?: number } {
  return command.occurredAt === undefined ? NEVER_SAID : { occurredAt: command.occurredAt + 0 };
}

const NEVER_SAID = {};
