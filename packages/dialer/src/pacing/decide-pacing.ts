import { guardPolicy, guardState } from './pacing-guard.ts';
import type { PacingModel } from './model/pacing-model.ts';
import type { PacingDecision } from './pacing-decision.ts';
import type { PacingPolicy } from './pacing-policy.ts';
import type { PacingState } from './pacing-state.ts';
import { decidePredictive } from './predictive.ts';
import { vicidialDials } from './vicidial.ts';

/**
 * How many lines to dial now. Pure: the same state, model and policy always give the same decision. Ask it whenever
 * anything changes on the floor and once a second besides.
 *
 * @param model what is believed about the campaign; only `predictive` reads it.
 * @throws DialerError `state.invalid` for counts or instants that cannot be, `policy.invalid` for a policy without a limit.
 */
export function decidePacing(
  state: PacingState,
  model: PacingModel | undefined,
  policy: PacingPolicy,
): PacingDecision {
  guardPolicy(policy, model);
  guardState(state, policy);
  const { idle, waiting, ringing } = state;
  switch (policy.mode) {
    case 'manual':
    case 'preview':
      return {
        dials: 0,
        bindingRule: 'agentDials',
        explanation: 'dialed 0: the agent asks for each call',
      };
    case 'progressive': {
      const dials = Math.max(0, idle - waiting - ringing.length);
      const explanation = `dialed ${dials}: one line for each of ${idle} idle agents, ${ringing.length} ringing, ${waiting} waiting`;
      return { dials, bindingRule: 'idleAgents', explanation };
    }
    case 'ratio': {
      const goal = Math.floor(policy.linesPerIdleAgent * Math.max(0, idle - waiting));
      const dials = Math.max(0, goal - ringing.length);
      const explanation = `dialed ${dials}: ${policy.linesPerIdleAgent} lines for each of ${idle} idle agents are ${goal}, ${ringing.length} ringing`;
      return { dials, bindingRule: 'ratio', explanation };
    }
    case 'agentless': {
      const used = ringing.length + waiting + state.talking.length;
      const dials = Math.max(0, policy.lines - used);
      const explanation = `dialed ${dials}: ${used} of ${policy.lines} lines are in use`;
      return { dials, bindingRule: 'lines', explanation };
    }
    case 'vicidial': {
      const dials = vicidialDials(state, policy);
      const explanation = `dialed ${dials}: dial level ${policy.dialLevel}`;
      return { dials, bindingRule: 'ratio', explanation };
    }
    case 'predictive':
      return decidePredictive(state, model!, policy);
  }
}
