import * as z from 'zod';
import type { KpiConfig } from './config.ts';
import { KpiError } from './errors.ts';

const attribute = z.templateLiteral(['attributes.', z.string().min(1)]);
const scale = z.enum(['seconds', 'milliseconds']);

/** Parses the configuration of an accumulator that comes from outside. */
export const kpiConfigSchema = z.strictObject({
  every: z.enum(['15min', '30min', '60min', 'day', 'week', 'month']).optional(),
  zone: z.string().min(1).optional(),
  dimensions: z
    .array(z.union([z.enum(['queue', 'agent', 'direction']), attribute]))
    .optional()
    .readonly(),
  agentDimensions: z
    .array(z.union([z.literal('agent'), attribute]))
    .optional()
    .readonly(),
  attributions: z
    .array(z.enum(['arrival', 'answer', 'end']))
    .min(1)
    .optional()
    .readonly(),
  workload: z.boolean().optional(),
  durations: z
    .strictObject({
      talk: scale.optional(),
      conversation: scale.optional(),
      handle: scale.optional(),
      wrapUp: scale.optional(),
    })
    .optional()
    .readonly(),
  queues: z.array(z.string()).optional().readonly(),
  ledger: z.boolean().optional(),
  latenessMs: z.number().int().min(0).optional(),
});

/** Checks a configuration. @throws KpiError `config.invalid` with every issue and where it is */
export function checkConfig(config: KpiConfig): void {
  const { error } = kpiConfigSchema.safeParse(config);
  if (error === undefined) return;
  const issues = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  const first = issues[0]!;
  const message = `Configuration: ${first.path === '' ? '' : `${first.path}: `}${first.message}`;
  throw new KpiError('config.invalid', message, { issues, cause: error });
}
