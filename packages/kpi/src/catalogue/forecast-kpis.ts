import { forecastBias, mape, wape } from '../formulas/forecast.ts';
import type { KpiDefinition } from './kpi-definition.ts';

/** The KPIs of the family `forecast`. */
export const FORECAST_KPIS: readonly KpiDefinition[] = [
  {
    id: 'mape',
    labels: {
      en: 'Mean absolute percentage error (MAPE)',
      fr: 'Erreur absolue moyenne en pourcentage (MAPE)',
    },
    unit: 'share',
    better: 'lower',
    formula: 'relativeError / periods',
    attribution: 'period',
    source: 'convention',
    warnings: [
      {
        en: 'Undefined where the actual is 0: quote how many periods were left out.',
        fr: 'Indéfinie quand le réel est nul : citez les périodes exclues.',
      },
    ],
    compute: mape,
  },
  {
    id: 'wape',
    labels: {
      en: 'Weighted absolute percentage error (WAPE)',
      fr: 'Erreur absolue pondérée (WAPE)',
    },
    unit: 'share',
    better: 'lower',
    formula: 'absoluteError / actual',
    attribution: 'period',
    source: 'convention',
    warnings: [],
    compute: wape,
  },
  {
    id: 'forecastBias',
    labels: { en: 'Forecast bias', fr: 'Biais de prévision' },
    unit: 'share',
    better: 'neither',
    formula: 'error / actual',
    attribution: 'period',
    source: 'convention',
    warnings: [],
    compute: forecastBias,
  },
];
