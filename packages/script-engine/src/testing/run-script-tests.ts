import { compileScript, type ScriptSourceOptions } from '../compile/compile-script.ts';
import { readScriptText, readScriptValue } from '../document/read-script.ts';
import type {
  AnswerValue,
  ScriptDocument,
  ScriptTest,
  TestMove,
} from '../document/script-document.ts';
import { ScriptError } from '../errors.ts';
import type { ScriptCommand } from '../session/commands.ts';
import { createScriptEngine, type ScriptEngine } from '../session/script-engine.ts';

/** How one test of a document went. */
export interface ScriptTestResult {
  readonly name: string;
  readonly passed: boolean;
  /** Why it failed: at which move, what was expected and what came. */
  readonly reason?: string;
  /** The nodes at which the call waited, in order. */
  readonly visited: readonly string[];
}

/**
 * Plays the tests that stand in a document against it.
 *
 * @throws ScriptError with `script.invalid` when the document does not compile.
 */
export function runScriptTests(
  script: string | ScriptDocument,
  options: ScriptSourceOptions = {},
): readonly ScriptTestResult[] {
  const program = compileScript(script, options);
  const source = typeof script === 'string' ? readScriptText(script) : readScriptValue(script);
  const tests = source.document?.tests ?? [];
  return tests.map((test) => runTest(test, createScriptEngine({ program })));
}

/** A command without its instant: tests have no clock. */
type Told = ScriptCommand extends infer C
  ? C extends ScriptCommand
    ? Omit<C, 'at'>
    : never
  : never;

function runTest(test: ScriptTest, session: ScriptEngine): ScriptTestResult {
  const visited: string[] = [];
  session.on('node.entered', ({ nodeId }) => void visited.push(nodeId));
  const fail = (reason: string): ScriptTestResult => ({
    name: test.name,
    passed: false,
    reason,
    visited,
  });
  const moves: readonly (TestMove | undefined)[] = [undefined, ...test.do];
  for (const [index, move] of moves.entries()) {
    try {
      const told: Told =
        move === undefined
          ? { type: 'session.start', variables: test.variables ?? {} }
          : commandFor(move, session);
      session.execute({ ...told, at: index });
    } catch (error) {
      if (!(error instanceof ScriptError)) throw error;
      const shown = move === undefined ? 'the start' : `move ${index} (${JSON.stringify(move)})`;
      return fail(`at ${shown}: ${error.message}`);
    }
  }
  const reason = disappointment(test, session);
  return reason === undefined ? { name: test.name, passed: true, visited } : fail(reason);
}

function commandFor(move: TestMove, session: ScriptEngine): Told {
  if (move === 'continue') return { type: 'node.continue' };
  if (move === 'back') return { type: 'session.back' };
  const [entry, ...others] = typeof move === 'string' ? [] : Object.entries(move);
  if (entry === undefined || others.length > 0) {
    throw new ScriptError(
      'command.unknown',
      'A move is continue, back, or one name with one value.',
    );
  }
  const [name, value] = entry;
  const { node } = session.inspect();
  switch (name) {
    case 'raise':
      return { type: 'objection.raise', objectionId: String(value) };
    case 'faq':
      return { type: 'faq.open', faqId: String(value) };
    case 'settle':
      return { type: 'question.answer', questionId: node?.id ?? '-', answer: value };
    case 'book':
      if (value === 'declined') return { type: 'appointment.decline' };
      return { type: 'appointment.book', startsAt: String(value) };
    case 'transfer':
      return { type: value === true ? 'transfer.complete' : 'transfer.fail' };
    case 'quota': {
      const { quotaId, cellId } = node?.quota ?? { quotaId: '-', cellId: '-' };
      return { type: value === true ? 'quota.grant' : 'quota.refuse', quotaId, cellId };
    }
    case 'end':
      return { type: 'session.end', dispositionId: String(value) };
    default:
      if (value === 'dontKnow' || value === 'refused') {
        return { type: 'question.decline', questionId: name, reason: value };
      }
      return { type: 'question.answer', questionId: name, answer: value };
  }
}

/** What the test expected and did not get. */
function disappointment({ expect }: ScriptTest, session: ScriptEngine): string | undefined {
  const { dispositionId, node, milestones, values } = session.inspect();
  const { disposition, node: place, answers = {} } = expect;
  const where =
    dispositionId === undefined
      ? `the call waits at ${node?.id ?? '-'}`
      : `the call ended with ${dispositionId}`;
  if (disposition !== undefined && disposition !== dispositionId)
    return `expected the end ${disposition}, but ${where}`;
  if (place !== undefined && place !== node?.id)
    return `expected to wait at ${place}, but ${where}`;
  const lacking = (expect.milestones ?? []).find((id) => !milestones.includes(id));
  if (lacking !== undefined) return `the milestone ${lacking} was not reached`;
  const wrong = Object.entries(answers).find(([id, answer]) => !same(values[id], answer));
  if (wrong === undefined) return undefined;
  return `expected ${wrong[0]} to be ${JSON.stringify(wrong[1])}, but it is ${JSON.stringify(values[wrong[0]] ?? null)}`;
}

function same(a: AnswerValue | undefined, b: AnswerValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
