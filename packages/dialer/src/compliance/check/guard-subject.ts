import { DialerError } from '../../errors.ts';
import type { CallSubject } from '../call-subject.ts';

/** @throws DialerError `subject.invalid`. */
export function guardSubject(subject: CallSubject, at: number): void {
  instant(['at'], at);
  if (!['consumer', 'business', 'unknown'].includes(subject.party)) {
    fail(['party'], subject.party, 'consumer, business or unknown');
  }
  if (subject.zones?.length === 0) fail(['zones'], '[]', 'absent, or at least one zone');
  subject.attempts.forEach((value, index) => {
    instant(['attempts', index], value);
  });
  subject.refusals.forEach((value, index) => {
    instant(['refusals', index], value);
  });
  subject.abandoned?.forEach((value, index) => {
    instant(['abandoned', index], value);
  });
  const { consent, callerId } = subject;
  if (consent !== undefined) {
    instant(['consent', 'at'], consent.at);
    if (consent.revokedAt !== undefined) instant(['consent', 'revokedAt'], consent.revokedAt);
  }
  if (callerId !== undefined && !/^\+[1-9]\d{4,14}$/.test(callerId)) {
    fail(['callerId'], callerId, 'an E.164 number such as +33162001234');
  }
}

function instant(path: readonly (string | number)[], value: number): void {
  if (!Number.isFinite(value)) fail(path, value, 'an instant in epoch milliseconds');
}

function fail(path: readonly (string | number)[], value: unknown, wanted: string): never {
  const message = `"${path.join('.')}" is ${String(value)}; it must be ${wanted}.`;
  throw new DialerError('subject.invalid', message, { issues: [{ path, message }] });
}
