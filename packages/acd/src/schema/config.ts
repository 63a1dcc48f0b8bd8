import * as z from 'zod';
import type { AcdConfig } from '../config.ts';
import { AGENT_ORDERS } from '../routing/agent-order.ts';
import { requirementSchema } from './requirement.ts';
import { amount, duration, id, positiveDuration, signedDuration } from './values.ts';

const contactOrder = z.strictObject({
  weight: amount.exactOptional(),
  priorityAs: z.enum(['level', 'headStart', 'agingRate', 'nothing']).exactOptional(),
  msPerPriority: signedDuration.exactOptional(),
  headStartMs: signedDuration.exactOptional(),
  agingRate: amount.exactOptional(),
  agingCapMs: positiveDuration.exactOptional(),
});

const eligibility = {
  requires: requirementSchema.exactOptional(),
  maxTier: amount.exactOptional(),
};

const step = z.strictObject({
  ...eligibility,
  afterMs: positiveDuration,
  alsoServedBy: z.array(id).exactOptional(),
  waiveContactRequires: z.boolean().exactOptional(),
});

const queue = z.strictObject({
  id,
  ...eligibility,
  steps: z.array(step).exactOptional(),
  maxWaiting: z.int().min(0).exactOptional(),
  maxWaitMs: positiveDuration.exactOptional(),
  priority: amount.exactOptional(),
  order: contactOrder.exactOptional(),
  agentOrder: z.enum(AGENT_ORDERS).exactOptional(),
  offersAtOnce: z.union([z.int().min(1), z.literal('all')]).exactOptional(),
  addOfferEveryMs: positiveDuration.exactOptional(),
  offerTimeoutMs: positiveDuration.exactOptional(),
  refusalCoolDownMs: duration.exactOptional(),
  wrapUpMs: duration.exactOptional(),
});

const agent = z.strictObject({
  id,
  skills: z.record(z.string(), amount).exactOptional(),
  queues: z.array(id).exactOptional(),
  tiers: z.record(z.string(), amount).exactOptional(),
  weight: amount.positive().exactOptional(),
  cost: amount.exactOptional(),
  offerTimeoutMs: positiveDuration.exactOptional(),
  wrapUpMs: duration.exactOptional(),
});

/** The shape of an `AcdConfig`, with the references between its parts. */
export const acdConfigSchema: z.ZodType<AcdConfig> = z
  .strictObject({
    queues: z.array(queue).min(1),
    agents: z.array(agent),
    commandIdWindowMs: positiveDuration.exactOptional(),
    seed: z.int32().exactOptional(),
  })
  .superRefine(({ queues, agents }, context) => {
    const known = new Set(queues.map((one) => one.id));
    for (const [list, items] of Object.entries({ queues, agents })) {
      const seen = new Set<string>();
      for (const [index, item] of items.entries()) {
        if (seen.has(item.id)) {
          const message = `"${item.id}" is used twice: give each of the ${list} an id of its own`;
          context.addIssue({ code: 'custom', path: [list, index, 'id'], message });
        }
        seen.add(item.id);
      }
    }
    for (const [index, { steps = [] }] of queues.entries()) {
      for (const [place, { afterMs, alsoServedBy = [] }] of steps.entries()) {
        const path = ['queues', index, 'steps', place];
        if (afterMs <= (steps[place - 1]?.afterMs ?? 0)) {
          const message = 'steps must be in the order of their afterMs: sort them';
          context.addIssue({ code: 'custom', path: [...path, 'afterMs'], message });
        }
        for (const [number, queueId] of alsoServedBy.entries()) {
          if (known.has(queueId)) continue;
          const message = `there is no queue "${queueId}": add it or correct the id`;
          context.addIssue({ code: 'custom', path: [...path, 'alsoServedBy', number], message });
        }
      }
    }
    for (const [index, { tiers = {} }] of agents.entries()) {
      for (const queueId of Object.keys(tiers)) {
        if (known.has(queueId)) continue;
        const message = `there is no queue "${queueId}": add it or correct the id`;
        context.addIssue({ code: 'custom', path: ['agents', index, 'tiers', queueId], message });
      }
    }
    for (const [index, { queues: served = [] }] of agents.entries()) {
      for (const [place, queueId] of served.entries()) {
        if (known.has(queueId)) continue;
        const message = `there is no queue "${queueId}": add it or correct the id`;
        context.addIssue({ code: 'custom', path: ['agents', index, 'queues', place], message });
      }
    }
  });
