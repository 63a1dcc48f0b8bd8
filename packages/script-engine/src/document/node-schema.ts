import * as z from 'zod';
import { questionShapes } from './question-schema.ts';
import { expression, id, ids, sets, text } from './values-schema.ts';

const way = z.strictObject({ when: expression.exactOptional(), go: id });
const next = z.union([id, z.array(way).min(1)]);
export const variantSchema = z.strictObject({ when: expression.exactOptional(), text });

const base = {
  stage: id.exactOptional(),
  label: text.exactOptional(),
  hint: text.exactOptional(),
  disclose: ids.exactOptional(),
  reach: ids.exactOptional(),
  set: sets.exactOptional(),
};

const [choice, yesNo, number, score, moment, open] = questionShapes;
const ask = { ...base, kind: z.literal('ask'), next: next.exactOptional() };
const asked = { when: expression.exactOptional() };

const blockQuestion = z.discriminatedUnion('type', [
  z.strictObject({ ...choice, ...asked }),
  z.strictObject({ ...yesNo, ...asked }),
  z.strictObject({ ...number, ...asked }),
  z.strictObject({ ...score, ...asked }),
  z.strictObject({ ...moment, ...asked }),
  z.strictObject({ ...open, ...asked }),
]);

export const nodeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('say'), text, next }),
  z.strictObject({
    ...base,
    kind: z.literal('argue'),
    variants: z.array(variantSchema).min(1),
    next,
  }),
  z.discriminatedUnion('type', [
    z.strictObject({ ...ask, ...choice }),
    z.strictObject({ ...ask, ...yesNo }),
    z.strictObject({ ...ask, ...number }),
    z.strictObject({ ...ask, ...score }),
    z.strictObject({ ...ask, ...moment }),
    z.strictObject({ ...ask, ...open }),
  ]),
  z.strictObject({
    ...base,
    kind: z.literal('block'),
    text: text.exactOptional(),
    questions: z.record(id, blockQuestion),
    next,
  }),
  z.strictObject({ ...base, kind: z.literal('branch'), next: z.array(way).min(1) }),
  z.strictObject({
    ...base,
    kind: z.literal('book'),
    text,
    agenda: z.string().min(1),
    next,
    declined: id,
  }),
  z.strictObject({
    ...base,
    kind: z.literal('transfer'),
    text,
    to: z.string().min(1),
    next,
    failed: id,
  }),
  z.strictObject({ ...base, kind: z.literal('message'), text, next }),
  z.strictObject({ ...base, kind: z.literal('quota'), quota: id, next, full: id, outside: id }),
  z.strictObject({ ...base, kind: z.literal('end'), text: text.exactOptional(), disposition: id }),
]);
