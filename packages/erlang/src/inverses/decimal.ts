/** A number as the decimal that people write: digits × 10^−scale. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** The shortest decimal that reads back as the double: 0.3, not 0.299999999999999988898. */
export function decimal(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

/** 1 − d, exactly. */
export function complement({ digits, scale }: Decimal): Decimal {
  return { digits: 10n ** BigInt(scale) - digits, scale };
}

/** The smallest whole number that is at least dividend / divisor; both positive or the dividend 0. */
export function ceilQuotient(dividend: Decimal, divisor: Decimal): number {
  const scale = Math.max(dividend.scale, divisor.scale);
  const top = dividend.digits * 10n ** BigInt(scale - dividend.scale);
  const bottom = divisor.digits * 10n ** BigInt(scale - divisor.scale);
  return Number((top + bottom - 1n) / bottom);
}
