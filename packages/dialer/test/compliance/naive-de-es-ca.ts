import type { NaiveChecker } from './naive-others.ts';

// prettier-ignore
const HOLIDAYS = [
  '2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-25', '2026-10-03', '2026-12-25', '2026-12-26',
];

/** What the Bundesnetzagentur and the law against unfair competition say, once more and by itself. */
export const naiveGermany: NaiveChecker = (subject, at) => {
  if (subject.party === 'business') return true;
  const { consent } = subject;
  if (consent === undefined || consent.proof === '' || consent.at > at) return false;
  if (consent.revokedAt !== undefined && consent.revokedAt <= at) return false;
  return (subject.zones ?? ['Europe/Berlin']).every((zone) => {
    const [date, time, weekday] = calendar(zone, at);
    if (weekday === 'Sun' || HOLIDAYS.includes(date) || time < '08:00' || time >= '20:00')
      return false;
    const today = subject.attempts.filter(
      (attempt) => attempt <= at && calendar(zone, attempt)[0] === date,
    );
    return today.length < 3;
  });
};

/** Canada by the clock of every zone, with its list. */
export const naiveCanada: NaiveChecker = (subject, at) => {
  if (subject.party === 'business') return true;
  const { consent } = subject;
  const consents =
    consent !== undefined &&
    consent.proof !== '' &&
    consent.at <= at &&
    (consent.revokedAt ?? Infinity) > at;
  if (subject.registers.includes('dncl') && !consents && !subject.currentContract) return false;
  const everywhere = [
    'America/St_Johns',
    'America/Halifax',
    'America/Toronto',
    'America/Vancouver',
  ];
  return (subject.zones ?? everywhere).every((zone) => {
    const [, time, weekday] = calendar(zone, at);
    return weekday === 'Sat' || weekday === 'Sun'
      ? time >= '10:00' && time < '18:00'
      : time >= '09:00' && time < '21:30';
  });
};

/** Spain has no hours here: consent or a contract since the law of 2023, and the Robinson list. */
export const naiveSpain: NaiveChecker = (subject, at) => {
  if (subject.party === 'business') return true;
  const { consent } = subject;
  const consents =
    consent !== undefined &&
    consent.proof !== '' &&
    consent.at <= at &&
    (consent.revokedAt ?? Infinity) > at;
  if (subject.registers.includes('robinson') && !consents) return false;
  return consents || subject.currentContract === true;
};

function calendar(zone: string, at: number): [date: string, time: string, weekday: string] {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-CA', { timeZone: zone, ...options }).format(at);
  return [
    format({ year: 'numeric', month: '2-digit', day: '2-digit' }),
    format({ hourCycle: 'h23', hour: '2-digit', minute: '2-digit' }),
    format({ weekday: 'short' }).slice(0, 3),
  ];
}
