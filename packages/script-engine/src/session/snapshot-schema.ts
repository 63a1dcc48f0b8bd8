import * as z from 'zod';
import { ACT_LETTERS } from './snapshot.ts';
import type { Act } from './state.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const answer = z.union([scalar, z.array(z.string())]);
const start = z.strictObject({
  variables: z.record(z.string(), scalar),
  language: z.string(),
  seed: z.int().min(0).max(0xffffffff),
});
const letter = z.enum(ACT_LETTERS);
const what = z.union([answer, start]).optional();

/** The shape of a snapshot; whether the moves can be made is for the script to say. */
export const scriptSnapshotSchema = z.strictObject({
  engine: z.literal('plateau/script'),
  version: z.number(),
  at: z.number().min(0).max(8.64e15),
  seq: z.int().min(0),
  state: z.strictObject({
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    moves: z.array(z.tuple([z.number().min(0).max(8.64e15), z.string(), letter], what)),
    undone: z.array(z.tuple([z.string(), letter], what)),
    commandIds: z.array(z.string().min(1)).max(32),
  }),
});

const TYPES = new Map(
  Object.entries(ACT_LETTERS).map(([type, sign]) => [sign as string, type as Act['type']]),
);

/** The act that a letter and its argument stand for; undefined when they do not go together. */
export function readAct(sign: string, rest: readonly unknown[]): Act | undefined {
  const type = TYPES.get(sign);
  const value = rest[0];
  if (type === undefined || rest.length > 1) return undefined;
  switch (type) {
    case 'start': {
      const given = start.safeParse(value);
      return given.success ? { type, with: given.data } : undefined;
    }
    case 'continue':
    case 'appointmentDecline':
    case 'transferComplete':
    case 'transferFail':
      return value === undefined ? { type } : undefined;
    case 'answer': {
      const given = answer.safeParse(value);
      return given.success ? { type, with: given.data } : undefined;
    }
    case 'decline':
      return value === 'dontKnow' || value === 'refused' ? { type, with: value } : undefined;
    case 'detour':
    case 'appointmentBook':
    case 'quotaGrant':
    case 'quotaRefuse':
    case 'language':
    case 'end':
      return typeof value === 'string' ? { type, with: value } : undefined;
  }
}
