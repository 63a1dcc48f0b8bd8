import { KpiError } from '../errors.ts';
import { ratio, type Ratio } from './ratio.ts';

/** One line of an evaluation grid. */
export interface ScorecardItem {
  readonly id: string;
  /** Étiquette téléphonique, professionalism, behaviour, or whatever the grid calls it. */
  readonly section: string;
  /** What the item is worth, above 0. */
  readonly weight: number;
  /** Whether failing it (a mark of 0) fails the whole contact. */
  readonly isFatal?: boolean;
}

/** What a listener heard: a mark from 0 to 1 by item; an item that did not apply is left out. */
export type Marks = Readonly<Record<string, number>>;

/** The score of one contact. */
export interface ScorecardResult extends Ratio {
  /** The fatal items that failed; with any, the value is 0. */
  readonly failed: readonly string[];
  readonly sections: Readonly<Record<string, Ratio>>;
}

/**
 * Scores one evaluated contact: points given of points that could be given, over the items that
 * applied. A fatal item marked 0 gives no point at all, and is named.
 *
 * @throws KpiError `counts.invalid` for an unknown item or a mark off 0–1
 */
export function scoreContact(items: readonly ScorecardItem[], marks: Marks): ScorecardResult {
  checkMarks(items, marks);
  const applied = items.filter(({ id }) => Object.hasOwn(marks, id));
  const failed = applied.filter(({ id, isFatal }) => isFatal === true && marks[id] === 0);
  const points = (some: readonly ScorecardItem[]) =>
    some.reduce((sum, { id, weight }) => sum + weight * marks[id]!, 0);
  const worth = (some: readonly ScorecardItem[]) =>
    some.reduce((sum, item) => sum + item.weight, 0);
  const sections = [...new Set(applied.map(({ section }) => section))].map((name) => {
    const own = applied.filter(({ section }) => section === name);
    return [name, ratio(points(own), worth(own))] as const;
  });
  return {
    ...ratio(failed.length > 0 ? 0 : points(applied), worth(applied)),
    failed: failed.map(({ id }) => id),
    sections: Object.fromEntries(sections),
  };
}

/**
 * How far listeners of the same contact lie apart: by item, the highest mark less the lowest one.
 * Calibrate the items that come first.
 */
export function calibrationGaps(
  listeners: readonly Marks[],
): readonly { readonly id: string; readonly gap: number }[] {
  const ids = [...new Set(listeners.flatMap((marks) => Object.keys(marks)))];
  const gaps = ids.map((id) => {
    const given = listeners.flatMap((marks) => (Object.hasOwn(marks, id) ? [marks[id]!] : []));
    return { id, gap: Math.max(...given) - Math.min(...given) };
  });
  return gaps.sort((a, b) => b.gap - a.gap || (a.id < b.id ? -1 : 1));
}

function checkMarks(items: readonly ScorecardItem[], marks: Marks): void {
  for (const [id, mark] of Object.entries(marks)) {
    const isKnown = items.some((item) => item.id === id);
    if (isKnown && mark >= 0 && mark <= 1) continue;
    const message = isKnown
      ? `The mark of "${id}" is ${mark}; give 0 to 1, or leave out what did not apply`
      : `The grid has no item "${id}"`;
    throw new KpiError('counts.invalid', message, { issues: [{ path: id, message }] });
  }
}
