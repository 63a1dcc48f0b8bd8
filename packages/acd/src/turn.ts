import type { AcdEvent } from './events.ts';
import type { State } from './state.ts';

/** What the deciding functions work with: they read the state, and change it only through events. */
export interface Turn {
  readonly state: Readonly<State>;
  /** Reports an event, which changes the state before the next one is decided. */
  readonly emit: (event: AcdEvent) => void;
}
