import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { command } from '../arbitraries/command.ts';
import { smallSale } from '../fixtures/small-sale.ts';
import {
  compileScript,
  createScriptEngine,
  ScriptError,
  type ScriptEngine,
} from '../../src/index.ts';

const program = compileScript(smallSale);
const config = { program };
const numRuns = Number(process.env['PLATEAU_RUNS'] ?? 200);

/** Random calls; commands that the session refuses are skipped. */
const calls = fc.array(command, { minLength: 10, maxLength: 60, size: 'max' });
type Makers = typeof calls extends fc.Arbitrary<infer T> ? T : never;

function walk(makers: Makers, each: (engine: ScriptEngine) => void): void {
  const engine = createScriptEngine(config);
  for (const [at, make] of makers.entries()) {
    tryTo(() => engine.execute(make({ config, at, view: engine.inspect(), events: [] })));
    each(engine);
  }
}

function tryTo(act: () => unknown): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if (error instanceof ScriptError) return false;
    throw error;
  }
}

describe('any walk', () => {
  it('waits for somebody or has ended, after every command', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(calls, (makers) => {
        walk(makers, (engine) => {
          const { status, node, dispositionId } = engine.inspect();
          expect(status === 'running').toBe(node !== undefined);
          expect(status === 'ended').toBe(dispositionId !== undefined);
          if (node !== undefined) seen.add(node.id);
        });
      }),
      { numRuns },
    );
    // The walks went almost everywhere, so that what they show is worth something.
    expect(seen.size).toBeGreaterThan(18);
  });

  it('is the same after back and forward', () => {
    let tried = 0;
    fc.assert(
      fc.property(calls, (makers) => {
        walk(makers, (engine) => {
          const { status, node } = engine.inspect();
          if (status !== 'running' || node?.waitsFor === 'quota') return;
          const { snapshot } = { snapshot: engine.snapshot() };
          // What the host answered is asked again, and is no move of the agent.
          if (['g', 'r', 't', 'f'].includes(snapshot.state.moves.at(-1)?.[2] ?? '')) return;
          const twin = createScriptEngine(config, { snapshot });
          const before = { ...twin.inspect(), canGoForward: false };
          if (!tryTo(() => twin.execute({ type: 'session.back', at: twin.at }))) return;
          twin.execute({ type: 'session.forward', at: twin.at });
          tried += 1;
          expect({ ...twin.inspect(), canGoForward: false }).toEqual(before);
        });
      }),
      { numRuns },
    );
    expect(tried).toBeGreaterThan(500);
  });

  it('returns from every detour to the node that it interrupted, or leaves all of them', () => {
    fc.assert(
      fc.property(calls, (makers) => {
        let interrupted: string | undefined;
        const engine = createScriptEngine(config);
        for (const [at, make] of makers.entries()) {
          const told = make({ config, at, view: engine.inspect(), events: [] });
          const before = engine.inspect();
          if (!tryTo(() => engine.execute(told))) continue;
          const after = engine.inspect();
          if (
            told.type === 'session.back' ||
            told.type === 'session.forward' ||
            told.type === 'answer.correct'
          )
            return;
          if (before.detours.length === 0 && after.detours.length === 1)
            interrupted = before.node?.id;
          if (
            before.detours.length > 0 &&
            after.detours.length === 0 &&
            after.status === 'running'
          ) {
            const on = interrupted === 'pitch' ? ['pitch', 'offer', 'goodbye'] : [interrupted];
            expect(on).toContain(after.node?.id);
          }
          expect(after.detours.length).toBeLessThanOrEqual(3);
        }
      }),
      { numRuns },
    );
  });

  it('holds only what its events say: granted and not released, booked and not released', () => {
    fc.assert(
      fc.property(calls, (makers) => {
        const held = new Map<string, number>();
        const engine = createScriptEngine(config);
        for (const [at, make] of makers.entries()) {
          tryTo(() => {
            for (const event of engine.execute(
              make({ config, at, view: engine.inspect(), events: [] }),
            )) {
              if (!event.type.startsWith('quota.') || !('cellId' in event)) continue;
              const by =
                event.type === 'quota.granted'
                  ? 1
                  : event.type === 'quota.released' || event.type === 'quota.committed'
                    ? -1
                    : 0;
              held.set(event.cellId, (held.get(event.cellId) ?? 0) + by);
            }
          });
          for (const count of held.values()) expect([0, 1]).toContain(count);
        }
        if (engine.inspect().status === 'ended')
          expect([...held.values()].every((count) => count === 0)).toBe(true);
      }),
      { numRuns },
    );
  });
});
