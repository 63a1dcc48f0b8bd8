/** Whether the text is a date (`2027-01-31`), a time (`14:30`) or both (`2027-01-31T14:30`) that exists. */
export function isMoment(type: 'date' | 'time' | 'datetime', text: string): boolean {
  switch (type) {
    case 'date':
      return isDate(text);
    case 'time':
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
    case 'datetime':
      return text[10] === 'T' && isDate(text.slice(0, 10)) && isMoment('time', text.slice(11));
  }
}

function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (day === undefined) return false;
  return Number(day) >= 1 && Number(day) <= daysOf(Number(year), Number(month));
}

function daysOf(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return leap ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
