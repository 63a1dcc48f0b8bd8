import * as z from 'zod';
import { nodeSchema, variantSchema } from './node-schema.ts';
import { optionSchema } from './question-schema.ts';
import type { ScriptDocument } from './script-document.ts';
import { expression, id, ids, language, text } from './values-schema.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const answer = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

const variable = z.strictObject({
  type: z.enum(['text', 'number', 'boolean', 'choice', 'date', 'time', 'datetime']),
  from: z.enum(['contact', 'agent', 'campaign']).exactOptional(),
  of: z.array(z.string().min(1)).min(1).exactOptional(),
  default: scalar.exactOptional(),
  personal: z.boolean().exactOptional(),
  purpose: z.string().min(1).exactOptional(),
});

const disclosure = z.strictObject({
  text,
  before: ids.exactOptional(),
  law: z.string().min(1).exactOptional(),
});

const disposition = z.strictObject({
  label: text.exactOptional(),
  aapor: z
    .string()
    .regex(/^[1-4](\.\d+)+$/, 'give an AAPOR code such as 1.1, in quotes')
    .exactOptional(),
  outcome: z.enum(['positive', 'negative', 'neutral']).exactOptional(),
  final: z.boolean().exactOptional(),
  optOut: z.boolean().exactOptional(),
  anytime: z.boolean().exactOptional(),
  requires: ids.exactOptional(),
});

const scope = z.union([z.literal('all'), z.array(id).min(1)]);
const answerable = z.strictObject({
  kind: z.enum(['pretext', 'sincere', 'misunderstanding', 'tactical']),
  label: text,
  scope,
  max: z.int().min(1).exactOptional(),
  dig: text.exactOptional(),
  rephrase: text.exactOptional(),
  argue: z.array(variantSchema).min(1),
  check: text.exactOptional(),
  settled: id.exactOptional(),
  unsettled: id.exactOptional(),
});
const firm = z.strictObject({
  kind: z.literal('firm'),
  label: text,
  scope,
  text,
  disposition: id,
});

const faq = z.strictObject({
  label: text,
  scope,
  text,
  keywords: z.array(z.string().min(1)).exactOptional(),
  settled: id.exactOptional(),
});

const quota = z.strictObject({
  cells: z.record(id, z.strictObject({ when: expression, target: z.int().min(0) })),
});

const limits = z.strictObject({
  detourDepth: z.int().min(1).max(8).exactOptional(),
  objections: z.int().min(0).max(1_000).exactOptional(),
  moves: z.int().min(1).max(10_000).exactOptional(),
});

const test = z.strictObject({
  name: z.string().min(1),
  variables: z.record(id, scalar).exactOptional(),
  do: z.array(z.union([z.string(), z.record(id, answer)])),
  expect: z.strictObject({
    disposition: id.exactOptional(),
    node: id.exactOptional(),
    milestones: ids.exactOptional(),
    answers: z.record(id, answer).exactOptional(),
  }),
});

/** The shape of a `ScriptDocument`. Whether its names and paths make sense is for `lintScript` to say. */
export const scriptDocumentSchema: z.ZodType<ScriptDocument> = z.strictObject({
  script: z.string().min(1).max(200),
  version: z.int().min(1),
  title: text.exactOptional(),
  languages: z.array(language).min(1),
  variables: z.record(id, variable).exactOptional(),
  stages: z.record(id, z.strictObject({ label: text })).exactOptional(),
  milestones: ids.exactOptional(),
  arguedContact: ids.exactOptional(),
  disclosures: z.record(id, disclosure).exactOptional(),
  dispositions: z.record(id, disposition),
  lists: z.record(id, z.array(optionSchema).min(1)).exactOptional(),
  start: id,
  nodes: z.record(id, nodeSchema),
  objections: z.record(id, z.discriminatedUnion('kind', [answerable, firm])).exactOptional(),
  faq: z.record(id, faq).exactOptional(),
  quotas: z.record(id, quota).exactOptional(),
  limits: limits.exactOptional(),
  tests: z.array(test).exactOptional(),
});

/** The JSON Schema (draft 2020-12) of a script, for editors that complete and check YAML or JSON. */
export function scriptJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(scriptDocumentSchema, { io: 'input' });
}
