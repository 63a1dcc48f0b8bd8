import { KpiError } from '../errors.ts';
import { meanConfidence, shareConfidence, type Confidence } from './confidence.ts';
import { ratio, type Ratio } from './ratio.ts';

/** A figure made of answers, with how far to trust it; no interval without answers. */
export interface AnswerFigure extends Ratio {
  readonly confidence: Confidence | undefined;
}

/** The lowest and the highest mark of a question, both whole numbers. */
export interface AnswerScale {
  readonly from: number;
  readonly to: number;
}

/**
 * Net promoter score of marks from 0 to 10, between −1 and 1: the share of 9 and 10 less that of 0 to
 * 6, with the interval of a mean of +1, 0 and −1.
 *
 * @throws KpiError `counts.invalid` for a mark off the scale
 */
export function netPromoterOf(marks: readonly number[]): AnswerFigure {
  checkMarks(marks, { from: 0, to: 10 });
  const votes: readonly number[] = marks.map((mark) => (mark >= 9 ? 1 : mark <= 6 ? -1 : 0));
  const net = votes.reduce((sum, vote) => sum + vote, 0);
  return { ...ratio(net, marks.length), confidence: meanConfidence(votes) };
}

/**
 * Share of satisfied customers: marks in the top boxes of the scale, two unless told otherwise.
 *
 * @throws KpiError `counts.invalid` for a mark off the scale
 */
export function topBoxesOf(marks: readonly number[], scale: AnswerScale, boxes = 2): AnswerFigure {
  checkMarks(marks, scale);
  const satisfied = marks.filter((mark) => mark > scale.to - boxes).length;
  return {
    ...ratio(satisfied, marks.length),
    confidence: shareConfidence(satisfied, marks.length),
  };
}

/** Mean mark (CSAT or CES as a mean). @throws KpiError `counts.invalid` for a mark off the scale */
export function meanMarkOf(marks: readonly number[], scale: AnswerScale): AnswerFigure {
  checkMarks(marks, scale);
  const sum = marks.reduce((total, mark) => total + mark, 0);
  return { ...ratio(sum, marks.length), confidence: meanConfidence(marks) };
}

function checkMarks(marks: readonly number[], { from, to }: AnswerScale): void {
  const wrong = marks.findIndex((mark) => !(Number.isInteger(mark) && mark >= from && mark <= to));
  if (wrong < 0) return;
  const message = `Mark ${String(marks[wrong])} is not a whole number from ${from} to ${to}; state its scale`;
  throw new KpiError('counts.invalid', message, { issues: [{ path: String(wrong), message }] });
}
