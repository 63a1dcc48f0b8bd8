import { ScriptError } from '../errors.ts';
import type { ScriptCommand } from './commands.ts';

/** Throws unless the command has the documented shape; by hand, because this runs for every command. */
export function guardCommand(command: ScriptCommand): void {
  const given: unknown = command;
  if (typeof given !== 'object' || given === null) {
    throw invalid([], given, 'give an object with a type and an at');
  }
  const { type } = given as { type?: unknown };
  if (typeof type !== 'string') throw invalid(['type'], type, 'give the type of a command');
  const rules = RULES.get(type);
  if (rules === undefined) {
    throw new ScriptError('command.unknown', `There is no command "${type}": see ScriptCommand.`);
  }
  for (const { name, optional, holds, remedy } of rules) {
    const value = (given as Record<string, unknown>)[name];
    if (value === undefined ? !optional : !holds(value)) throw invalid([name], value, remedy);
  }
}

/** Throws unless `at` is an instant that is not before the session's. */
export function guardInstant(at: number, sessionAt: number): void {
  if (!isInstant(at)) throw invalid(['at'], at, INSTANT_REMEDY);
  if (at >= sessionAt) return;
  throw new ScriptError(
    'time.backwards',
    `at is ${at}, but the session is already at ${sessionAt}: give the time of receipt, and the real one as occurredAt.`,
  );
}

interface Rule {
  readonly name: string;
  readonly optional: boolean;
  readonly holds: (value: unknown) => boolean;
  readonly remedy: string;
}

const INSTANT_REMEDY = 'give epoch milliseconds, a number from 0 to 8.64e15';
const MAX_INSTANT = 8.64e15;
const MAX_SEED = 0xffffffff;

const instant = { holds: isInstant, remedy: INSTANT_REMEDY };
const id = {
  holds: (value: unknown) => typeof value === 'string' && value !== '',
  remedy: 'give a string that is not empty',
};
const answer = {
  holds: isAnswer,
  remedy: 'give a string, a finite number, true, false or a list of strings',
};
const reason = {
  holds: (value: unknown) => value === 'dontKnow' || value === 'refused',
  remedy: "give 'dontKnow' or 'refused'",
};
const seed = {
  holds: (value: unknown) =>
    Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAX_SEED,
  remedy: `give a whole number from 0 to ${MAX_SEED}`,
};
const variables = {
  holds: (value: unknown) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((one) => isAnswer(one) && typeof one !== 'object'),
  remedy: 'give an object of strings, finite numbers, true and false',
};

function required(name: string, rule: Pick<Rule, 'holds' | 'remedy'>): Rule {
  return { name, optional: false, ...rule };
}

function optional(name: string, rule: Pick<Rule, 'holds' | 'remedy'>): Rule {
  return { name, optional: true, ...rule };
}

const BASE = [required('at', instant), optional('occurredAt', instant), optional('commandId', id)];
const QUESTION = [...BASE, required('questionId', id)];
const CELL = [...BASE, required('quotaId', id), required('cellId', id)];

const BY_TYPE: Readonly<Record<ScriptCommand['type'], readonly Rule[]>> = {
  'session.start': [
    ...BASE,
    optional('variables', variables),
    optional('language', id),
    optional('seed', seed),
  ],
  'session.end': [...BASE, required('dispositionId', id)],
  'session.back': BASE,
  'session.forward': BASE,
  'node.continue': [...BASE, optional('nodeId', id)],
  'question.answer': [...QUESTION, required('answer', answer)],
  'question.decline': [...QUESTION, required('reason', reason)],
  'answer.correct': [...QUESTION, required('answer', answer)],
  'objection.raise': [...BASE, required('objectionId', id)],
  'faq.open': [...BASE, required('faqId', id)],
  'appointment.book': [...BASE, required('startsAt', id)],
  'appointment.decline': BASE,
  'transfer.complete': BASE,
  'transfer.fail': BASE,
  'quota.grant': CELL,
  'quota.refuse': CELL,
  'language.change': [...BASE, required('language', id)],
};
const RULES: ReadonlyMap<string, readonly Rule[]> = new Map(Object.entries(BY_TYPE));

function isInstant(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= MAX_INSTANT;
}

function isAnswer(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'string' || typeof value === 'boolean') return true;
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function invalid(path: readonly string[], value: unknown, remedy: string): ScriptError {
  const where = path.length === 0 ? 'The command' : path.join('.');
  const message = `${where} is ${shown(value)}: ${remedy}.`;
  return new ScriptError('command.invalid', message, { issues: [{ path, message }] });
}

function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value}"`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
