import { describe, it } from 'vitest';
import { contract } from './contract.ts';
import type {
  AnyCommand,
  AnyEvent,
  AnySnapshot,
  EngineUnderTest,
  Subject,
} from './engine-under-test.ts';

/** Declares one test per promise of the engine contract, on random lives of the engine. */
export function describeEngine<
  Config,
  Command extends AnyCommand,
  Event extends AnyEvent,
  View,
  Snapshot extends AnySnapshot,
>(engine: EngineUnderTest<Config, Command, Event, View, Snapshot>): void {
  describe(`${engine.name} keeps the engine contract`, () => {
    for (const { title, check } of Object.values(contract)) {
      it(
        title,
        () => {
          check(asSubject(engine));
        },
        120_000,
      );
    }
  });
}

/** Forgets an engine's own types: the properties treat every engine alike. */
export function asSubject<
  Config,
  Command extends AnyCommand,
  Event extends AnyEvent,
  View,
  Snapshot extends AnySnapshot,
>(engine: EngineUnderTest<Config, Command, Event, View, Snapshot>): Subject {
  return engine as unknown as Subject;
}
