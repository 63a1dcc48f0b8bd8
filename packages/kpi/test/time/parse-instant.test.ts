import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../src/time/parse-instant.ts';
import { openZone } from '../../src/time/zone.ts';

const paris = openZone('Europe/Paris');
const read = (text: string) => parseInstant(text, paris);

describe('parseInstant', () => {
  it('reads what Date reads, to the millisecond', () => {
    const instant = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2200-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, (date) => {
        expect(read(date.toISOString())).toBe(date.getTime());
      }),
    );
  });

  it.each([
    ['2026-07-01 09:00:00', '2026-07-01T07:00:00Z'],
    ['2026-07-01T09:00', '2026-07-01T07:00:00Z'],
    ['2026-07-01T09:00:00.5+05:30', '2026-07-01T03:30:00.500Z'],
    ['2026-07-01T09:00:00-0300', '2026-07-01T12:00:00Z'],
    // The clock jumps from 2:00 to 3:00: half past two is half past three.
    ['2026-03-29T02:30:00', '2026-03-29T01:30:00Z'],
    // Half past two comes twice: the first is meant.
    ['2026-10-25T02:30:00', '2026-10-25T00:30:00Z'],
  ])('reads %s on the clock of Paris', (text, expected) => {
    expect(read(text)).toBe(Date.parse(expected));
  });

  it.each([
    '',
    'now',
    '2026-02-30T00:00:00',
    '2026-13-01T00:00:00',
    '2026-01-01T24:00:00',
    '12:00',
  ])('does not read "%s"', (text) => {
    expect(read(text)).toBeUndefined();
  });
});
