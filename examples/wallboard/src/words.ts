import { kpiOf } from '@plateau/kpi/catalogue';

export type Language = 'en' | 'fr';

/** What the catalogue does not name. */
const WORDS = {
  title: { en: 'Sales floor', fr: 'Plateau ventes' },
  waiting: { en: 'Waiting', fr: 'En attente' },
  longest: { en: 'Longest now', fr: 'Plus longue' },
  talking: { en: 'talking', fr: 'en ligne' },
  wrapUp: { en: 'wrap-up', fr: 'post-appel' },
  free: { en: 'free', fr: 'dispo' },
  level: { en: 'Service level 80/20', fr: 'Niveau de service 80/20' },
  calls: { en: 'Calls by half-hour', fr: 'Appels par demi-heure' },
  levels: { en: 'Service level by half-hour', fr: 'Niveau de service par demi-heure' },
  offered: { en: 'offered', fr: 'présentés' },
  answered: { en: 'answered', fr: 'décrochés' },
  needed: { en: 'to reach 80 % today, from now on', fr: 'pour finir la journée à 80 %, désormais' },
  lost: { en: '80 % is out of reach today', fr: 'les 80 % sont hors d’atteinte aujourd’hui' },
  safe: { en: '80 % is safe today', fr: 'les 80 % sont acquis aujourd’hui' },
  other: { en: 'Français', fr: 'English' },
} as const;

export function word(name: keyof typeof WORDS, language: Language): string {
  return WORDS[name][language];
}

/** The name of a KPI as the catalogue gives it, without what stands in brackets. */
export function kpiName(id: string, language: Language): string {
  return kpiOf(id).labels[language].replace(/ \(.*\)$/, '');
}

export function percent(value: number | undefined, language: Language): string {
  if (value === undefined) return '–';
  return new Intl.NumberFormat(language, { style: 'percent' }).format(value);
}

/** Minutes and seconds, the way a stopwatch shows them. */
export function stopwatch(ms: number | undefined): string {
  if (ms === undefined) return '–';
  const seconds = Math.round(ms / 1000);
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}

export function clock(at: number, language: Language): string {
  const format = { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr', format).format(at);
}
