import * as z from 'zod';
import { expression, id, ids, optionId, sets, text } from './values-schema.ts';

const effects = {
  go: id.exactOptional(),
  reach: ids.exactOptional(),
  set: sets.exactOptional(),
};

export const optionSchema = z.strictObject({
  id: optionId,
  label: text,
  ...effects,
  exclusive: z.boolean().exactOptional(),
});

const missing = z.union([z.boolean(), z.strictObject({ go: id })]);
const base = {
  text,
  hint: text.exactOptional(),
  dontKnow: missing.exactOptional(),
  refused: missing.exactOptional(),
  constraint: z.strictObject({ that: expression, message: text }).exactOptional(),
  personal: z.boolean().exactOptional(),
  purpose: z.string().min(1).exactOptional(),
};
const ends = { low: text.exactOptional(), high: text.exactOptional() };
const answer = z.strictObject(effects);

/** The members of every question type, for a node or a block to add its own. */
export const questionShapes = [
  {
    ...base,
    type: z.enum(['single', 'multiple']),
    options: z.array(optionSchema).min(1).exactOptional(),
    list: id.exactOptional(),
    rotate: z.union([z.boolean(), z.strictObject({ anchor: z.array(optionId) })]).exactOptional(),
    min: z.int().min(0).exactOptional(),
    max: z.int().min(1).exactOptional(),
  },
  { ...base, type: z.literal('yesNo'), yes: answer.exactOptional(), no: answer.exactOptional() },
  {
    ...base,
    ...ends,
    type: z.enum(['number', 'scale']),
    min: z.number().exactOptional(),
    max: z.number().exactOptional(),
    integer: z.boolean().exactOptional(),
  },
  { ...base, ...ends, type: z.enum(['nps', 'ces', 'csat']), max: z.int().exactOptional() },
  { ...base, type: z.enum(['date', 'time', 'datetime']) },
  {
    ...base,
    type: z.literal('open'),
    probes: z.array(text).exactOptional(),
    maxLength: z.int().min(1).max(10_000).exactOptional(),
  },
] as const;
