import * as z from 'zod';
import { CALL_DURATIONS, CALL_SUMS } from './accumulator/call-tally.ts';
import { completeConfig } from './config.ts';
import { kpiConfigSchema } from './config-schema.ts';
import { KpiError } from './errors.ts';
import type { KpiSnapshot } from './snapshot.ts';

const whole = z.int();
const text = z.string();
const amount = z.number().int().min(0);
const histogram = z
  .array(whole)
  .refine((bars) => bars.length % 2 === 0, 'a histogram is bars and counts in turn');

function fields<Name extends string, Value extends z.ZodType>(
  names: readonly Name[],
  value: Value,
) {
  return Object.fromEntries(names.map((name) => [name, value])) as Record<Name, Value>;
}

const callTally = z.strictObject({
  ...fields(CALL_SUMS, whole),
  durations: z.strictObject(fields(CALL_DURATIONS, histogram.optional())),
});
const agentTally = z.strictObject({
  ...fields(['talking', 'wrapUp', 'paused', 'ringing', 'available'], whole),
  pausedByReason: z.record(text, whole),
});
const workloadTally = z.strictObject(fields(['conversationMs', 'wrapUpMs'], whole));
const cells = (tally: z.ZodType) => z.array(z.tuple([whole, z.array(text), tally]));

const call = z.strictObject({
  type: z.literal('call'),
  id: text,
  queue: text,
  arrivedAt: whole,
  outcome: z.enum(['answered', 'abandoned', 'abandonedInMenu', 'blocked', 'diverted', 'phantom']),
  waitMs: amount,
  menuMs: whole.optional(),
  queued: z.boolean().optional(),
  answeredAt: whole.optional(),
  ...fields(['talkMs', 'holdMs', 'wrapUpMs'], amount.optional()),
  endedAt: whole.optional(),
  agent: text.optional(),
  customer: text.optional(),
  direction: z.enum(['inbound', 'outbound']).optional(),
  version: z.number().optional(),
  attributes: z.record(text, text).optional(),
});
const retraction = z.strictObject({
  ...{ type: z.literal('retraction'), id: text, version: z.number().optional() },
});

const snapshotSchema = z.strictObject({
  engine: z.literal('kpi'),
  version: z.literal(1),
  at: z.number(),
  seq: amount,
  state: z.strictObject({
    config: kpiConfigSchema,
    calls: z.strictObject(fields(['arrival', 'answer', 'end'], cells(callTally).optional())),
    agents: cells(agentTally),
    workload: cells(workloadTally),
    quality: z.record(text, z.strictObject({ count: amount, ids: z.array(text) })),
    ledger: z.array(z.strictObject({ record: z.union([call, retraction]), times: amount })),
  }),
});

/** Checks a snapshot that comes back. @throws KpiError `snapshot.version`, `snapshot.invalid` */
export function checkSnapshot(snapshot: KpiSnapshot): void {
  const { engine, version } = { ...(snapshot as { engine?: unknown; version?: unknown }) };
  if (engine === 'kpi' && version !== 1) {
    const message = `Snapshot version ${String(version)} is not 1; read it with the release that wrote it`;
    throw new KpiError('snapshot.version', message, { issues: [{ path: 'version', message }] });
  }
  const { error } = snapshotSchema.safeParse(snapshot);
  if (error !== undefined) {
    const issues = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
    const message = `Snapshot: ${issues[0]!.path}: ${issues[0]!.message}; restore one that was kept whole`;
    throw new KpiError('snapshot.invalid', message, { issues, cause: error });
  }
  const { config } = snapshot.state;
  if (JSON.stringify(completeConfig(config)) !== JSON.stringify(config)) {
    throw new KpiError(
      'snapshot.invalid',
      'Snapshot: its configuration lacks its defaults; restore one kept whole',
    );
  }
}
