import type { PropertyName } from '../src/index.ts';

/** A toy engine that keeps the whole contract: alarms that ring, numbered. */
export interface AlarmClockConfig {
  readonly startAt: number;
  readonly maxAlarms: number;
}

export type AlarmClockCommand =
  | { type: 'alarm.set'; at: number; alarmId: string; inMs: number; commandId?: string }
  | { type: 'alarm.cancel'; at: number; alarmId: string; commandId?: string };

export type AlarmClockEvent = { at: number; seq: number; alarmId: string } & (
  | { type: 'alarm.wasSet'; dueAt: number }
  | { type: 'alarm.cancelled' }
  | { type: 'alarm.rang'; times: number }
);

interface Alarm {
  alarmId: string;
  dueAt: number;
}

interface State {
  alarms: Alarm[];
  times: number;
  commandIds: string[];
}

export interface AlarmClockSnapshot {
  engine: string;
  version: number;
  at: number;
  seq: number;
  state: State;
}

class AlarmClockError extends Error {
  override readonly name = 'AlarmClockError';
  readonly issues: readonly unknown[] = [];
  override readonly cause: unknown = undefined;
  constructor(
    readonly code: string,
    readonly path: string,
    message: string,
  ) {
    super(message);
  }
}

let leak = 0;

/** With a `defect`, the clock breaks exactly the promise of that name (and whatever follows from it). */
export class AlarmClock {
  at: number;
  #seq = 0;
  #state: State = { alarms: [], times: 0, commandIds: [] };
  #busy = false;
  readonly #listeners = new Map<string, Set<(event: AlarmClockEvent) => void>>();
  readonly #maxAlarms: number;
  readonly #defect: PropertyName | undefined;

  constructor(
    config: AlarmClockConfig,
    options: { readonly snapshot?: AlarmClockSnapshot } = {},
    defect?: PropertyName,
  ) {
    this.#defect = defect;
    if (!isConfig(config)) {
      if (defect !== 'badConfigs') {
        throw new AlarmClockError('config.invalid', '', 'The config is not one: give two numbers.');
      }
      config = { startAt: 0, maxAlarms: 1 };
    }
    this.at = config.startAt;
    this.#maxAlarms = config.maxAlarms;
    if (options.snapshot !== undefined) this.#restore(options.snapshot);
  }

  get nextDueAt(): number | undefined {
    return this.#state.alarms[0]?.dueAt;
  }

