/** What is known of a person and of the call that somebody wants to make. Plain data, JSON-safe. */
export interface CallSubject {
  /** Unknown counts as consumer. */
  readonly party: 'consumer' | 'business' | 'unknown';
  /** Every zone in which the person may be: the call must be legal in all. Default: those of the pack. */
  readonly zones?: readonly string[];
  readonly consent?: Consent;
  /** The call performs a contract in force with this person. Default false. */
  readonly currentContract?: boolean;
  /** When this professional, or anybody for it, tried to reach the person: epoch ms, any order. */
  readonly attempts: readonly number[];
  /** When a call to the person was abandoned for want of an agent: epoch ms, any order. Default: never. */
  readonly abandoned?: readonly number[];
  /** An agent is there for this call whatever happens. Default false. */
  readonly agentGuaranteed?: boolean;
  /** When the person refused in a conversation: epoch ms, any order. */
  readonly refusals: readonly number[];
  /** Do-not-call lists that hold the number, such as `bloctel`. */
  readonly registers: readonly string[];
  /** What is sold, such as `energy-renovation`. */
  readonly sector?: string;
  /** The number to be shown, E.164 such as `+33162001234`. Absent: not chosen yet, and not judged. */
  readonly callerId?: string;
}

/** Consent to be called. */
export interface Consent {
  /** When it was given: epoch ms. */
  readonly at: number;
  /** Where the proof is: a document, a recording. Without one there is no consent. */
  readonly proof: string;
  /** When it was taken back: epoch ms. */
  readonly revokedAt?: number;
  /** It covers calls outside the legal hours. Default false. */
  readonly anyHour?: boolean;
}
