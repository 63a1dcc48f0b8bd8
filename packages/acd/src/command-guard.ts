import type { AcdCommand } from './commands.ts';
import { AcdError } from './errors.ts';
import { MAX_AMOUNT, MAX_INSTANT } from './schema/values.ts';

/**
 * Throws unless the command has the documented shape. The same rules as `acdCommandSchema`, by hand, because
 * this runs for every command: a fraction of a microsecond instead of several. Members that are not documented
 * are left alone.
 */
export function guardCommand(command: AcdCommand): void {
  const given: unknown = command;
  if (typeof given !== 'object' || given === null) {
    throw invalid([], given, 'give an object with a type and an at');
  }
  const { type } = given as { type?: unknown };
  if (typeof type !== 'string') throw invalid(['type'], type, 'give the type of a command');
  const rules = RULES.get(type);
  if (rules === undefined) {
    throw new AcdError('command.unknown', `There is no command "${type}": see AcdCommand.`);
  }
  for (const { name, optional, holds, remedy } of rules) {
    const value = (given as Record<string, unknown>)[name];
    if (value === undefined ? !optional : !holds(value)) throw invalid([name], value, remedy);
  }
}

/** Throws unless `at` is an instant that is not before the engine's. */
export function guardInstant(at: number, engineAt: number): void {
  if (!isInstant(at)) throw invalid(['at'], at, INSTANT_REMEDY);
  if (at >= engineAt) return;
  throw new AcdError(
    'time.backwards',
    `at is ${at}, but the engine is already at ${engineAt}: give the time of receipt, and the PBX's own as occurredAt.`,
  );
}

interface Rule {
  readonly name: string;
  readonly optional: boolean;
  readonly holds: (value: unknown) => boolean;
  readonly remedy: string;
}

const INSTANT_REMEDY = 'give epoch milliseconds, a number from 0 to 8.64e15';
const MAX_DEPTH = 32;

const instant = { holds: isInstant, remedy: INSTANT_REMEDY };
const id = { holds: isId, remedy: 'give a string that is not empty' };
const text = { holds: (value: unknown) => typeof value === 'string', remedy: 'give a string' };
const amount = { holds: isAmount, remedy: 'give a number from -1e9 to 1e9' };
const requirement = {
  holds: (value: unknown) => isRequirement(value, MAX_DEPTH),
  remedy: 'give { skill, level }, { all }, { any } or { not }, nested at most 32 deep',
};

function required(name: string, rule: Pick<Rule, 'holds' | 'remedy'>): Rule {
  return { name, optional: false, ...rule };
}

function optional(name: string, rule: Pick<Rule, 'holds' | 'remedy'>): Rule {
  return { name, optional: true, ...rule };
}

const BASE = [required('at', instant), optional('occurredAt', instant), optional('commandId', id)];
const AGENT = [...BASE, required('agentId', id)];
const CONTACT = [...BASE, required('contactId', id)];
const OFFER = [...BASE, required('offerId', id), optional('agentId', id)];

const BY_TYPE: Readonly<Record<AcdCommand['type'], readonly Rule[]>> = {
  'agent.signIn': AGENT,
  'agent.signOut': AGENT,
  'agent.pause': [...AGENT, optional('reason', text)],
  'agent.resume': AGENT,
  'agent.endWrapUp': [...AGENT, optional('contactId', id)],
  'contact.enqueue': [
    ...CONTACT,
    required('queueId', id),
    optional('priority', amount),
    optional('requires', requirement),
    optional('waitingSince', instant),
  ],
  'contact.abandon': CONTACT,
  'contact.end': CONTACT,
  'offer.accept': OFFER,
  'offer.decline': [...OFFER, optional('reason', text)],
};
const RULES: ReadonlyMap<string, readonly Rule[]> = new Map(Object.entries(BY_TYPE));

function isInstant(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= MAX_INSTANT;
}

function isAmount(value: unknown): boolean {
  return typeof value === 'number' && Math.abs(value) <= MAX_AMOUNT;
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isRequirement(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null || depth === 0) return false;
  const { skill, level, all, any, not } = value as Record<string, unknown>;
  const parts = (list: unknown): boolean =>
    Array.isArray(list) && list.every((part) => isRequirement(part, depth - 1));
  switch (Object.keys(value).sort().join()) {
    case 'level,skill':
      return isId(skill) && isAmount(level);
    case 'all':
      return parts(all);
    case 'any':
      return parts(any);
    case 'not':
      return isRequirement(not, depth - 1);
    default:
      return false;
  }
}

function invalid(path: readonly string[], value: unknown, remedy: string): AcdError {
  const where = path.length === 0 ? 'The command' : path.join('.');
  const shown = typeof value === 'string' ? `"${value}"` : describe(value);
  const message = `${where} is ${shown}: ${remedy}.`;
  return new AcdError('command.invalid', message, { issues: [{ path, message }] });
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
