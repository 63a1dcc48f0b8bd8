import * as z from 'zod';
import { reaches } from '../random/sampler.ts';
import type { Distribution } from '../random/distribution.ts';

const finite = z.number('give a finite number');
const whole = z.int('give a whole number of epoch ms');
const notNegative = finite.min(0, 'give 0 or more');
const share = finite.min(0, 'give 0 to 1').max(1, 'give 0 to 1');
const positive = finite.gt(0, 'give more than 0');
const name = z.string().min(1, 'give a name that is not empty');
const values = z.array(notNegative).min(1, 'give at least one value');

const distribution: z.ZodType<Distribution> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('constant'), ms: notNegative }),
    z.strictObject({ type: z.literal('exponential'), meanMs: positive }),
    z.strictObject({ type: z.literal('lognormal'), meanMs: positive, sdMs: positive }),
    z.strictObject({ type: z.literal('gamma'), meanMs: positive, sdMs: positive }),
    z.strictObject({ type: z.literal('empirical'), valuesMs: values }),
    z.strictObject({ type: z.literal('recorded'), valuesMs: values }),
    z
      .strictObject({ type: z.literal('atLeast'), ms: notNegative, of: distribution })
      .refine(({ ms, of }) => reaches(of, ms), {
        message: 'no value of this distribution is so long; give a smaller ms',
        path: ['ms'],
      }),
  ]),
);

const duration = z.union([notNegative, distribution], {
  error: 'give a number of ms, 0 or more, or a distribution',
});

const arrivals = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('poisson'), perHour: notNegative }),
  z.strictObject({
    type: z.literal('timeVarying'),
    intervalMs: positive,
    perHour: z.array(notNegative).min(1, 'give at least one interval'),
    shape: z.enum(['steps', 'linear']).exactOptional(),
  }),
  z.strictObject({ type: z.literal('recorded'), at: z.array(whole) }),
]);

const contact = {
  queueId: name,
  priority: finite.exactOptional(),
  // What a requirement may hold is the routing engine's business.
  requires: z.unknown().exactOptional(),
  talkMs: duration,
  patienceMs: duration.exactOptional(),
  wrapUpMs: duration.exactOptional(),
};

const retrial = z.strictObject({
  probability: share,
  afterMs: duration,
  attempts: z.int('give a whole number').min(1, 'give 1 or more').exactOptional(),
});

const traffic = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('recorded'),
    calls: z.array(
      z.strictObject({
        id: name.regex(/^[^~]/, 'choose an id that does not begin with ~'),
        arrivedAt: whole,
        ...contact,
      }),
    ),
    retrial: retrial.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('generated'),
    arrivals,
    ...contact,
    retrial: retrial.exactOptional(),
  }),
]);

const behaviour = z.strictObject({
  answerDelayMs: duration.exactOptional(),
  declineProbability: share.exactOptional(),
  absenceProbability: share.exactOptional(),
  latenessMs: duration.exactOptional(),
  pace: positive.exactOptional(),
});

const shift = z.strictObject({
  agentId: name,
  startAt: whole,
  endAt: whole,
  breaks: z
    .array(z.strictObject({ startAt: whole, endAt: whole, reason: z.string().exactOptional() }))
    .exactOptional(),
});

/** The shape of a scenario, without its `acd`: the routing engine checks that itself. */
export const scenarioSchema = z.strictObject({
  acd: z.unknown(),
  startAt: whole,
  endAt: whole,
  traffic: z.array(traffic),
  shifts: z.array(shift),
  busynessSd: notNegative.exactOptional(),
  behaviour: behaviour.exactOptional(),
  behaviourByAgent: z.record(z.string(), behaviour).exactOptional(),
  warmUpMs: notNegative.exactOptional(),
  overload: z.enum(['refuse', 'allow']).exactOptional(),
});
