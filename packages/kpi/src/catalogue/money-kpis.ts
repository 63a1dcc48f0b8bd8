import { costPerContact, costPerResolved, costPerSale, revenuePerHour } from '../formulas/money.ts';
import type { KpiDefinition } from './kpi-definition.ts';

/** The KPIs of the family `money`. */
export const MONEY_KPIS: readonly KpiDefinition[] = [
  {
    id: 'costPerContact',
    labels: { en: 'Cost per contact', fr: 'Coût par contact' },
    unit: 'money',
    better: 'lower',
    formula: 'cost / contacts',
    attribution: 'period',
    source: 'convention',
    warnings: [],
    compute: costPerContact,
  },
  {
    id: 'costPerSale',
    labels: { en: 'Cost per sale', fr: 'Coût par vente' },
    unit: 'money',
    better: 'lower',
    formula: 'cost / sales',
    attribution: 'period',
    source: 'convention',
    warnings: [],
    compute: costPerSale,
  },
  {
    id: 'costPerResolved',
    labels: { en: 'Cost per resolved contact', fr: 'Coût par contact résolu' },
    unit: 'money',
    better: 'lower',
    formula: 'cost / resolved',
    attribution: 'period',
    source: 'convention',
    warnings: [],
    compute: costPerResolved,
  },
  {
    id: 'revenuePerHour',
    labels: { en: 'Revenue per hour', fr: 'Chiffre d’affaires par heure' },
    unit: 'money',
    better: 'higher',
    formula: 'revenue / (agentMs / 3600000)',
    attribution: 'period',
    source: 'convention',
    warnings: [],
    compute: revenuePerHour,
  },
];
