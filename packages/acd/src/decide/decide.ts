import type { AcdCommand } from '../commands.ts';
import type { Deadline } from '../state.ts';
import type { Turn } from '../turn.ts';
import { endWrapUp, pause, resume, signIn, signOut, timeOutWrapUp } from './agents.ts';
import { abandon, end, enqueue, expire, relax } from './contacts.ts';
import { offerContact } from './matching.ts';
import { acceptOffer, declineOffer, timeOutOffer } from './offers.ts';

/** Does a command that has been checked. */
export function decide(turn: Turn, command: AcdCommand): void {
  switch (command.type) {
    case 'agent.signIn':
      signIn(turn, command);
      return;
    case 'agent.signOut':
      signOut(turn, command);
      return;
    case 'agent.pause':
      pause(turn, command);
      return;
    case 'agent.resume':
      resume(turn, command);
      return;
    case 'agent.endWrapUp':
      endWrapUp(turn, command);
      return;
    case 'contact.enqueue':
      enqueue(turn, command);
      return;
    case 'contact.abandon':
      abandon(turn, command);
      return;
    case 'contact.end':
      end(turn, command);
      return;
    case 'offer.accept':
      acceptOffer(turn, command);
      return;
    case 'offer.decline':
      declineOffer(turn, command);
      return;
  }
}

/** Does what is due, after it has been taken out of the schedule. */
export function fire(turn: Turn, deadline: Deadline): void {
  switch (deadline.kind) {
    case 'offer':
      timeOutOffer(turn, deadline);
      return;
    case 'wrapUp':
      timeOutWrapUp(turn, deadline);
      return;
    case 'step':
      relax(turn, deadline.contact);
      return;
    case 'maxWait':
      expire(turn, deadline.contact);
      return;
    case 'refusal':
    case 'ringMore':
      offerContact(turn, deadline.contact);
      return;
  }
}
