import type { AcdCommand } from '../commands.ts';
import { AcdError } from '../errors.ts';
import type { Turn } from '../turn.ts';
import { checkCommand } from './check.ts';
import { occurrence } from './occurrence.ts';

/** Reports a command that a deadline has just overtaken; false when it can still be done. */
export function refuseCommand({ state, emit }: Turn, command: AcdCommand): boolean {
  try {
    checkCommand(state, command);
    return false;
  } catch (error) {
    if (!(error instanceof AcdError)) throw error;
    emit({
      type: 'command.refused',
      at: state.at,
      seq: state.seq + 1,
      command: command.type,
      code: error.code,
      ...('agentId' in command && { agentId: command.agentId }),
      ...('contactId' in command && { contactId: command.contactId }),
      ...('offerId' in command && { offerId: command.offerId }),
      ...occurrence(command),
    });
    return true;
  }
}
