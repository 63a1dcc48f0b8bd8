import fc from 'fast-check';
import type { CommandMaker } from '@plateau/conformance';
import type { AnswerValue } from '../../src/document/script-document.ts';
import type { ScriptCommand, ScriptConfig, ScriptEvent, ScriptView } from '../../src/index.ts';

type Maker = CommandMaker<ScriptConfig, ScriptCommand, ScriptEvent, ScriptView>;

/** What fits where the session waits. */
const fitting = fc.nat(1_000).map((pick): Maker => ({ at, view }) => {
  const { node, status } = view;
  if (status === 'new') {
    const language = ['fr', 'en'][pick % 2]!;
    return { type: 'session.start', at, variables: { firstName: 'Ada' }, language, seed: pick };
  }
  switch (node?.waitsFor) {
    case undefined:
    case 'continue':
      return { type: 'node.continue', at, ...(node && pick % 2 === 0 && { nodeId: node.id }) };
    case 'appointment':
      if (pick % 4 === 0) return { type: 'appointment.decline', at };
      return { type: 'appointment.book', at, startsAt: `2027-01-0${1 + (pick % 9)}T10:00` };
    case 'transfer':
      return { type: pick % 3 === 0 ? 'transfer.fail' : 'transfer.complete', at };
    case 'quota':
      return { type: pick % 4 === 0 ? 'quota.refuse' : 'quota.grant', at, ...node.quota! };
    case 'answer':
      if (pick % 11 === 0) {
        const reason = pick % 2 === 0 ? 'dontKnow' : 'refused';
        return { type: 'question.decline', at, questionId: node.id, reason };
      }
      return { type: 'question.answer', at, questionId: node.id, answer: answerTo(node, pick) };
  }
});

export function answerTo({ question }: NonNullable<ScriptView['node']>, pick: number): AnswerValue {
  const ids = question?.options.map(({ id }) => id) ?? [];
  switch (question?.type) {
    case 'single':
      return ids[pick % ids.length]!;
    case 'multiple':
      return pick % 3 === 0 ? ids.slice(0, 2) : [ids[pick % ids.length]!];
    case 'yesNo':
      return pick % 4 !== 0;
    case 'number':
    case 'scale':
    case 'nps':
    case 'ces':
    case 'csat':
      return (question.min ?? 0) + (pick % (1 + (question.max ?? 10) - (question.min ?? 0)));
    case 'date':
      return pick % 5 === 0 ? '2027-05-01' : '2020-02-29';
    case 'time':
      return '14:30';
    case 'datetime':
      return '2026-12-31T09:15';
    case 'open':
    case undefined:
      return 'parce que';
  }
}

const detour = fc
  .constantFrom('expensive', 'busy', 'stop', 'unknown')
  .map((objectionId): Maker => ({ at }) => ({ type: 'objection.raise', at, objectionId }));
const faq = fc
  .constantFrom('who', 'busy')
  .map((faqId): Maker => ({ at }) => ({ type: 'faq.open', at, faqId }));
const history = fc
  .constantFrom('session.back' as const, 'session.forward' as const)
  .map((type): Maker => ({ at }) => ({ type, at, occurredAt: at }));
const correct = fc
  .record({ question: fc.nat(99), pick: fc.nat(999) })
  .map(({ question, pick }): Maker => ({ at, view, events }) => {
    const answered = events.flatMap((event) => (event.type === 'question.answered' ? [event] : []));
    const one = answered[question % Math.max(1, answered.length)];
    const answers: readonly AnswerValue[] = [true, false, 200, 5, 2, ['cheap'], ['none'], 'blue'];
    const answer = one && question % 2 === 0 ? one.answer : answers[pick % answers.length]!;
    return { type: 'answer.correct', at, questionId: one?.questionId ?? view.status, answer };
  });
const other = fc.constantFrom(
  ...([
    ({ at }) => ({ type: 'language.change', at, language: 'en' }),
    ({ at }) => ({ type: 'language.change', at, language: 'de' }),
    ({ at }) => ({ type: 'session.end', at, dispositionId: 'later' }),
    ({ at }) => ({ type: 'session.end', at, dispositionId: 'sale' }),
    ({ at }) => ({ type: 'question.answer', at, questionId: 'opening', answer: true }),
  ] satisfies Maker[]),
);

/** Commands of a life of a session, most of them fitting. */
export const command: fc.Arbitrary<Maker> = fc.oneof(
  { weight: 24, arbitrary: fitting },
  { weight: 3, arbitrary: detour },
  { weight: 1, arbitrary: faq },
  { weight: 3, arbitrary: history },
  { weight: 2, arbitrary: correct },
  { weight: 1, arbitrary: other },
);
