import type { Facts } from '../catalogue/facts.ts';
import { ratio, type Ratio } from './ratio.ts';

/** Response rate 1 (RR1): I / (I + P + R + NC + O + UH + UO). */
export function responseRate1(facts: Facts<'I' | 'P' | 'R' | 'NC' | 'O' | 'UH' | 'UO'>): Ratio {
  return ratio(facts.I, facts.I + facts.P + facts.R + facts.NC + facts.O + facts.UH + facts.UO);
}

/** Response rate 2 (RR2): (I + P) / (I + P + R + NC + O + UH + UO). */
export function responseRate2(facts: Facts<'I' | 'P' | 'R' | 'NC' | 'O' | 'UH' | 'UO'>): Ratio {
  return ratio(
    facts.I + facts.P,
    facts.I + facts.P + facts.R + facts.NC + facts.O + facts.UH + facts.UO,
  );
}

/** Response rate 3 (RR3): I / (I + P + R + NC + O + e * (UH + UO)). */
export function responseRate3(
  facts: Facts<'I' | 'P' | 'R' | 'NC' | 'O' | 'e' | 'UH' | 'UO'>,
): Ratio {
  return ratio(
    facts.I,
    facts.I + facts.P + facts.R + facts.NC + facts.O + facts.e * (facts.UH + facts.UO),
  );
}

/** Response rate 4 (RR4): (I + P) / (I + P + R + NC + O + e * (UH + UO)). */
export function responseRate4(
  facts: Facts<'I' | 'P' | 'R' | 'NC' | 'O' | 'e' | 'UH' | 'UO'>,
): Ratio {
  return ratio(
    facts.I + facts.P,
    facts.I + facts.P + facts.R + facts.NC + facts.O + facts.e * (facts.UH + facts.UO),
  );
}

/** Response rate 5 (RR5): I / (I + P + R + NC + O). */
export function responseRate5(facts: Facts<'I' | 'P' | 'R' | 'NC' | 'O'>): Ratio {
  return ratio(facts.I, facts.I + facts.P + facts.R + facts.NC + facts.O);
}

/** Response rate 6 (RR6): (I + P) / (I + P + R + NC + O). */
export function responseRate6(facts: Facts<'I' | 'P' | 'R' | 'NC' | 'O'>): Ratio {
  return ratio(facts.I + facts.P, facts.I + facts.P + facts.R + facts.NC + facts.O);
}

/** Cooperation rate 1 (COOP1): I / (I + P + R + O). */
export function cooperationRate1(facts: Facts<'I' | 'P' | 'R' | 'O'>): Ratio {
  return ratio(facts.I, facts.I + facts.P + facts.R + facts.O);
}

/** Cooperation rate 2 (COOP2): (I + P) / (I + P + R + O). */
export function cooperationRate2(facts: Facts<'I' | 'P' | 'R' | 'O'>): Ratio {
  return ratio(facts.I + facts.P, facts.I + facts.P + facts.R + facts.O);
}

/** Cooperation rate 3 (COOP3): I / (I + P + R). */
export function cooperationRate3(facts: Facts<'I' | 'P' | 'R'>): Ratio {
  return ratio(facts.I, facts.I + facts.P + facts.R);
}

/** Cooperation rate 4 (COOP4): (I + P) / (I + P + R). */
export function cooperationRate4(facts: Facts<'I' | 'P' | 'R'>): Ratio {
  return ratio(facts.I + facts.P, facts.I + facts.P + facts.R);
}

/** Refusal rate 1 (REF1): R / (I + P + R + NC + O + UH + UO). */
export function refusalRate1(facts: Facts<'R' | 'I' | 'P' | 'NC' | 'O' | 'UH' | 'UO'>): Ratio {
  return ratio(facts.R, facts.I + facts.P + facts.R + facts.NC + facts.O + facts.UH + facts.UO);
}

/** Refusal rate 2 (REF2): R / (I + P + R + NC + O + e * (UH + UO)). */
export function refusalRate2(
  facts: Facts<'R' | 'I' | 'P' | 'NC' | 'O' | 'e' | 'UH' | 'UO'>,
): Ratio {
  return ratio(
    facts.R,
    facts.I + facts.P + facts.R + facts.NC + facts.O + facts.e * (facts.UH + facts.UO),
  );
}

/** Refusal rate 3 (REF3): R / (I + P + R + NC + O). */
export function refusalRate3(facts: Facts<'R' | 'I' | 'P' | 'NC' | 'O'>): Ratio {
  return ratio(facts.R, facts.I + facts.P + facts.R + facts.NC + facts.O);
}

/** Contact rate 1 (CON1): (I + P + R + O) / (I + P + R + NC + O + UH + UO). */
export function contactRateSurvey1(
  facts: Facts<'I' | 'P' | 'R' | 'O' | 'NC' | 'UH' | 'UO'>,
): Ratio {
  return ratio(
    facts.I + facts.P + facts.R + facts.O,
    facts.I + facts.P + facts.R + facts.NC + facts.O + facts.UH + facts.UO,
  );
}

/** Contact rate 2 (CON2): (I + P + R + O) / (I + P + R + NC + O + e * (UH + UO)). */
export function contactRateSurvey2(
  facts: Facts<'I' | 'P' | 'R' | 'O' | 'NC' | 'e' | 'UH' | 'UO'>,
): Ratio {
  return ratio(
    facts.I + facts.P + facts.R + facts.O,
    facts.I + facts.P + facts.R + facts.NC + facts.O + facts.e * (facts.UH + facts.UO),
  );
}

/** Contact rate 3 (CON3): (I + P + R + O) / (I + P + R + NC + O). */
export function contactRateSurvey3(facts: Facts<'I' | 'P' | 'R' | 'O' | 'NC'>): Ratio {
  return ratio(
    facts.I + facts.P + facts.R + facts.O,
    facts.I + facts.P + facts.R + facts.NC + facts.O,
  );
}
