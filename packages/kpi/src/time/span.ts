/** A stretch of time `[startAt, endAt)`, in epoch ms. */
export interface Span {
  readonly startAt: number;
  readonly endAt: number;
}

/** The same time covered once: spans in order, none touching another. */
export function unionOfSpans(spans: Iterable<Span>): readonly Span[] {
  const sorted = [...spans]
    .filter(({ startAt, endAt }) => startAt < endAt)
    .sort((a, b) => a.startAt - b.startAt);
  const union: { startAt: number; endAt: number }[] = [];
  for (const { startAt, endAt } of sorted) {
    const last = union.at(-1);
    if (last === undefined || startAt > last.endAt) union.push({ startAt, endAt });
    else last.endAt = Math.max(last.endAt, endAt);
  }
  return union;
}

/** Sum of the lengths of spans, in ms; what two of them share counts twice. */
export function totalMs(spans: Iterable<Span>): number {
  let total = 0;
  for (const { startAt, endAt } of spans) total += endAt - startAt;
  return total;
}

/**
 * The most spans open at one instant, and the first instant at which so many were. A span that ends
 * when another begins does not overlap it. `undefined` without a span that lasts.
 */
export function peakConcurrency(
  spans: Iterable<Span>,
): { readonly count: number; readonly at: number } | undefined {
  const changes = [...spans]
    .filter(({ startAt, endAt }) => startAt < endAt)
    .flatMap(({ startAt, endAt }) => [
      { at: startAt, by: 1 },
      { at: endAt, by: -1 },
    ])
    .sort((a, b) => a.at - b.at || a.by - b.by);
  let open = 0;
  let peak: { count: number; at: number } | undefined;
  for (const { at, by } of changes) {
    open += by;
    if (open > (peak?.count ?? 0)) peak = { count: open, at };
  }
  return peak;
}