  execute(command: AlarmClockCommand): readonly AlarmClockEvent[] {
    this.#enter();
    this.#guard(command);
    const { commandId } = command;
    if (commandId !== undefined && this.#state.commandIds.includes(commandId)) return [];
    this.#notBefore(command.at);

    const ringing = this.#due(command.at);
    if (this.#has('atomicity')) this.#ring(ringing);
    const ringingFirst = new Set(ringing.map(({ alarmId }) => alarmId));
    const standing = this.#state.alarms.find(({ alarmId }) => alarmId === command.alarmId);
    const known = standing !== undefined && !ringingFirst.has(command.alarmId);
    if (command.type === 'alarm.cancel' && !known) {
      if (this.#has('errorShape')) throw new Error('no such alarm');
      throw new AlarmClockError('alarm.unknown', 'alarmId', 'This alarm is not set: set it first.');
    }
    const left = this.#state.alarms.length - ringing.length;
    if (command.type === 'alarm.set' && (known || left >= this.#maxAlarms)) {
      throw new AlarmClockError('alarm.refused', 'alarmId', 'Set twice, or one too many alarms.');
    }

    const events = this.#has('deadlines') ? [] : this.#ring(ringing);
    this.at = command.at;
    events.push(command.type === 'alarm.set' ? this.#set(command) : this.#cancel(command.alarmId));
    if (commandId !== undefined && !this.#has('commandIds')) this.#state.commandIds.push(commandId);
    return this.#tell(events);
  }

  advance(at: number): readonly AlarmClockEvent[] {
    this.#enter();
    if (!Number.isFinite(at))
      throw new AlarmClockError('command.invalid', 'at', 'Give an instant.');
    this.#notBefore(at);
    const ringing = this.#due(at);
    if (this.#has('splitAdvance')) ringing.sort((a, b) => (a.alarmId < b.alarmId ? -1 : 1));
    const events = this.#ring(ringing);
    this.at = at;
    return this.#tell(events);
  }

  inspect(): { alarms: Alarm[] } {
    return {
      alarms: this.#has('isolation') ? this.#state.alarms : structuredClone(this.#state.alarms),
    };
  }

  snapshot(): AlarmClockSnapshot {
    const state = structuredClone(this.#state);
    if (this.#has('snapshotRoundTrip')) state.times = 0;
    return { engine: 'alarm-clock', version: 1, at: this.at, seq: this.#seq, state };
  }

  on(type: string, listener: (event: AlarmClockEvent) => void): () => void {
    const listeners = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  #has(defect: PropertyName): boolean {
    return this.#defect === defect;
  }

  #enter(): void {
    if (this.#busy && !this.#has('reentrancy')) {
      throw new AlarmClockError('engine.reentrant', '', 'Call it after the listener has returned.');
    }
  }

  #guard(command: AlarmClockCommand): void {
    const invalid = (path: string): never => {
      throw new AlarmClockError('command.invalid', path, `The command has no valid ${path}.`);
    };
    const given: unknown = command;
    if (!isObject(given)) return invalid('object');
    if (typeof command.type !== 'string') invalid('type');
    if (!Number.isFinite(command.at)) invalid('at');
    if (given.type !== 'alarm.set' && given.type !== 'alarm.cancel') {
      throw new AlarmClockError('command.unknown', 'type', 'Use alarm.set or alarm.cancel.');
    }
    if (typeof command.alarmId !== 'string') invalid('alarmId');
    const { commandId = '' } = command;
    if (typeof commandId !== 'string') invalid('commandId');
    if (command.type === 'alarm.set' && !this.#has('badCommands')) {
      if (!Number.isFinite(command.inMs) || command.inMs < 0) invalid('inMs');
    }
  }

  #notBefore(at: number): void {
    if (at < this.at && !this.#has('timeBackwards')) {
      throw new AlarmClockError('time.backwards', 'at', 'Time does not go back: send a later at.');
    }
  }

  #due(at: number): Alarm[] {
    return this.#state.alarms.filter(({ dueAt }) => dueAt <= at);
  }

  #ring(ringing: readonly Alarm[]): AlarmClockEvent[] {
    this.#state.alarms = this.#state.alarms.filter((alarm) => !ringing.includes(alarm));
    return ringing.map(({ alarmId, dueAt }) =>
      this.#event({ type: 'alarm.rang', at: dueAt, alarmId, times: (this.#state.times += 1) }),
    );
  }

  #set({ at, alarmId, inMs }: { at: number; alarmId: string; inMs: number }): AlarmClockEvent {
    // At least a millisecond away, so that nothing is due at once.
    const dueAt = at + Math.max(1, inMs);
    const { alarms } = this.#state;
    const later = alarms.findIndex((alarm) => alarm.dueAt > dueAt);
    alarms.splice(later === -1 ? alarms.length : later, 0, { alarmId, dueAt });
    const leaked = this.#has('determinism') ? (leak += 1) : 0;
    return this.#event({ type: 'alarm.wasSet', at, alarmId, dueAt: dueAt + leaked });
  }

  #cancel(cancelled: string): AlarmClockEvent {
    this.#state.alarms = this.#state.alarms.filter(({ alarmId }) => alarmId !== cancelled);
    return this.#event({ type: 'alarm.cancelled', at: this.at, alarmId: cancelled });
  }

  #event<Fields extends object>(fields: Fields): Fields & { seq: number } {
    this.#seq += 1;
    const seq = this.#has('gaplessSeq') ? this.#seq * 2 : this.#seq;
    return { ...fields, seq, ...(this.#has('jsonSafe') ? { note: undefined } : {}) };
  }

  #tell(events: AlarmClockEvent[]): readonly AlarmClockEvent[] {
    this.#busy = true;
    let thrown: { error: unknown } | undefined;
    for (const event of this.#has('echo') ? events.slice(-1) : events) {
      for (const listener of this.#listeners.get(event.type) ?? []) {
        try {
          listener(event);
        } catch (error) {
          if (this.#has('throwingListener')) throw error;
          thrown ??= { error };
        }
      }
    }
    this.#busy = false;
    if (thrown) throw thrown.error;
    return events;
  }

  #restore(snapshot: AlarmClockSnapshot): void {
    const invalid = (): never => {
      if (this.#has('snapshotFlip')) throw new TypeError('cannot read properties of undefined');
      throw new AlarmClockError('snapshot.invalid', '', 'This is no snapshot of an alarm clock.');
    };
    if (!this.#has('snapshotShape') && !isSnapshot(snapshot)) invalid();
    if (snapshot.version !== 1 && !this.#has('snapshotVersion')) {
      throw new AlarmClockError('snapshot.version', 'version', 'Only version 1 can be restored.');
    }
    this.at = snapshot.at;
    this.#seq = snapshot.seq;
    this.#state = structuredClone(snapshot.state);
  }
}

function isConfig(config: unknown): config is AlarmClockConfig {
  return isObject(config) && [config.startAt, config.maxAlarms].every(Number.isFinite);
}

function isSnapshot(snapshot: unknown): snapshot is AlarmClockSnapshot {
  if (!isObject(snapshot) || !isObject(snapshot.state)) return false;
  const { alarms, times, commandIds } = snapshot.state;
  return (
    snapshot.engine === 'alarm-clock' &&
    [snapshot.version, snapshot.at, snapshot.seq, times].every(Number.isFinite) &&
    Array.isArray(commandIds) &&
    commandIds.every((id) => typeof id === 'string') &&
    Array.isArray(alarms) &&
    alarms.every(
      (alarm) =>
        isObject(alarm) && typeof alarm.alarmId === 'string' && Number.isFinite(alarm.dueAt),
    )
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object';
}
