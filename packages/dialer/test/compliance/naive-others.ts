import type { CallSubject } from '../../src/compliance/index.ts';

/** The American and British rules once more, from their texts, with the runtime's own calendar. */
export type NaiveChecker = (subject: CallSubject, at: number) => boolean;

const HOUR_MS = 3_600_000;

function clockTime(zone: string, at: number): string {
  const options = { timeZone: zone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat('en-GB', options).format(at);
}

function consents({ consent }: CallSubject, at: number): boolean {
  if (consent === undefined || consent.proof === '' || at < consent.at) return false;
  return consent.revokedAt === undefined || at < consent.revokedAt;
}

function american(zones: readonly string[], closing: string, threeADay: boolean): NaiveChecker {
  return (subject, at) => {
    if (subject.party === 'business') return true;
    for (const zone of subject.zones ?? zones) {
      const time = clockTime(zone, at);
      if (time < '08:00' || time >= closing) return false;
    }
    if (threeADay) {
      let calls = 0;
      for (const attempt of subject.attempts) {
        if (attempt <= at && at - attempt < 24 * HOUR_MS) calls += 1;
      }
      if (calls >= 3) return false;
    }
    const listed = subject.registers.includes('us-dnc');
    return !listed || consents(subject, at) || subject.currentContract === true;
  };
}

const EVERYWHERE = [
  ...['America/New_York', 'America/Chicago', 'America/Denver', 'America/Phoenix'],
  ...['America/Los_Angeles', 'America/Anchorage', 'Pacific/Honolulu'],
];

export const naiveUnitedStates = american(EVERYWHERE, '21:00', false);
export const naiveFlorida = american(['America/New_York', 'America/Chicago'], '20:00', true);
export const naiveOklahoma = american(['America/Chicago'], '20:00', true);
export const naiveWashington = american(['America/Los_Angeles'], '20:00', false);

export const naiveUnitedKingdom: NaiveChecker = (subject, at) => {
  const tooSoon = (subject.abandoned ?? []).some(
    (abandoned) => abandoned <= at && at - abandoned < 72 * HOUR_MS,
  );
  if (tooSoon && subject.agentGuaranteed !== true) return false;
  return !subject.registers.includes('tps') || consents(subject, at);
};
