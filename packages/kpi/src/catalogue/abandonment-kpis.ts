import {
  abandonmentRate,
  abandonmentRateShortExcluded,
  abandonmentRateWithMenu,
  callsAbandoned,
  longAbandonmentRate,
  shortAbandonmentShare,
} from '../formulas/abandonment.ts';
import type { KpiDefinition } from './kpi-definition.ts';

/** The KPIs of the family `abandonment`. */
export const ABANDONMENT_KPIS: readonly KpiDefinition[] = [
  {
    id: 'callsAbandoned',
    labels: { en: 'Calls abandoned', fr: 'Appels abandonnés' },
    unit: 'count',
    better: 'lower',
    formula: 'abandoned',
    attribution: 'arrival',
    source: 'convention',
    warnings: [],
    compute: callsAbandoned,
  },
  {
    id: 'abandonmentRate',
    labels: { en: 'Abandonment rate', fr: 'Taux d’abandon' },
    unit: 'share',
    better: 'lower',
    formula: 'abandoned / offered',
    attribution: 'arrival',
    source: 'Amazon Connect; NICE CXone',
    warnings: [
      {
        en: 'Vendors differ on menu hang-ups, short calls and callbacks: say what is in.',
        fr: 'Les éditeurs divergent sur le SVI, les appels courts et les rappels : dites ce qui est compté.',
      },
    ],
    compute: abandonmentRate,
  },
  {
    id: 'abandonmentRateWithMenu',
    labels: { en: 'Abandonment rate, menu included', fr: 'Taux d’abandon, SVI compris' },
    unit: 'share',
    better: 'lower',
    formula: '(abandoned + abandonedInMenu) / received',
    attribution: 'arrival',
    source: 'convention',
    warnings: [
      {
        en: 'Vendors differ on menu hang-ups, short calls and callbacks: say what is in.',
        fr: 'Les éditeurs divergent sur le SVI, les appels courts et les rappels : dites ce qui est compté.',
      },
    ],
    compute: abandonmentRateWithMenu,
  },
  {
    id: 'abandonmentRateShortExcluded',
    labels: {
      en: 'Abandonment rate, short ones left out of both',
      fr: 'Taux d’abandon hors appels courts',
    },
    unit: 'share',
    better: 'lower',
    formula: '(abandoned - shortAbandoned) / (offered - shortAbandoned)',
    attribution: 'arrival',
    source: 'Google CCAI data dictionary',
    warnings: [
      {
        en: 'Vendors differ on menu hang-ups, short calls and callbacks: say what is in.',
        fr: 'Les éditeurs divergent sur le SVI, les appels courts et les rappels : dites ce qui est compté.',
      },
    ],
    compute: abandonmentRateShortExcluded,
  },
  {
    id: 'longAbandonmentRate',
    labels: { en: 'Long abandonments, of all offered', fr: 'Abandons longs sur présentés' },
    unit: 'share',
    better: 'lower',
    formula: '(abandoned - shortAbandoned) / offered',
    attribution: 'arrival',
    source: 'convention',
    warnings: [
      {
        en: 'Vendors differ on menu hang-ups, short calls and callbacks: say what is in.',
        fr: 'Les éditeurs divergent sur le SVI, les appels courts et les rappels : dites ce qui est compté.',
      },
    ],
    compute: longAbandonmentRate,
  },
  {
    id: 'shortAbandonmentShare',
    labels: { en: 'Short abandonments, of abandonments', fr: 'Part des abandons courts' },
    unit: 'share',
    better: 'neither',
    formula: 'shortAbandoned / abandoned',
    attribution: 'arrival',
    source: 'convention',
    warnings: [],
    compute: shortAbandonmentShare,
  },
];
