import * as z from 'zod';
import type { AcdSnapshot } from '../snapshot.ts';
import { requirementSchema } from './requirement.ts';
import { amount, count, id, instant } from './values.ts';

const wrapUp = z.strictObject({
  contactId: id,
  queueId: id,
  startedAt: instant,
  endsAt: instant,
  seq: count,
});

const agent = z.strictObject({
  id,
  signedIn: z.boolean(),
  paused: z.boolean(),
  pauseReason: z.string().exactOptional(),
  idleSince: instant,
  idleSeq: count,
  signedInAt: instant,
  calls: count,
  talkMs: instant,
  workedMs: instant,
  wrapUps: z.array(wrapUp),
});

const offer = z.strictObject({
  id: z.string().regex(/^o[1-9]\d*$/),
  agentId: id,
  offeredAt: instant,
  expiresAt: instant,
  seq: count,
});

const contact = z.strictObject({
  id,
  queueId: id,
  priority: amount,
  requires: requirementSchema.exactOptional(),
  queuedAt: instant,
  waitingSince: instant,
  seq: count,
  refusals: z.array(z.strictObject({ agentId: id, until: instant, seq: count })),
  offers: z.array(offer),
  ringing: z
    .strictObject({
      wanted: count.min(1),
      more: z.strictObject({ at: instant, seq: count }).exactOptional(),
    })
    .exactOptional(),
  step: z.strictObject({ passed: count, seq: count }).exactOptional(),
  connected: z.strictObject({ agentId: id, at: instant }).exactOptional(),
});

/** The shape of an `AcdSnapshot`; whether it fits the configuration is for `restoreState` to say. */
export const acdSnapshotSchema: z.ZodType<AcdSnapshot> = z.strictObject({
  engine: z.literal('plateau/acd'),
  version: z.number(),
  at: instant,
  seq: count,
  state: z.strictObject({
    offersMade: count,
    agents: z.array(agent),
    contacts: z.array(contact),
    commandIds: z.array(z.tuple([id, instant])),
    lastOffered: z.array(z.tuple([id, id])),
    random: z.array(z.int32()).length(4),
  }),
});
