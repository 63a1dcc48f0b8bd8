import { describe, expect, it } from 'vitest';
import {
  compileScript,
  createScriptEngine,
  initialState,
  ScriptError,
  transition,
  type ScriptCommand,
  type ScriptEngine,
  type ScriptEvent,
} from '../src/index.ts';
import { smallSale } from './fixtures/small-sale.ts';

const program = compileScript(smallSale);
let now = 1_000;

/** A command without its instant. */
type Told = ScriptCommand extends infer C
  ? C extends ScriptCommand
    ? Omit<C, 'at'>
    : never
  : never;

function tell(engine: ScriptEngine, ...commands: readonly Told[]): readonly ScriptEvent[] {
  return commands.flatMap((command) => engine.execute({ ...command, at: (now += 1_000) }));
}

function started(): ScriptEngine {
  const engine = createScriptEngine({ program });
  tell(engine, { type: 'session.start', variables: { firstName: 'Ada' }, seed: 7 });
  return engine;
}

const answer = (questionId: string, value: string | number | boolean | string[]): Told => ({
  type: 'question.answer',
  questionId,
  answer: value,
});
const go: Told = { type: 'node.continue' };

/** From the start to the argument. */
const toPitch: readonly Told[] = [
  answer('opening', true),
  go,
  answer('headcount', 200),
  answer('supplier', 'blue'),
  answer('wishes', ['cheap']),
  answer('since', '2020-02-29'),
  answer('why', 'le prix'),
  { type: 'quota.grant', quotaId: 'size', cellId: 'big' },
];

const types = (events: readonly ScriptEvent[]): readonly string[] => events.map(({ type }) => type);

function codeOf(act: () => unknown): string {
  try {
    act();
    return 'accepted';
  } catch (error) {
    return error instanceof ScriptError ? error.code : String(error);
  }
}

describe('a session', () => {
  it('says the words in the language of the call, with the customer in them', () => {
    const engine = started();
    expect(engine.inspect().node?.text).toBe('Bonjour Ada, décidez-vous ?');
    tell(engine, { type: 'language.change', language: 'en' });
    expect(engine.inspect().node?.text).toBe('Hello Ada, do you decide?');
    expect(engine.inspect().node?.disclosures).toEqual([
      { id: 'identity', text: 'This is a sales call.' },
    ]);
  });

  it('runs a sale from the greeting to the disposition', () => {
    const engine = started();
    const events = tell(
      engine,
      ...toPitch,
      go,
      answer('offer', 'yes'),
      { type: 'appointment.book', startsAt: '2027-01-12T10:00' },
      answer('score', 9),
      answer('note', 'Rappeler le soir'),
      go,
      go,
    );
    expect(events.at(-1)).toMatchObject({
      type: 'session.ended',
      dispositionId: 'sale',
      outcome: 'positive',
      aapor: '1.1',
      arguedContact: true,
    });
    expect(types(events)).toContain('disclosure.read');
    expect(types(events).slice(-2)).toEqual(['quota.committed', 'session.ended']);
    expect(engine.inspect()).toMatchObject({
      status: 'ended',
      dispositionId: 'sale',
      milestones: ['decisionMaker', 'argued', 'offered'],
      values: { motive: 'price', tries: 1, slot: '2027-01-12T10:00', headcount: 200 },
    });
  });

  it('says the first variant that fits, with the spoken label of an answer', () => {
    const engine = started();
    const events = tell(engine, ...toPitch);
    expect(engine.inspect().node?.text).toBe('Moins cher que Bleu.');
    expect(events.at(-1)).toMatchObject({ nodeId: 'pitch', variant: 0, stage: 'pitch' });
  });

  it('skips a question whose filter does not hold, also when the answer is not known', () => {
    const engine = started();
    tell(engine, answer('opening', true), go, {
      type: 'question.decline',
      questionId: 'headcount',
      reason: 'dontKnow',
    });
    expect(engine.inspect().node?.id).toBe('wishes');
    expect(engine.inspect().declined).toEqual({ headcount: 'dontKnow' });
  });

  it('shows rotated options in an order of the seed, the anchored one last, and records it', () => {
    const orders = new Set<string>();
    for (let seed = 0; seed < 40; seed += 1) {
      const engine = createScriptEngine({ program });
      tell(engine, { type: 'session.start', variables: { firstName: 'Ada' }, seed });
      const events = tell(engine, ...toPitch.slice(0, 3));
      const shown = engine.inspect().node?.question?.options.map(({ id }) => id);
      expect(events.at(-1)).toMatchObject({ nodeId: 'supplier', optionOrder: shown });
      expect(shown?.at(-1)).toBe('other');
      orders.add(String(shown));
    }
    expect(orders.size).toBe(2);
  });

  it('refuses what is not offered, and stays where it was', () => {
    const engine = started();
    tell(engine, ...toPitch.slice(0, 3));
    const before = engine.snapshot();
    expect(codeOf(() => tell(engine, answer('supplier', 'green')))).toBe('answer.notOffered');
    expect(codeOf(() => tell(engine, answer('supplier', 3)))).toBe('answer.invalid');
    expect(codeOf(() => tell(engine, answer('headcount', 3)))).toBe('question.notAsked');
    expect(codeOf(() => tell(engine, go))).toBe('node.mismatch');
    expect(
      codeOf(() =>
        tell(engine, { type: 'question.decline', questionId: 'supplier', reason: 'refused' }),
      ),
    ).toBe('answer.notOffered');
    expect(engine.snapshot()).toEqual(before);
  });

  it.each([
    ['headcount', 0.5, 'answer.invalid'],
    ['headcount', 501, 'answer.invalid'],
    ['wishes', ['fast', 'none'], 'answer.invalid'],
    ['wishes', ['fast', 'fast'], 'answer.invalid'],
    ['wishes', [], 'answer.invalid'],
    ['since', '2023-02-29', 'answer.invalid'],
    ['since', '2027-06-01', 'answer.constraint'],
    ['why', ' ', 'answer.invalid'],
  ])('refuses %s = %j with %s', (question, value, code) => {
    const engine = started();
    const place = toPitch.findIndex((told) => 'questionId' in told && told.questionId === question);
    tell(engine, ...toPitch.slice(0, place));
    expect(codeOf(() => tell(engine, answer(question, value)))).toBe(code);
  });

  it('wants the variables of the contact, and only variables that exist', () => {
    const start = (variables: Record<string, string | number>): string =>
      codeOf(() => tell(createScriptEngine({ program }), { type: 'session.start', variables }));
    expect(start({})).toBe('command.invalid');
    expect(start({ firstName: 'Ada', segment: 'huge' })).toBe('command.invalid');
    expect(start({ firstName: 'Ada', firstNme: 'x' })).toBe('variable.unknown');
    expect(start({ firstName: 'Ada', tries: 3 })).toBe('variable.unknown');
    expect(start({ firstName: 'Ada', segment: 'large' })).toBe('accepted');
  });

  it('ends at any node only with a disposition that allows it', () => {
    const engine = started();
    expect(engine.inspect().endings).toEqual([{ id: 'later', label: 'later' }]);
    expect(codeOf(() => tell(engine, { type: 'session.end', dispositionId: 'sale' }))).toBe(
      'disposition.unavailable',
    );
    const events = tell(engine, { type: 'session.end', dispositionId: 'later' });
    expect(events).toMatchObject([{ dispositionId: 'later', final: false, arguedContact: false }]);
    expect(codeOf(() => tell(engine, go))).toBe('session.ended');
  });

  it('refuses a snapshot of another content of the script', () => {
    const snapshot = started().snapshot();
    const other = compileScript({ ...smallSale, version: 2 });
    expect(codeOf(() => createScriptEngine({ program: other }, { snapshot }))).toBe(
      'snapshot.version',
    );
  });

  it('refuses a program that was touched after it was compiled', () => {
    const touched = { ...program, content: { ...program.content, start: 3 } };
    expect(codeOf(() => createScriptEngine({ program: touched }))).toBe('config.invalid');
  });
});

