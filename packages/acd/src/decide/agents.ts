import type {
  AgentEndWrapUp,
  AgentPause,
  AgentResume,
  AgentSignIn,
  AgentSignOut,
} from '../commands.ts';
import type { AgentWrapUpEnded } from '../events.ts';
import type { WrapUp } from '../state.ts';
import type { Turn } from '../turn.ts';
import { offerContact, serveAgent } from './matching.ts';
import { occurrence } from './occurrence.ts';
import { withdrawOffer } from './offers.ts';

export function signIn(turn: Turn, command: AgentSignIn): void {
  const { state, emit } = turn;
  const agent = state.agents.get(command.agentId)!;
  if (agent.signedIn) return;
  const [at, seq] = [state.at, state.seq + 1];
  emit({ type: 'agent.signedIn', at, seq, agentId: agent.id, ...occurrence(command) });
  serveAgent(turn, agent);
}

export function signOut(turn: Turn, command: AgentSignOut): void {
  const { state, emit } = turn;
  const agent = state.agents.get(command.agentId)!;
  if (!agent.signedIn) return;
  const { offers, wrapUps } = agent;
  for (const offer of offers) withdrawOffer(turn, offer, 'signed-out');
  for (const wrapUp of wrapUps) emitWrapUpEnded(turn, wrapUp, 'signed-out');
  const [at, seq] = [state.at, state.seq + 1];
  emit({ type: 'agent.signedOut', at, seq, agentId: agent.id, ...occurrence(command) });
  for (const { contact } of offers) offerContact(turn, contact);
}

export function pause(turn: Turn, command: AgentPause): void {
  const { state, emit } = turn;
  const agent = state.agents.get(command.agentId)!;
  if (agent.paused && agent.pauseReason === command.reason) return;
  const { offers } = agent;
  for (const offer of offers) withdrawOffer(turn, offer, 'paused');
  const [at, seq] = [state.at, state.seq + 1];
  const reason = command.reason === undefined ? {} : { reason: command.reason };
  emit({ type: 'agent.paused', at, seq, agentId: agent.id, ...reason, ...occurrence(command) });
  for (const { contact } of offers) offerContact(turn, contact);
}

export function resume(turn: Turn, command: AgentResume): void {
  const { state, emit } = turn;
  const agent = state.agents.get(command.agentId)!;
  if (!agent.paused) return;
  const [at, seq] = [state.at, state.seq + 1];
  emit({ type: 'agent.resumed', at, seq, agentId: agent.id, ...occurrence(command) });
  serveAgent(turn, agent);
}

export function endWrapUp(turn: Turn, command: AgentEndWrapUp): void {
  const agent = turn.state.agents.get(command.agentId)!;
  for (const wrapUp of agent.wrapUps) {
    if (command.contactId === undefined || command.contactId === wrapUp.contactId) {
      emitWrapUpEnded(turn, wrapUp, 'agent', command);
    }
  }
  serveAgent(turn, agent);
}

/** The wrap-up's time is up. */
export function timeOutWrapUp(turn: Turn, wrapUp: WrapUp): void {
  emitWrapUpEnded(turn, wrapUp, 'time');
  serveAgent(turn, wrapUp.agent);
}

function emitWrapUpEnded(
  { state, emit }: Turn,
  wrapUp: WrapUp,
  reason: AgentWrapUpEnded['reason'],
  command?: AgentEndWrapUp,
): void {
  emit({
    type: 'agent.wrapUpEnded',
    at: state.at,
    seq: state.seq + 1,
    agentId: wrapUp.agent.id,
    contactId: wrapUp.contactId,
    queueId: wrapUp.queue.id,
    startedAt: wrapUp.startedAt,
    reason,
    ...(command && occurrence(command)),
  });
}
