import { relative, resolve } from 'node:path';

/** Where calls come from, and what must be said about them. */
export interface CallSource {
  readonly title: string;
  /** Whom to thank for the data. */
  readonly acknowledgement?: string;
  /** What a reader must know to read the figures right. */
  readonly remark?: string;
}

/** The calls that come with the example. */
export const shippedCalls = resolve(import.meta.dirname, '../data/calls-1999-02-busy-days.csv');

/** Names the source of a file of calls; the shipped days are acknowledged as their documentation asks. */
export function callSource(file: string): CallSource {
  if (file !== shippedCalls) return { title: relative('.', file) };
  return {
    title: 'Anonymous Bank, Technion',
    acknowledgement:
      'Data: Technion, SEELab: "Anonymous Bank" call-by-call data, I. Guedj and A. Mandelbaum, 2000; ' +
      'studied in Brown et al., JASA 100(469), 2005, 36–50.',
    remark:
      'Priority was recorded only for callers who queued, that is at busy times: compare the ASA of ' +
      'priority\ncustomers along its row, not with the ASA of all.',
  };
}
