/** Final dispositions of a sample by AAPOR's groups, and what the rates need beside them. */
export interface SurveyCounts {
  /** Complete interviews. */
  readonly I: number;
  /** Partial interviews. */
  readonly P: number;
  /** Refusals and break-offs. */
  readonly R: number;
  /** Non-contacts. */
  readonly NC: number;
  /** Other eligible non-interviews. */
  readonly O: number;
  /** Unknown if a household. */
  readonly UH: number;
  /** Unknown, other. */
  readonly UO: number;
  /** Not eligible: in no rate but `e`. */
  readonly NE: number;
  /** Codes of no known group. */
  readonly unknown: number;
  /** Estimated share of the unknown that is eligible, 0–1. */
  readonly e: number;
}

type Group = Exclude<keyof SurveyCounts, 'e' | 'unknown'>;

/**
 * Counts final disposition codes of AAPOR's Standard Definitions, such as 1.1, 2.112 or 3.13, into
 * the groups that the rates read. Without a given `e`, the proportional one (CASRO): eligible of
 * eligible and not eligible; 1 where neither is known.
 *
 * Source: AAPOR, Standard Definitions; grouping of the codes as in practice (queXS).
 */
export function surveyCounts(
  codes: Iterable<string>,
  options: { readonly e?: number } = {},
): SurveyCounts {
  const counts = { I: 0, P: 0, R: 0, NC: 0, O: 0, UH: 0, UO: 0, NE: 0, unknown: 0 };
  for (const code of codes) counts[groupOf(code) ?? 'unknown'] += 1;
  const eligible = counts.I + counts.P + counts.R + counts.NC + counts.O;
  const known = eligible + counts.NE;
  return { ...counts, e: options.e ?? (known === 0 ? 1 : eligible / known) };
}

function groupOf(code: string): Group | undefined {
  if (!/^[1-4]\.\d+$/.test(code)) return undefined;
  if (code.startsWith('1.2')) return 'P';
  if (code.startsWith('1.')) return 'I';
  if (code.startsWith('2.1')) return 'R';
  if (code.startsWith('2.2')) return 'NC';
  if (code.startsWith('2.')) return 'O';
  if (code.startsWith('3.1')) return 'UH';
  return code.startsWith('3.') ? 'UO' : 'NE';
}
