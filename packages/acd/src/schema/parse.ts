import type * as z from 'zod';
import { AcdError, type AcdErrorCode, type AcdIssue } from '../errors.ts';

/** The value as the schema describes it, in copies of its own; throws an `AcdError` with every fault otherwise. */
export function parse<T>(
  schema: z.ZodType<T>,
  value: unknown,
  code: AcdErrorCode,
  what: string,
): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues.map(({ path, message }) => ({
    path: path.map((key) => (typeof key === 'symbol' ? String(key) : key)),
    message,
  }));
  throw documentError(code, what, issues, result.error);
}

/** The error that names the first fault and counts the others. */
export function documentError(
  code: AcdErrorCode,
  what: string,
  issues: readonly AcdIssue[],
  cause?: unknown,
): AcdError {
  const [first] = issues;
  const where = first === undefined || first.path.length === 0 ? 'it' : first.path.join('.');
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more, see issues)` : '';
  const message = `The ${what} is not valid: at ${where}, ${first?.message ?? 'unknown fault'}${more}.`;
  return new AcdError(code, message, { issues, cause });
}
