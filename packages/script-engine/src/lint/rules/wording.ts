import { parseTemplate } from '../../document/template.ts';
import type { Text } from '../../document/script-document.ts';
import type { DocumentPath, Report } from '../diagnostic.ts';
import type { LintSubject } from '../lint-subject.ts';

/** S120 to S124: every text is there in every language, says the same, and can be said. */
export function checkWording({ document }: LintSubject, report: Report): void {
  const { languages } = document;
  for (const { text, path, spoken } of textsOf(document)) {
    // A label without languages is a name, such as a brand: it sounds the same in all of them.
    if (spoken || typeof text !== 'string') checkLanguages(text, path, languages, report);
    const versions =
      typeof text === 'string' ? [[languages[0]!, text] as const] : Object.entries(text);
    for (const [language, words] of versions) {
      const place = typeof text === 'string' ? path : [...path, language];
      if (spoken) checkWords(words, language, place, report);
    }
  }
  checkLabels(document, [], report);
}

/** 60 words are 24 seconds at 150 words a minute: longer, and the customer no longer listens. */
const MAX_WORDS = 60;

/** Words that put the thing they deny into the customer's head. */
const DISCOURAGED: Readonly<Record<string, readonly string[]>> = {
  fr: ['problème', 'souci', 'malheureusement', 'ne vous inquiétez pas', 'je vous dérange'],
  en: ['problem', 'unfortunately', 'to be honest', "don't worry", 'am i disturbing you'],
};

interface PlacedText {
  readonly text: Text;
  readonly path: DocumentPath;
  readonly spoken: boolean;
}

/** Members that hold words; hints are for the agent's eyes. */
const SPOKEN = new Set(['text', 'dig', 'rephrase', 'check', 'probes']);
const WRITTEN = new Set(['label', 'hint', 'low', 'high', 'message', 'title']);

/** The parts of a document that hold words. */
const PARTS = [
  ...(['stages', 'disclosures', 'dispositions', 'lists'] as const),
  ...(['nodes', 'objections', 'faq'] as const),
];

function textsOf(document: LintSubject['document']): readonly PlacedText[] {
  const found: PlacedText[] = [];
  const visit = (value: unknown, path: DocumentPath): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, member] of Object.entries(value) as [string, unknown][]) {
      const place = [...path, Array.isArray(value) ? Number(key) : key];
      const name = Array.isArray(value) ? path[path.length - 1] : key;
      const holds = SPOKEN.has(String(name)) || WRITTEN.has(String(name));
      if (holds && isText(member))
        found.push({ text: member, path: place, spoken: SPOKEN.has(String(name)) });
      else visit(member, place);
    }
  };
  for (const part of PARTS) visit(document[part], [part]);
  return found;
}

function isText(value: unknown): value is Text {
  if (typeof value === 'string') return true;
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((one) => typeof one === 'string')
  );
}

function checkLanguages(
  text: Text,
  path: DocumentPath,
  languages: readonly string[],
  report: Report,
): void {
  const given = typeof text === 'string' ? languages.slice(0, 1) : Object.keys(text);
  // A text that is nothing but placeholders needs no translation.
  if (
    typeof text === 'string' &&
    (parseTemplate(text) ?? []).every((part) => typeof part === 'object')
  )
    return;
  const lacking = languages.filter((language) => !given.includes(language));
  if (lacking.length > 0) {
    report({
      code: 'S120',
      path,
      en: `this text is missing in ${lacking.join(', ')}`,
      fr: `ce texte manque en ${lacking.join(', ')}`,
    });
  }
  if (typeof text === 'string') return;
  const [first, ...others] = Object.entries(text).map(
    ([language, words]) => [language, placeholders(words)] as const,
  );
  const other = others.find(([, names]) => names !== first?.[1]);
  if (first === undefined || other === undefined) return;
  report({
    code: 'S121',
    path,
    en: `${first[0]} and ${other[0]} do not use the same placeholders: ${first[1] || 'none'} and ${other[1] || 'none'}`,
    fr: `${first[0]} et ${other[0]} n’ont pas les mêmes champs : ${first[1] || 'aucun'} et ${other[1] || 'aucun'}`,
  });
}

function placeholders(words: string): string {
  const names = (parseTemplate(words) ?? []).flatMap((part) =>
    typeof part === 'string' ? [] : [part.name],
  );
  return [...new Set(names)].sort().join(', ');
}

function checkWords(words: string, language: string, path: DocumentPath, report: Report): void {
  const count = words.trim().split(/\s+/).length;
  if (count > MAX_WORDS) {
    report({
      code: 'S122',
      path,
      en: `${count} words in one breath: split what takes longer than ${MAX_WORDS}`,
      fr: `${count} mots d’une traite : coupez au-delà de ${MAX_WORDS}`,
    });
  }
  const lower = words.toLowerCase();
  const found = (DISCOURAGED[language.slice(0, 2)] ?? []).find((word) => lower.includes(word));
  if (found === undefined) return;
  report({
    code: 'S123',
    path,
    en: `"${found}" raises what it speaks of: say it the other way round`,
    fr: `« ${found} » évoque ce qu’il nomme : dites-le autrement`,
  });
}

/** Two options that sound the same cannot be told apart. */
function checkLabels(value: unknown, path: DocumentPath, report: Report): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    const seen = new Set<string>();
    for (const [index, item] of (value as unknown[]).entries()) {
      const label =
        typeof item === 'object' && item !== null && 'label' in item
          ? JSON.stringify(item.label)
          : undefined;
      if (label !== undefined && seen.has(label)) {
        report({
          code: 'S124',
          path: [...path, index],
          en: `this option is called like another: ${label}`,
          fr: `cette option s’appelle comme une autre : ${label}`,
        });
      }
      if (label !== undefined) seen.add(label);
    }
  }
  for (const [key, member] of Object.entries(value)) {
    checkLabels(member, [...path, Array.isArray(value) ? Number(key) : key], report);
  }
}
