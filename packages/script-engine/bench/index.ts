import { printTable } from '@plateau/bench';
import {
  compileScript,
  createScriptEngine,
  initialState,
  lintScript,
  transition,
  type Program,
  type ScriptState,
} from '@plateau/script-engine';
import { scriptOf } from './script-of.ts';

const plain = compileScript(scriptOf(200, false));
const guarded = compileScript(scriptOf(200, true));

/** Processor time of this process so far, in ms: a busy machine does not count against us. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Steps per second of processor time along the script, one session after the other, with everything a session keeps. */
function stepsPerSecond(program: Program, forMs: number): number {
  const order = program.content.steps.map(({ id }) => id);
  const [begun] = transition(program, initialState(program), { type: 'session.start', at: 0 });
  let steps = 0;
  const startedAt = cpuMs();
  while (cpuMs() - startedAt < forMs) {
    let state: ScriptState = begun;
    for (let at = 1; at <= 150; at += 1) {
      const questionId = order[state.step]!;
      [state] = transition(program, state, {
        type: 'question.answer',
        at,
        questionId,
        answer: 'b',
      });
      steps += 1;
    }
  }
  return (steps / (cpuMs() - startedAt)) * 1_000;
}

/** The middle of so many measurements, in ms of processor time. */
function medianMs(times: number, act: () => unknown): number {
  const took = Array.from({ length: times }, () => {
    const before = cpuMs();
    act();
    return cpuMs() - before;
  });
  return took.sort((a, b) => a - b)[Math.floor(times / 2)]!;
}

function sessionAfter(steps: number) {
  const session = createScriptEngine({ program: guarded });
  session.execute({ type: 'session.start', at: 1_790_000_000_000 });
  for (let index = 0; index < steps; index += 1) {
    const at = session.at + 4_000;
    session.execute({ type: 'question.answer', at, questionId: `n${index}`, answer: 'b' });
  }
  return session;
}

/** Heap of one live session, from the difference that 2,000 of them make. */
function heapPerSession(): number | undefined {
  if (globalThis.gc === undefined) return undefined;
  const kept: unknown[] = [];
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  for (let index = 0; index < 2_000; index += 1) kept.push(sessionAfter(20));
  globalThis.gc();
  return (process.memoryUsage().heapUsed - before) / kept.length;
}

stepsPerSecond(plain, 200);
stepsPerSecond(guarded, 200);
const snapshot = sessionAfter(20).snapshot();
const heap = heapPerSession();
const text = JSON.stringify(scriptOf(200, true));
const large = JSON.stringify(scriptOf(5_000, true));

const restoreUs =
  medianMs(500, () => createScriptEngine({ program: guarded }, { snapshot })) * 1_000;
const withCommas = (value: number): string => Math.round(value).toLocaleString('en');
printTable('A script of 200 questions with five answers', [
  ['what', 'measured'],
  ['steps per CPU second, no guards', withCommas(stepsPerSecond(plain, 1_000))],
  ['steps per CPU second, CEL guards on a fifth', withCommas(stepsPerSecond(guarded, 1_000))],
  [
    'heap of a session after 20 steps, bytes',
    heap === undefined ? 'needs --expose-gc' : withCommas(heap),
  ],
  ['snapshot after 20 steps, bytes of JSON', withCommas(JSON.stringify(snapshot).length)],
  ['restore after 20 steps, µs of CPU', restoreUs.toFixed(1)],
  ['lint of 200 nodes, ms of CPU', medianMs(9, () => lintScript(text)).toFixed(1)],
  ['lint of 5,000 nodes, ms of CPU', medianMs(1, () => lintScript(large)).toFixed(0)],
]);
