import { EventEmitter } from 'eventemitter3';
import { guardCommand, guardInstant } from './command-guard.ts';
import type { AcdCommand } from './commands.ts';
import type { AcdConfig } from './config.ts';
import { checkCommand } from './decide/check.ts';
import { decide, fire } from './decide/decide.ts';
import { refuseCommand } from './decide/refusal.ts';
import { AcdError } from './errors.ts';
import type { AcdEvent } from './events.ts';
import { isRepeated } from './decide/repetition.ts';
import { evolve, moveTo, remember, takeDeadline } from './evolve.ts';
import { createFloor } from './floor.ts';
import { acdConfigSchema } from './schema/config.ts';
import { parse } from './schema/parse.ts';
import { restoreState } from './restore.ts';
import { takeSnapshot, type AcdSnapshot } from './snapshot.ts';
import type { Turn } from './turn.ts';
import { viewOf, type AcdView } from './view.ts';

/** Settings of `createAcd` that are not part of the configuration. */
export interface AcdOptions {
  /** Go on from here instead of from an empty floor. */
  readonly snapshot?: AcdSnapshot;
  /**
   * Hears what a listener of `on` throws. The command is done and its events are returned whatever listeners
   * do. Default: nobody hears it.
   */
  readonly onListenerError?: (error: unknown, event: AcdEvent) => void;
}

/** A routing engine: it decides who takes which contact, and when. */
export interface Acd {
  /** Engine time: epoch ms; 0 before the first command. */
  readonly at: number;
  /** When the next deadline is due: epoch ms. The host sets one timer for it and calls `advance`. */
  readonly nextDueAt: number | undefined;
  /**
   * Does the work of `advance(command.at)`, then the command, and returns every event in order. O(classes of
   * the agent that becomes free + profiles that can take the contact), whatever the number of contacts.
   *
   * @throws AcdError for a bug of the caller; nothing has changed then, not even the time. A command is judged
   * by what the engine has reported: if a deadline inside this very call takes its object away, it is answered
   * by the event `command.refused`.
   */
  execute(command: AcdCommand): readonly AcdEvent[];
  /** Fires every deadline that is due at or before `at`, in the order in which they are due. */
  advance(at: number): readonly AcdEvent[];
  /** The engine as it stands, for reading. */
  inspect(): AcdView;
  /** Everything that is needed to go on, as JSON. */
  snapshot(): AcdSnapshot;
  /** Calls the listener for each event of this type after the call that caused it has settled; returns the way to stop. */
  on<T extends AcdEvent['type']>(
    type: T,
    listener: (event: Extract<AcdEvent, { type: T }>) => void,
  ): () => void;
}

/**
 * A routing engine for this configuration.
 *
 * @throws AcdError with `config.invalid`, `snapshot.invalid` or `snapshot.version`.
 */
export function createAcd(config: AcdConfig, options: AcdOptions = {}): Acd {
  const floor = createFloor(parse(acdConfigSchema, config, 'config.invalid', 'configuration'));
  const state = restoreState(floor, options.snapshot);
  const listeners = new EventEmitter<Record<AcdEvent['type'], [AcdEvent]>>();
  let events: AcdEvent[] = [];
  let echoing = false;
  const turn: Turn = {
    state,
    emit(event) {
      events.push(event);
      evolve(state, event);
    },
  };

  function guardReentrance(): void {
    if (!echoing) return;
    throw new AcdError(
      'engine.reentrant',
      'Listeners only listen: call the engine after they have returned.',
    );
  }

  function fireUntil(at: number): boolean {
    let fired = false;
    for (
      let next = state.deadlines.peek();
      next && next.dueAt <= at;
      next = state.deadlines.peek()
    ) {
      fired = true;
      moveTo(state, next.dueAt);
      takeDeadline(state);
      fire(turn, next);
    }
    moveTo(state, at + 0);
    return fired;
  }

  function settle(): readonly AcdEvent[] {
    const settled = events;
    events = [];
    if (listeners.eventNames().length > 0) echo(settled);
    return settled;
  }

  function echo(settled: readonly AcdEvent[]): void {
    echoing = true;
    for (const event of settled) listeners.emit(event.type, event);
    echoing = false;
  }

  return {
    get at() {
      return state.at;
    },
    get nextDueAt() {
      return state.deadlines.peek()?.dueAt;
    },
    execute(command) {
      guardReentrance();
      guardCommand(command);
      if (isRepeated(state, command)) return [];
      guardInstant(command.at, state.at);
      checkCommand(state, command);
      const fired = fireUntil(command.at);
      const overtaken = fired ? refuseCommand(turn, command) : false;
      if (!overtaken) decide(turn, command);
      if (command.commandId !== undefined) remember(state, command.commandId);
      return settle();
    },
    advance(at) {
      guardReentrance();
      guardInstant(at, state.at);
      fireUntil(at);
      return settle();
    },
    inspect: () => viewOf(state),
    snapshot: () => takeSnapshot(state),
    on(type, listener) {
      const echoed = (event: AcdEvent): void => {
        try {
          // The emitter's own types cannot follow the union by its discriminant.
          listener(event as Parameters<typeof listener>[0]);
        } catch (error) {
          options.onListenerError?.(error, event);
        }
      };
      listeners.on(type, echoed);
      return () => {
        listeners.off(type, echoed);
      };
    },
  };
}
