import fc from 'fast-check';
import type {
  AcdConfig,
  AgentConfig,
  ContactOrder,
  QueueConfig,
  RelaxationStep,
  Requirement,
} from '../../src/index.ts';
import { AGENT_ORDERS } from '../../src/routing/agent-order.ts';

const SKILLS = ['french', 'german', 'billing'];
const QUEUES = ['q0', 'q1', 'q2'];

const leaf = fc.record({
  skill: fc.constantFrom(...SKILLS),
  level: fc.integer({ min: 0, max: 3 }),
});

/** Small requirements, most of which somebody satisfies. */
export const requirement: fc.Arbitrary<Requirement> = fc.oneof(
  { weight: 3, arbitrary: leaf },
  { weight: 1, arbitrary: fc.record({ all: fc.array(leaf, { maxLength: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ any: fc.array(leaf, { maxLength: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ not: leaf }) },
);

// Not shorter: an hour of ringing out and ringing again must stay a small number of events.
const durationMs = fc.oneof(
  fc.constantFrom(2_000, 10_000),
  fc.integer({ min: 2_000, max: 100_000 }),
);

/** Every way in which contacts can be ordered, with numbers that collide often. */
export const contactOrder: fc.Arbitrary<ContactOrder> = fc.record(
  {
    weight: fc.integer({ min: -1, max: 1 }),
    priorityAs: fc.constantFrom('level', 'headStart', 'agingRate', 'nothing'),
    msPerPriority: fc.constantFrom(1, 1_000, 60_000),
    headStartMs: fc.integer({ min: -5_000, max: 5_000 }),
    agingRate: fc.constantFrom(-1, 0, 0.5, 1, 3),
    agingCapMs: durationMs,
  },
  { requiredKeys: [] },
);

const step: fc.Arbitrary<RelaxationStep> = fc.record(
  {
    afterMs: durationMs,
    requires: requirement,
    maxTier: fc.nat(1),
    alsoServedBy: fc.subarray(QUEUES),
    waiveContactRequires: fc.boolean(),
  },
  { requiredKeys: ['afterMs'] },
);

function queue(id: string): fc.Arbitrary<QueueConfig> {
  return fc.record(
    {
      id: fc.constant(id),
      requires: requirement,
      priority: fc.integer({ min: -1, max: 2 }),
      order: contactOrder,
      agentOrder: fc.constantFrom(...AGENT_ORDERS),
      offersAtOnce: fc.constantFrom(1, 2, 'all' as const),
      addOfferEveryMs: durationMs,
      maxTier: fc.nat(1),
      steps: fc
        .uniqueArray(step, { maxLength: 3, selector: ({ afterMs }) => afterMs })
        .map((steps) => steps.sort((a, b) => a.afterMs - b.afterMs)),
      maxWaiting: fc.constantFrom(0, 2, 50),
      maxWaitMs: fc.integer({ min: 30_000, max: 200_000 }),
      offerTimeoutMs: durationMs,
      refusalCoolDownMs: fc.oneof(fc.constant(0), durationMs),
      wrapUpMs: fc.oneof(fc.constant(0), durationMs),
    },
    { requiredKeys: ['id'] },
  );
}

function agent(id: string): fc.Arbitrary<AgentConfig> {
  return fc.record(
    {
      id: fc.constant(id),
      skills: fc.dictionary(fc.constantFrom(...SKILLS), fc.integer({ min: 0, max: 3 }), {
        maxKeys: 3,
      }),
      queues: fc.subarray(QUEUES, { minLength: 1 }),
      tiers: fc.dictionary(fc.constantFrom(...QUEUES), fc.nat(1), { maxKeys: 3 }),
      weight: fc.constantFrom(0.5, 1, 2.5),
      cost: fc.integer({ min: -1, max: 1 }),
      offerTimeoutMs: durationMs,
      wrapUpMs: fc.oneof(fc.constant(0), durationMs),
    },
    { requiredKeys: ['id'] },
  );
}

/** Three queues and up to five agents. */
export const config: fc.Arbitrary<AcdConfig> = fc.record(
  {
    queues: fc.tuple(...QUEUES.map(queue)),
    agents: fc
      .integer({ min: 1, max: 5 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => agent(`a${n}`)))),
    commandIdWindowMs: fc.constantFrom(1_000, 600_000),
    seed: fc.nat(100),
  },
  { requiredKeys: ['queues', 'agents'] },
);
