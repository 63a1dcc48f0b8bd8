import type * as fc from 'fast-check';

/** What every command of an engine carries. */
export interface AnyCommand {
  readonly type: string;
  readonly at: number;
  readonly commandId?: string;
}

/** What every event of an engine carries. */
export interface AnyEvent {
  readonly type: string;
  readonly at: number;
  readonly seq: number;
}

/** The envelope of every snapshot. */
export interface AnySnapshot {
  readonly engine: string;
  readonly version: number;
  readonly at: number;
  readonly seq: number;
  readonly state: unknown;
}

/** The members that every stateful engine has; `Acd`, `Dialer` and the rest fit structurally. */
export interface AnyEngine<
  Command extends AnyCommand = AnyCommand,
  Event extends AnyEvent = AnyEvent,
  View = unknown,
  Snapshot extends AnySnapshot = AnySnapshot,
> {
  readonly at: number;
  readonly nextDueAt: number | undefined;
  execute(command: Command): readonly Event[];
  advance(at: number): readonly Event[];
  inspect(): View;
  snapshot(): Snapshot;
  on(type: Event['type'], listener: (event: Event) => void): () => void;
}

/** What a command is made from: the engine as it stands when the command is about to be sent. */
export interface Scene<Config, Event extends AnyEvent, View> {
  readonly config: Config;
  /** The instant the command must carry; the suite chooses it, often exactly on a deadline. */
  readonly at: number;
  /** The engine's own `inspect()`, taken before the command. */
  readonly view: View;
  /** Every event so far, oldest first. */
  readonly events: readonly Event[];
}

/** A command drawn by fast-check, completed from the scene it meets. */
export type CommandMaker<Config, Command, Event extends AnyEvent, View> = (
  scene: Scene<Config, Event, View>,
) => Command;

/** An engine with the arbitraries that exercise it. */
export interface EngineUnderTest<
  Config,
  Command extends AnyCommand,
  Event extends AnyEvent,
  View,
  Snapshot extends AnySnapshot,
> {
  /** Title of the suite. */
  readonly name: string;
  readonly create: (
    config: Config,
    options?: { readonly snapshot?: Snapshot },
  ) => AnyEngine<Command, Event, View, Snapshot>;
  /** Valid configurations. */
  readonly config: fc.Arbitrary<Config>;
  /** Commands, most of them sensible in their scene; refused and impossible ones are welcome. */
  readonly command: fc.Arbitrary<CommandMaker<Config, Command, Event, View>>;
  /**
   * How long the engine remembers a commandId, in ms of engine time. A repeat is only expected to
   * be recognised within it. Default: for ever.
   */
  readonly commandWindowMs?: number;
  /**
   * Most commands the engine remembers. A repeat is only expected to be recognised when at most
   * this many came in between. Default: no limit.
   */
  readonly commandWindowCount?: number;
  /**
   * The type of the event by which the engine answers a command whose object a deadline took away
   * inside the same call. Default: there is none, and every such command must throw.
   */
  readonly overtaken?: Event['type'];
  /**
   * True for a place inside a config, command or snapshot that may hold any JSON (a bag of the
   * host's own attributes): nothing is refused there. `path` is the list of keys from the root.
   */
  readonly opaque?: (path: readonly (string | number)[]) => boolean;
  /** Random runs per property. @defaultValue 60 */
  readonly numRuns?: number;
  /** Most steps in a run. @defaultValue 30 */
  readonly maxSteps?: number;
  /** fast-check's seed, to replay a failure. */
  readonly seed?: number;
}

/** An engine under test whose own types no longer matter: what the properties work on. */
export type Subject = EngineUnderTest<unknown, AnyCommand, AnyEvent, unknown, AnySnapshot>;