describe('a detour', () => {
  it('returns to the node after the interrupted one, as the objection says', () => {
    const engine = started();
    tell(engine, ...toPitch, { type: 'objection.raise', objectionId: 'expensive' });
    expect(engine.inspect()).toMatchObject({
      detours: ['expensive'],
      node: { text: 'Par rapport à quoi ?' },
    });
    const events = tell(engine, go, go, go, answer('expensive.check', true));
    expect(events.at(-2)).toMatchObject({
      type: 'objection.closed',
      objectionId: 'expensive',
      settled: true,
    });
    expect(engine.inspect().node?.id).toBe('offer');
  });

  it('leaves all detours when it leads elsewhere', () => {
    const engine = started();
    tell(
      engine,
      ...toPitch,
      { type: 'objection.raise', objectionId: 'expensive' },
      { type: 'faq.open', faqId: 'who' },
    );
    expect(engine.inspect().detours).toEqual(['expensive', 'who']);
    tell(engine, go);
    expect(engine.inspect().node?.id).toBe('expensive.dig');
    tell(engine, go, go, go, answer('expensive.check', false));
    expect(engine.inspect()).toMatchObject({ detours: [], node: { id: 'goodbye' } });
  });

  it('is refused outside its scope, when it is open, too deep or too often', () => {
    const engine = started();
    const raise = (objectionId: string) =>
      codeOf(() => tell(engine, { type: 'objection.raise', objectionId }));
    expect(raise('expensive')).toBe('detour.unavailable');
    expect(raise('who')).toBe('detour.unknown');
    expect(raise('busy')).toBe('accepted');
    expect(raise('busy')).toBe('detour.unavailable');
    tell(engine, { type: 'faq.open', faqId: 'who' });
    expect(codeOf(() => tell(engine, { type: 'faq.open', faqId: 'who' }))).toBe(
      'detour.unavailable',
    );
    tell(engine, go, go);
    expect(raise('busy')).toBe('detour.unavailable');
    expect(engine.inspect().objections).toMatchObject([
      { id: 'busy', count: 1, available: false },
      { id: 'stop', available: true },
    ]);
  });

  it('does not count a disclosure as read that it interrupted', () => {
    const engine = started();
    const events = tell(engine, { type: 'objection.raise', objectionId: 'busy' }, go);
    expect(types(events)).not.toContain('disclosure.read');
    expect(types(tell(engine, answer('opening', true)))).toContain('disclosure.read');
  });

  it('ends the call and records the opt-out when the refusal is firm, at any depth', () => {
    const engine = started();
    tell(
      engine,
      { type: 'objection.raise', objectionId: 'busy' },
      { type: 'faq.open', faqId: 'who' },
    );
    const events = tell(engine, { type: 'objection.raise', objectionId: 'stop' }, go);
    expect(types(events).slice(-2)).toEqual(['optOut.recorded', 'session.ended']);
  });
});

