import type { Facts } from '../catalogue/facts.ts';
import { ratio, type Ratio } from './ratio.ts';

const HOUR_MS = 3_600_000;

/** Cost per contact, in minor units: cost / contacts. */
export function costPerContact(facts: Facts<'cost' | 'contacts'>): Ratio {
  return ratio(facts.cost, facts.contacts);
}

/** Cost per sale, in minor units: cost / sales. */
export function costPerSale(facts: Facts<'cost' | 'sales'>): Ratio {
  return ratio(facts.cost, facts.sales);
}

/** Cost per resolved contact, in minor units: cost / resolved. */
export function costPerResolved(facts: Facts<'cost' | 'resolved'>): Ratio {
  return ratio(facts.cost, facts.resolved);
}

/** Revenue per hour, in minor units: revenue / (agentMs / 1 h). */
export function revenuePerHour(facts: Facts<'revenue' | 'agentMs'>): Ratio {
  return ratio(facts.revenue, facts.agentMs / HOUR_MS);
}
