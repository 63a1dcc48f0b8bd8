import { KpiError } from '../errors.ts';

/**
 * What a call to a number costs, as its operator publishes it. All amounts are minor units of one
 * currency and may have a fraction; nothing is built in, because tariffs change.
 */
export interface NumberTariff {
  /** Charged for each answered call. */
  readonly perCall: number;
  /** Charged for each minute begun or, with `perSecond`, each second's sixtieth of it. */
  readonly perMinute: number;
  readonly isPerSecond: boolean;
  /**
   * Who pays: `callee` (numéro vert), `shared` (numéro azur, indigo: the callee pays its share),
   * `caller` (surtaxé: the callee is paid).
   */
  readonly payer: 'callee' | 'shared' | 'caller';
  /** The callee's share of a shared charge, or what it earns of a premium one: 0–1. */
  readonly share?: number;
}

/** What one call costs the callee, in whole minor units; negative where it earns. */
export function callCharge(tariff: NumberTariff, durationMs: number): number {
  const { perCall, perMinute, isPerSecond, payer, share = payer === 'callee' ? 1 : 0 } = tariff;
  for (const [path, value] of Object.entries({ perCall, perMinute, durationMs, share })) {
    if (Number.isFinite(value) && value >= 0) continue;
    const message = `${path} is ${value}; give a finite number, 0 or more`;
    throw new KpiError('counts.invalid', message, { issues: [{ path, message }] });
  }
  const minutes = isPerSecond ? Math.ceil(durationMs / 1000) / 60 : Math.ceil(durationMs / 60_000);
  const charge = Math.round((perCall + perMinute * minutes) * share);
  return payer === 'caller' && charge !== 0 ? -charge : charge;
}

/** One site's price: inshore or offshore. Amounts in minor units of one currency. */
export interface SiteCost {
  readonly site: string;
  readonly perHour: number;
  /** Once a month: premises, lines, management. */
  readonly fixed: number;
}

/** What each site costs for the hours worked there, in whole minor units. */
export function siteCosts(
  sites: readonly SiteCost[],
  workedMs: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const costs = sites.map(({ site, perHour, fixed }) => {
    const hours = (Object.hasOwn(workedMs, site) ? workedMs[site]! : 0) / 3_600_000;
    return [site, Math.round(fixed + perHour * hours)] as const;
  });
  return Object.fromEntries(costs);
}

/** What a service-level contract pays for a band of results. */
export interface ContractBand {
  /** The least result of the band, 0–1. */
  readonly from: number;
  /** Share of the invoice: positive a bonus, negative a malus. */
  readonly rate: number;
}

/**
 * Bonus or malus of a contract, in whole minor units: the rate of the highest band that the result
 * reaches, of the invoice; 0 below every band.
 */
export function contractBonus(
  bands: readonly ContractBand[],
  result: number,
  invoice: number,
): number {
  const reached = bands.filter(({ from }) => result >= from).sort((a, b) => b.from - a.from)[0];
  const bonus = Math.round((reached?.rate ?? 0) * invoice);
  return bonus === 0 ? 0 : bonus;
}
