import {
  effortEasyShare,
  effortMean,
  firstContactResolutionRate,
  netPromoterScore,
  qaFailRate,
  qaScore,
  satisfactionMean,
  satisfactionTopTwo,
} from '../formulas/quality.ts';
import type { KpiDefinition } from './kpi-definition.ts';

/** The KPIs of the family `quality`. */
export const QUALITY_KPIS: readonly KpiDefinition[] = [
  {
    id: 'firstContactResolutionRate',
    labels: { en: 'First-contact resolution', fr: 'Résolution au premier contact' },
    unit: 'share',
    better: 'higher',
    formula: '(judged - repeated) / judged',
    attribution: 'arrival',
    source: 'Five9',
    warnings: [
      {
        en: 'Blind to customers who are not recognised, and to those who give up.',
        fr: 'Aveugle aux clients non reconnus et à ceux qui renoncent.',
      },
    ],
    compute: firstContactResolutionRate,
  },
  {
    id: 'netPromoterScore',
    labels: { en: 'Net promoter score', fr: 'Net promoter score (NPS)' },
    unit: 'share',
    better: 'higher',
    formula: '(promoters - detractors) / npsAnswers',
    attribution: 'period',
    source: 'Reichheld 2003',
    warnings: [
      {
        en: 'Below 30 answers the interval is wider than most differences: quote it.',
        fr: 'Sous 30 réponses, l’intervalle dépasse la plupart des écarts : citez-le.',
      },
    ],
    compute: netPromoterScore,
  },
  {
    id: 'satisfactionTopTwo',
    labels: {
      en: 'Satisfied customers (CSAT, top two boxes)',
      fr: 'Clients satisfaits (deux cases hautes)',
    },
    unit: 'share',
    better: 'higher',
    formula: 'satisfied / satisfactionAnswers',
    attribution: 'period',
    source: 'convention',
    warnings: [
      {
        en: 'Below 30 answers the interval is wider than most differences: quote it.',
        fr: 'Sous 30 réponses, l’intervalle dépasse la plupart des écarts : citez-le.',
      },
    ],
    compute: satisfactionTopTwo,
  },
  {
    id: 'satisfactionMean',
    labels: { en: 'Mean satisfaction', fr: 'Satisfaction moyenne' },
    unit: 'points',
    better: 'higher',
    formula: 'satisfactionSum / satisfactionAnswers',
    attribution: 'period',
    source: 'convention',
    warnings: [
      {
        en: 'Marks on different scales do not compare: state the scale.',
        fr: 'Des échelles différentes ne se comparent pas : indiquez l’échelle.',
      },
    ],
    compute: satisfactionMean,
  },
  {
    id: 'effortEasyShare',
    labels: { en: 'Customers who found it easy (CES)', fr: 'Clients sans effort' },
    unit: 'share',
    better: 'higher',
    formula: 'easy / effortAnswers',
    attribution: 'period',
    source: 'convention',
    warnings: [
      {
        en: 'Marks on different scales do not compare: state the scale.',
        fr: 'Des échelles différentes ne se comparent pas : indiquez l’échelle.',
      },
    ],
    compute: effortEasyShare,
  },
  {
    id: 'effortMean',
    labels: { en: 'Mean effort', fr: 'Effort moyen' },
    unit: 'points',
    better: 'neither',
    formula: 'effortSum / effortAnswers',
    attribution: 'period',
    source: 'convention',
    warnings: [
      {
        en: 'Marks on different scales do not compare: state the scale.',
        fr: 'Des échelles différentes ne se comparent pas : indiquez l’échelle.',
      },
    ],
    compute: effortMean,
  },
  {
    id: 'qaScore',
    labels: { en: 'Quality score', fr: 'Note de qualité d’écoute' },
    unit: 'share',
    better: 'higher',
    formula: 'qaPoints / qaMaxPoints',
    attribution: 'period',
    source: 'convention',
    warnings: [],
    compute: qaScore,
  },
  {
    id: 'qaFailRate',
    labels: { en: 'Contacts with a fatal fault', fr: 'Taux de fautes éliminatoires' },
    unit: 'share',
    better: 'lower',
    formula: 'evaluationsFailed / evaluations',
    attribution: 'period',
    source: 'convention',
    warnings: [],
    compute: qaFailRate,
  },
];
