import type { Facts } from '../catalogue/facts.ts';
import { ratio, type Ratio } from './ratio.ts';

/** First-contact resolution: (judged - repeated) / judged. */
export function firstContactResolutionRate(facts: Facts<'judged' | 'repeated'>): Ratio {
  return ratio(facts.judged - facts.repeated, facts.judged);
}

/** Net promoter score: (promoters - detractors) / npsAnswers. */
export function netPromoterScore(facts: Facts<'promoters' | 'detractors' | 'npsAnswers'>): Ratio {
  return ratio(facts.promoters - facts.detractors, facts.npsAnswers);
}

/** Satisfied customers (CSAT, top two boxes): satisfied / satisfactionAnswers. */
export function satisfactionTopTwo(facts: Facts<'satisfied' | 'satisfactionAnswers'>): Ratio {
  return ratio(facts.satisfied, facts.satisfactionAnswers);
}

/** Mean satisfaction: satisfactionSum / satisfactionAnswers. */
export function satisfactionMean(facts: Facts<'satisfactionSum' | 'satisfactionAnswers'>): Ratio {
  return ratio(facts.satisfactionSum, facts.satisfactionAnswers);
}

/** Customers who found it easy (CES): easy / effortAnswers. */
export function effortEasyShare(facts: Facts<'easy' | 'effortAnswers'>): Ratio {
  return ratio(facts.easy, facts.effortAnswers);
}

/** Mean effort: effortSum / effortAnswers. */
export function effortMean(facts: Facts<'effortSum' | 'effortAnswers'>): Ratio {
  return ratio(facts.effortSum, facts.effortAnswers);
}

/** Quality score: qaPoints / qaMaxPoints. */
export function qaScore(facts: Facts<'qaPoints' | 'qaMaxPoints'>): Ratio {
  return ratio(facts.qaPoints, facts.qaMaxPoints);
}

/** Contacts with a fatal fault: evaluationsFailed / evaluations. */
export function qaFailRate(facts: Facts<'evaluationsFailed' | 'evaluations'>): Ratio {
  return ratio(facts.evaluationsFailed, facts.evaluations);
}
