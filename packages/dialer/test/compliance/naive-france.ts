import type { CallSubject } from '../../src/compliance/index.ts';

/**
 * The French rules once more, written from their texts to be read and to share nothing with the engine: the runtime's
 * own calendar, holidays copied from the calendar of each year.
 */
export function naiveFrance(subject: CallSubject, at: number): boolean {
  return (subject.zones ?? ['Europe/Paris']).every((zone) => legalIn(zone, subject, at));
}

// prettier-ignore
const HOLIDAYS = [
  '2025-01-01', '2025-04-21', '2025-05-01', '2025-05-08', '2025-05-29', '2025-06-09', '2025-07-14', '2025-08-15', '2025-11-01', '2025-11-11', '2025-12-25',
  '2026-01-01', '2026-04-06', '2026-05-01', '2026-05-08', '2026-05-14', '2026-05-25', '2026-07-14', '2026-08-15', '2026-11-01', '2026-11-11', '2026-12-25',
  '2027-01-01', '2027-03-29', '2027-05-01', '2027-05-08', '2027-05-06', '2027-05-17', '2027-07-14', '2027-08-15', '2027-11-01', '2027-11-11', '2027-12-25',
];

function legalIn(zone: string, subject: CallSubject, at: number): boolean {
  if (showsForbiddenNumber(subject.callerId)) return false;
  if (subject.party === 'business') return true;
  const now = wallClock(zone, at);
  const { consent } = subject;
  const consents =
    consent !== undefined &&
    consent.proof !== '' &&
    at >= consent.at &&
    !(consent.revokedAt !== undefined && at >= consent.revokedAt);

  // Art. D.223-9: Monday to Friday, 10 to 13 and 14 to 20 o'clock, no holidays, unless consent says otherwise.
  const workingDay = !['Sat', 'Sun'].includes(now.weekday) && !HOLIDAYS.includes(now.date);
  const morning = now.time >= '10:00' && now.time < '13:00';
  const afternoon = now.time >= '14:00' && now.time < '20:00';
  if (!(workingDay && (morning || afternoon)) && !(consents && consent.anyHour)) return false;

  // Four attempts in thirty days, today included.
  const recent = subject.attempts.filter(
    (attempt) => attempt <= at && daysBetween(wallClock(zone, attempt).date, now.date) < 30,
  );
  if (recent.length >= 4) return false;

  // Sixty whole days after a refusal.
  if (
    subject.refusals.some(
      (refusal) => refusal <= at && daysBetween(wallClock(zone, refusal).date, now.date) <= 60,
    )
  ) {
    return false;
  }

  if (subject.currentContract === true) return true;
  if (
    ['energy-renovation', 'renewable-energy', 'training-account'].includes(subject.sector ?? '')
  ) {
    return false;
  }
  if (now.date >= '2026-08-11') return consents;
  return !subject.registers.includes('bloctel') || subject.sector === 'newspaper';
}

function showsForbiddenNumber(callerId: string | undefined): boolean {
  if (callerId === undefined || !callerId.startsWith('+33')) return false;
  const national = `0${callerId.slice(3)}`;
  // prettier-ignore
  const ofPlatforms = ['0162', '0163', '0270', '0271', '0377', '0378', '0424', '0425', '0568', '0569', '0948', '0949', '09475', '09476', '09477', '09478', '09479'];
  if (ofPlatforms.some((prefix) => national.startsWith(prefix))) return false;
  return /^0[1-79]/.test(national);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function wallClock(zone: string, at: number): { date: string; time: string; weekday: string } {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(
    format.formatToParts(at).map(({ type, value }) => [type, value]),
  );
  return {
    date: `${parts['year']!}-${parts['month']!}-${parts['day']!}`,
    time: `${parts['hour']!}:${parts['minute']!}`,
    weekday: parts['weekday']!.slice(0, 3),
  };
}

function daysBetween(one: string, other: string): number {
  return Math.round((Date.parse(other) - Date.parse(one)) / 86_400_000);
}
