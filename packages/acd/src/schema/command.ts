import * as z from 'zod';
import type { AcdCommand } from '../commands.ts';
import { requirementSchema } from './requirement.ts';
import { amount, id, instant } from './values.ts';

const base = { at: instant, occurredAt: instant.exactOptional(), commandId: id.exactOptional() };
const agent = { ...base, agentId: id };
const contact = { ...base, contactId: id };
const offer = { ...base, offerId: id, agentId: id.exactOptional() };

/** The shape of an `AcdCommand`, for hosts that receive commands over a wire. */
export const acdCommandSchema: z.ZodType<AcdCommand> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('agent.signIn'), ...agent }),
  z.strictObject({ type: z.literal('agent.signOut'), ...agent }),
  z.strictObject({ type: z.literal('agent.pause'), ...agent, reason: z.string().exactOptional() }),
  z.strictObject({ type: z.literal('agent.resume'), ...agent }),
  z.strictObject({ type: z.literal('agent.endWrapUp'), ...agent, contactId: id.exactOptional() }),
  z.strictObject({
    type: z.literal('contact.enqueue'),
    ...contact,
    queueId: id,
    priority: amount.exactOptional(),
    requires: requirementSchema.exactOptional(),
    waitingSince: instant.exactOptional(),
  }),
  z.strictObject({ type: z.literal('contact.abandon'), ...contact }),
  z.strictObject({ type: z.literal('contact.end'), ...contact }),
  z.strictObject({ type: z.literal('offer.accept'), ...offer }),
  z.strictObject({
    type: z.literal('offer.decline'),
    ...offer,
    reason: z.string().exactOptional(),
  }),
]);
