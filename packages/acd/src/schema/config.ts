import * as z from 'zod';
import type { AcdConfig } from '../config.ts';
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

const queue = z.strictObject({
  id,
  requires: requirementSchema.exactOptional(),
  priority: amount.exactOptional(),
  order: contactOrder.exactOptional(),
  offerTimeoutMs: positiveDuration.exactOptional(),
  refusalCoolDownMs: duration.exactOptional(),
  wrapUpMs: duration.exactOptional(),
});

const agent = z.strictObject({
  id,
  skills: z.record(z.string(), amount).exactOptional(),
  queues: z.array(id).exactOptional(),
  offerTimeoutMs: positiveDuration.exactOptional(),
  wrapUpMs: duration.exactOptional(),
});

/** The shape of an `AcdConfig`, with the references between its parts. */
export const acdConfigSchema: z.ZodType<AcdConfig> = z
  .strictObject({
    queues: z.array(queue).min(1),
    agents: z.array(agent),
    commandIdWindowMs: positiveDuration.exactOptional(),
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
    for (const [index, { queues: served = [] }] of agents.entries()) {
      for (const [place, queueId] of served.entries()) {
        if (known.has(queueId)) continue;
        const message = `there is no queue "${queueId}": add it or correct the id`;
        context.addIssue({ code: 'custom', path: ['agents', index, 'queues', place], message });
      }
    }
  });
