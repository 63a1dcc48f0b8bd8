import type * as z from 'zod';
import type { DocumentPath, Finding } from '../lint/diagnostic.ts';
import { didYouMean } from './did-you-mean.ts';

type Issue = z.core.$ZodIssue;

/** What the schema has to say, as findings: a choice of shapes speaks through the one that came nearest. */
export function schemaFindings(issues: readonly Issue[], value: unknown): readonly Finding[] {
  return issues.flatMap((issue) => findingsOf(issue, [], value));
}

function findingsOf(issue: Issue, parent: DocumentPath, value: unknown): readonly Finding[] {
  const path = [
    ...parent,
    ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key)),
  ];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const nearest = issue.errors.reduce((a, b) => (depth(b) > depth(a) ? b : a));
    if (depth(nearest) > 0) return nearest.flatMap((inner) => findingsOf(inner, path, value));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownMember(key, [...path, key]));
  }
  const given = shown(valueAt(value, path));
  return [
    {
      code: 'S000',
      path,
      en: `${where(path)} is ${given}: ${issue.message}`,
      fr: `${where(path)} vaut ${given} : ${issue.message}`,
    },
  ];
}

/** The names that a script can hold, for the slip of a key. */
const MEMBERS = (
  'script version title languages variables stages milestones arguedContact disclosures dispositions lists start ' +
  'nodes objections faq quotas limits tests kind text next stage label hint disclose reach set when go variants ' +
  'questions options list rotate anchor min max integer low high type yes no dontKnow refused constraint that ' +
  'message personal purpose probes maxLength agenda declined to failed quota full outside disposition from of ' +
  'default before law aapor outcome final optOut anytime requires scope dig rephrase argue check settled ' +
  'unsettled keywords cells target detourDepth moves name do expect node answers exclusive id'
).split(' ');

function unknownMember(key: string, path: DocumentPath): Finding {
  const near = didYouMean(key, MEMBERS);
  return {
    code: 'S000',
    path,
    en: `"${key}" does not belong here${near.en}`,
    fr: `« ${key} » n’a pas sa place ici${near.fr}`,
  };
}

function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length));
}

function where(path: DocumentPath): string {
  return path.length === 0 ? 'the script' : path.join('.');
}

function valueAt(value: unknown, path: DocumentPath): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Record<string | number, unknown>)[key];
  }
  return found;
}

function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'string' ? `"${value.slice(0, 80)}"` : JSON.stringify(value);
}
