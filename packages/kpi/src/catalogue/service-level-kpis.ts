import { serviceLevel } from '../formulas/service-level.ts';
import type { KpiDefinition } from './kpi-definition.ts';

/** The KPIs of the family `serviceLevel`. */
export const SERVICE_LEVEL_KPIS: readonly KpiDefinition[] = [
  {
    id: 'serviceLevel.answeredOfOffered',
    labels: {
      en: 'Service level: answered in time, of answered and abandoned',
      fr: 'Niveau de service : décrochés dans le délai, sur décrochés et abandonnés',
    },
    unit: 'share',
    better: 'higher',
    formula: 'answeredWithin / (answered + abandoned)',
    attribution: 'arrival',
    source: 'ICMI formula 3',
    warnings: [
      {
        en: 'Ten formulas are in use; on the same real calls they lie 15 points apart. Quote the formula, T and whether T itself counts.',
        fr: 'Dix formules ont cours ; sur les mêmes appels réels elles diffèrent de 15 points. Citez la formule, T et si T est compris.',
      },
    ],
    compute: (facts) => serviceLevel(facts, 'answeredOfOffered'),
  },
  {
    id: 'serviceLevel.answeredOfAnswered',
    labels: {
      en: 'Service level: of answered only',
      fr: 'Niveau de service : sur décrochés seuls',
    },
    unit: 'share',
    better: 'higher',
    formula: 'answeredWithin / answered',
    attribution: 'arrival',
    source: 'ICMI formula 2; Asterisk ServicelevelPerf',
    warnings: [
      { en: 'Improves when callers give up.', fr: 'S’améliore quand les clients renoncent.' },
    ],
    compute: (facts) => serviceLevel(facts, 'answeredOfAnswered'),
  },
  {
    id: 'serviceLevel.abandonedInTimeMet',
    labels: {
      en: 'Service level: abandoned in time counted as met',
      fr: 'Niveau de service : abandons dans le délai comptés tenus',
    },
    unit: 'share',
    better: 'higher',
    formula: '(answeredWithin + abandonedWithin) / (answered + abandoned)',
    attribution: 'arrival',
    source: 'ICMI formula 1; Asterisk ServicelevelPerf2',
    warnings: [
      {
        en: 'Ten formulas are in use; on the same real calls they lie 15 points apart. Quote the formula, T and whether T itself counts.',
        fr: 'Dix formules ont cours ; sur les mêmes appels réels elles diffèrent de 15 points. Citez la formule, T et si T est compris.',
      },
    ],
    compute: (facts) => serviceLevel(facts, 'abandonedInTimeMet'),
  },
  {
    id: 'serviceLevel.abandonedInTimeExcluded',
    labels: {
      en: 'Service level: abandoned in time left out',
      fr: 'Niveau de service : abandons dans le délai exclus',
    },
    unit: 'share',
    better: 'higher',
    formula: 'answeredWithin / (answered + abandoned - abandonedWithin)',
    attribution: 'arrival',
    source: 'ICMI formula 4',
    warnings: [
      {
        en: 'Ten formulas are in use; on the same real calls they lie 15 points apart. Quote the formula, T and whether T itself counts.',
        fr: 'Dix formules ont cours ; sur les mêmes appels réels elles diffèrent de 15 points. Citez la formule, T et si T est compris.',
      },
    ],
    compute: (facts) => serviceLevel(facts, 'abandonedInTimeExcluded'),
  },
  {
    id: 'serviceLevel.shortAbandonedMet',
    labels: {
      en: 'Service level: short abandonments counted as met',
      fr: 'Niveau de service : abandons courts comptés tenus',
    },
    unit: 'share',
    better: 'higher',
    formula: '(answeredWithin + shortAbandoned) / (answered + abandoned)',
    attribution: 'arrival',
    source: 'ICMI formula 5',
    warnings: [
      {
        en: 'Ten formulas are in use; on the same real calls they lie 15 points apart. Quote the formula, T and whether T itself counts.',
        fr: 'Dix formules ont cours ; sur les mêmes appels réels elles diffèrent de 15 points. Citez la formule, T et si T est compris.',
      },
    ],
    compute: (facts) => serviceLevel(facts, 'shortAbandonedMet'),
  },
  {
    id: 'serviceLevel.shortAbandonedExcluded',
    labels: {
      en: 'Service level: short abandonments left out',
      fr: 'Niveau de service : abandons courts exclus',
    },
    unit: 'share',
    better: 'higher',
    formula: 'answeredWithin / (answered + abandoned - shortAbandoned)',
    attribution: 'arrival',
    source: 'Genesys; RingCentral',
    warnings: [
      {
        en: 'Ten formulas are in use; on the same real calls they lie 15 points apart. Quote the formula, T and whether T itself counts.',
        fr: 'Dix formules ont cours ; sur les mêmes appels réels elles diffèrent de 15 points. Citez la formule, T et si T est compris.',
      },
    ],
    compute: (facts) => serviceLevel(facts, 'shortAbandonedExcluded'),
  },
  {
    id: 'serviceLevel.blockedMissed',
    labels: {
      en: 'Service level: blocked calls counted as missed',
      fr: 'Niveau de service : appels bloqués comptés manqués',
    },
    unit: 'share',
    better: 'higher',
    formula: 'answeredWithin / (answered + abandoned - abandonedWithin + blocked)',
    attribution: 'arrival',
    source: 'ContactCenters g3',
    warnings: [
      {
        en: 'Ten formulas are in use; on the same real calls they lie 15 points apart. Quote the formula, T and whether T itself counts.',
        fr: 'Dix formules ont cours ; sur les mêmes appels réels elles diffèrent de 15 points. Citez la formule, T et si T est compris.',
      },
    ],
    compute: (facts) => serviceLevel(facts, 'blockedMissed'),
  },
  {
    id: 'serviceLevel.thresholdEvent',
    labels: {
      en: 'Service level: each call when it is answered, leaves or crosses T',
      fr: 'Niveau de service : chaque appel dès qu’il est pris, part ou dépasse T',
    },
    unit: 'share',
    better: 'higher',
    formula: 'answeredWithin / (answered + abandoned + waitingBeyond)',
    attribution: 'arrival',
    source: 'Cisco ICM 4.5',
    warnings: [
      {
        en: 'Real-time and historical figures of a day agree once nobody waits any more.',
        fr: 'Temps réel et historique coïncident quand plus personne n’attend.',
      },
    ],
    compute: (facts) => serviceLevel(facts, 'thresholdEvent'),
  },
  {
    id: 'serviceLevel.allAbandonedMet',
    labels: {
      en: 'Service level: every abandonment counted as met',
      fr: 'Niveau de service : tout abandon compté tenu',
    },
    unit: 'share',
    better: 'higher',
    formula: '(answeredWithin + abandoned) / (answered + abandoned)',
    attribution: 'arrival',
    source: 'convention',
    warnings: [{ en: 'Rewards callers for leaving.', fr: 'Récompense le départ des clients.' }],
    compute: (facts) => serviceLevel(facts, 'allAbandonedMet'),
  },
  {
    id: 'serviceLevel.menuAbandonedMissed',
    labels: {
      en: 'Service level: menu hang-ups counted as missed',
      fr: 'Niveau de service : abandons SVI comptés manqués',
    },
    unit: 'share',
    better: 'higher',
    formula: 'answeredWithin / (answered + abandoned + abandonedInMenu)',
    attribution: 'arrival',
    source: 'convention',
    warnings: [
      {
        en: 'Ten formulas are in use; on the same real calls they lie 15 points apart. Quote the formula, T and whether T itself counts.',
        fr: 'Dix formules ont cours ; sur les mêmes appels réels elles diffèrent de 15 points. Citez la formule, T et si T est compris.',
      },
    ],
    compute: (facts) => serviceLevel(facts, 'menuAbandonedMissed'),
  },
];
