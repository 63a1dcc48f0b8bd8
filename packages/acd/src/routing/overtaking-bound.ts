import { claimOf, type Claim, type ContactOrder } from './contact-order.ts';

/** A kind of contact: the order of its queue and its priority. */
export interface ContactKind {
  /** Default: strict priority. */
  readonly order?: ContactOrder;
  /** Default 0. */
  readonly priority?: number;
}

/**
 * How far rivals can push back a contact that is already waiting.
 *
 * - `never`: no rival that arrives later goes first.
 * - `within`: only rivals that arrive at most `ms` later.
 * - `share`: only rivals that arrive before `share` (0-1) of its wait plus `ms` (which may be negative).
 * - `always`: any rival, however late; the contact can starve while they keep coming.
 */
export type OvertakingBound =
  | { readonly bound: 'never' }
  | { readonly bound: 'within'; readonly ms: number }
  | { readonly bound: 'share'; readonly share: number; readonly ms: number }
  | { readonly bound: 'always' };

/**
 * The bound on overtaking between two kinds of contacts that the same agents take.
 *
 * With scores h + b·w for the contact and h' + b'·w' for the rival, a rival that arrives a ms later is ahead after
 * the contact has waited w when a < w − (h + b·w − h') / b'. The bound is the largest such a over all w.
 */
export function overtakingBound(contact: ContactKind, rival: ContactKind): OvertakingBound {
  const own = claimOf(contact.order ?? {}, contact.priority ?? 0);
  const other = claimOf(rival.order ?? {}, rival.priority ?? 0);
  const rank = own.weight - other.weight || own.level - other.level;
  if (rank !== 0) return { bound: rank > 0 ? 'never' : 'always' };

  const [top, otherTop] = [topScore(own), topScore(other)];
  // Whoever stops gaining is passed, sooner or later, by all who come to score more.
  if (own.agingRate < 0 || top < otherTop) return { bound: 'always' };
  if (top === Infinity && otherTop === Infinity && other.agingRate > own.agingRate) {
    const ms = (other.headStartMs - own.headStartMs) / other.agingRate;
    return { bound: 'share', share: 1 - own.agingRate / other.agingRate, ms };
  }
  return within(Math.max(freshLeadMs(own, other), chaseLeadMs(own, other)));
}

/** The highest score a contact can reach by waiting. */
function topScore({ headStartMs, agingRate, agingCapMs }: Claim): number {
  return agingRate > 0 ? headStartMs + agingRate * agingCapMs : headStartMs;
}

/** How long a rival with a higher head start is ahead from its first moment. */
function freshLeadMs(own: Claim, other: Claim): number {
  const lead = other.headStartMs - own.headStartMs;
  return lead > 0 ? lead / own.agingRate : 0;
}

/** The latest arrival from which a faster but capped rival can still catch up. */
function chaseLeadMs(own: Claim, other: Claim): number {
  if (other.agingRate <= own.agingRate || own.agingRate === 0) return 0;
  return (topScore(other) - own.headStartMs) / own.agingRate - other.agingCapMs;
}

function within(ms: number): OvertakingBound {
  return ms > 0 ? { bound: 'within', ms } : { bound: 'never' };
}