describe('going back', () => {
  it('takes back the last move, and forward makes it again', () => {
    const engine = started();
    tell(engine, ...toPitch.slice(0, 4));
    const before = engine.inspect();
    const events = tell(engine, { type: 'session.back' });
    expect(types(events)).toEqual(['session.wentBack', 'answer.cleared', 'node.entered']);
    expect(engine.inspect()).toMatchObject({ node: { id: 'supplier' }, canGoForward: true });
    tell(engine, { type: 'session.forward' });
    expect(engine.inspect()).toEqual(before);
  });

  it('releases the place in a quota, and asks for it anew', () => {
    const engine = started();
    tell(engine, ...toPitch);
    expect(types(tell(engine, { type: 'session.back' }))).toContain('quota.released');
    expect(engine.inspect().node?.id).toBe('why');
    const events = tell(engine, { type: 'session.forward' });
    expect(events.at(-1)).toMatchObject({
      type: 'quota.requested',
      quotaId: 'size',
      cellId: 'big',
      target: 1,
    });
  });

  it('frees a booked slot', () => {
    const engine = started();
    tell(engine, ...toPitch, go, answer('offer', 'yes'), {
      type: 'appointment.book',
      startsAt: '2027-01-12T10:00',
    });
    const events = tell(engine, { type: 'session.back' });
    expect(events).toMatchObject([
      { type: 'session.wentBack', nodeId: 'slot' },
      { type: 'appointment.released', agenda: 'reps', startsAt: '2027-01-12T10:00' },
      { type: 'node.entered' },
      { type: 'appointment.requested' },
    ]);
  });

  it('has nothing to take back at the start', () => {
    expect(codeOf(() => tell(started(), { type: 'session.back' }))).toBe('history.empty');
    expect(codeOf(() => tell(started(), { type: 'session.forward' }))).toBe('history.empty');
  });
});

describe('a corrected answer', () => {
  it('keeps what still applies', () => {
    const engine = started();
    tell(engine, ...toPitch);
    const events = tell(engine, { type: 'answer.correct', questionId: 'headcount', answer: 300 });
    expect(types(events)).toEqual(['answer.corrected', 'node.entered']);
    expect(engine.inspect()).toMatchObject({
      node: { id: 'pitch' },
      values: { headcount: 300, supplier: 'blue' },
    });
  });

  it('clears what the new way does not ask, and releases the old cell', () => {
    const engine = started();
    tell(engine, ...toPitch);
    const events = tell(engine, { type: 'answer.correct', questionId: 'headcount', answer: 2 });
    expect(events).toMatchObject([
      { type: 'answer.corrected', questionId: 'headcount', answer: 2 },
      { type: 'answer.cleared', questionId: 'supplier' },
      { type: 'quota.released', cellId: 'big' },
      { type: 'node.entered', nodeId: 'place' },
      { type: 'quota.requested', cellId: 'tiny' },
    ]);
    expect(engine.inspect().values).toMatchObject({ headcount: 2, why: 'le prix' });
  });

  it('is refused for a question that was not answered, or an answer that does not fit', () => {
    const engine = started();
    tell(engine, ...toPitch.slice(0, 3));
    const correct = (questionId: string, value: number) =>
      codeOf(() => tell(engine, { type: 'answer.correct', questionId, answer: value }));
    expect(correct('supplier', 1)).toBe('question.notAsked');
    expect(correct('headcount', -1)).toBe('answer.invalid');
  });
});

describe('transition', () => {
  it('gives the next state and leaves the given one as it is', () => {
    const first = initialState(program);
    const [second, events] = transition(program, first, {
      type: 'session.start',
      at: 5,
      occurredAt: 4,
      variables: { firstName: 'Ada' },
    });
    expect(first.status).toBe('new');
    expect(second.status).toBe('running');
    expect(events).toMatchObject([
      { type: 'session.started', at: 5, seq: 1, occurredAt: 4, hash: program.hash },
      { type: 'node.entered', nodeId: 'opening', seq: 2 },
    ]);
  });
});
