import { EventEmitter } from 'eventemitter3';
import { ScriptError } from '../errors.ts';
import type { Program } from '../program/program.ts';
import { guardCommand, guardInstant } from './command-guard.ts';
import type { ScriptCommand } from './commands.ts';
import type { ScriptEvent } from './events.ts';
import { loadScript } from './loaded-script.ts';
import { restoreState } from './restore.ts';
import { snapshotOf, type ScriptSnapshot } from './snapshot.ts';
import { step } from './transition.ts';
import { viewOf, type ScriptView } from './view.ts';

/** What a session is made of. JSON-safe. */
export interface ScriptConfig {
  /** From `compileScript`. It is read once per object, however many sessions share it. */
  readonly program: Program;
}

/** Settings of `createScriptEngine` that are not part of the configuration. */
export interface ScriptEngineOptions {
  /** Go on from here instead of before the start. */
  readonly snapshot?: ScriptSnapshot;
  /**
   * Hears what a listener of `on` throws. The command is done and its events are returned whatever listeners
   * do. Default: nobody hears it.
   */
  readonly onListenerError?: (error: unknown, event: ScriptEvent) => void;
}

/** One call that follows a script. */
export interface ScriptEngine {
  /** Session time: epoch ms; 0 before the first command. */
  readonly at: number;
  /** When the next deadline is due. Agents' scripts have none: always undefined. */
  readonly nextDueAt: number | undefined;
  /**
   * Does the command and returns every event in order.
   *
   * @throws ScriptError when it cannot be taken; nothing has changed then.
   */
  execute(command: ScriptCommand): readonly ScriptEvent[];
  /** Moves the session's time on. */
  advance(at: number): readonly ScriptEvent[];
  /** What the agent's screen shows. */
  inspect(): ScriptView;
  /** Everything that is needed to go on, as JSON. */
  snapshot(): ScriptSnapshot;
  /** Calls the listener for each event of this type after the command has settled; returns the way to stop. */
  on<T extends ScriptEvent['type']>(
    type: T,
    listener: (event: Extract<ScriptEvent, { type: T }>) => void,
  ): () => void;
}

/** How many commandIds a session remembers. */
const COMMAND_IDS = 32;

/**
 * A session of a compiled script.
 *
 * @throws ScriptError with `config.invalid`, `snapshot.invalid` or `snapshot.version`.
 */
export function createScriptEngine(
  config: ScriptConfig,
  options: ScriptEngineOptions = {},
): ScriptEngine {
  const script = loadScript(programOf(config));
  const restored = restoreState(script, options.snapshot);
  const commandIds = new Set(restored.commandIds);
  const listeners = new EventEmitter<Record<ScriptEvent['type'], [ScriptEvent]>>();
  let state = restored.state;
  let echoing = false;

  function guardReentrance(): void {
    if (!echoing) return;
    throw new ScriptError(
      'engine.reentrant',
      'Listeners only listen: call the engine after they have returned.',
    );
  }

  function remember(commandId: string): void {
    commandIds.add(commandId);
    if (commandIds.size <= COMMAND_IDS) return;
    for (const oldest of commandIds) {
      commandIds.delete(oldest);
      return;
    }
  }

  function echo(events: readonly ScriptEvent[]): void {
    echoing = true;
    for (const event of events) listeners.emit(event.type, event);
    echoing = false;
  }

  return {
    get at() {
      return state.at;
    },
    get nextDueAt() {
      return undefined;
    },
    execute(command) {
      guardReentrance();
      guardCommand(command);
      if (command.commandId !== undefined && commandIds.has(command.commandId)) return [];
      guardInstant(command.at, state.at);
      const [next, events] = step(script, state, command);
      state = next;
      if (command.commandId !== undefined) remember(command.commandId);
      if (listeners.eventNames().length > 0) echo(events);
      return events;
    },
    advance(at) {
      guardReentrance();
      guardInstant(at, state.at);
      state = { ...state, at: at + 0 };
      return [];
    },
    inspect: () => viewOf(script, state),
    snapshot: () => snapshotOf(script, state, commandIds),
    on(type, listener) {
      const echoed = (event: ScriptEvent): void => {
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

function programOf(config: ScriptConfig): Program {
  const given: unknown = config;
  const program =
    typeof given === 'object' && given !== null && !Array.isArray(given)
      ? config.program
      : undefined;
  if (typeof program === 'object') return program;
  throw new ScriptError('config.invalid', 'A session needs { program }: compile a script first.', {
    issues: [{ path: ['program'], message: 'give what compileScript returned' }],
  });
}
