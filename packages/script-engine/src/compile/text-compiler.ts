import { didYouMean } from '../document/did-you-mean.ts';
import type { Text } from '../document/script-document.ts';
import { parseTemplate } from '../document/template.ts';
import type { DocumentPath, Report } from '../lint/diagnostic.ts';
import type { LocalText, TextPart } from '../program/program.ts';
import type { Scope } from './scope.ts';

/** Compiles the texts of one script, with their placeholders resolved. */
export class TextCompiler {
  readonly #languages: readonly string[];
  readonly #scope: Scope;
  readonly #report: Report;

  constructor(languages: readonly string[], scope: Scope, report: Report) {
    this.#languages = languages;
    this.#scope = scope;
    this.#report = report;
  }

  /** The text in every language of the script; where one is missing, the first language stands in. */
  text(text: Text, path: DocumentPath): LocalText {
    return this.#compile(text, path, this.#report);
  }

  /** The same for a text that is reported on elsewhere. */
  silent(text: Text): LocalText {
    return this.#compile(text, [], () => undefined);
  }

  #compile(text: Text, path: DocumentPath, report: Report): LocalText {
    if (typeof text === 'string') {
      const parts = this.#parts(text, path, report);
      return this.#languages.map(() => parts);
    }
    const byLanguage = new Map(
      Object.entries(text).map(([language, words]) => {
        this.#checkLanguage(language, [...path, language], report);
        return [language, this.#parts(words, [...path, language], report)];
      }),
    );
    const first = byLanguage.get(this.#languages[0]!) ?? [...byLanguage.values()][0] ?? [];
    return this.#languages.map((language) => byLanguage.get(language) ?? first);
  }

  #checkLanguage(language: string, path: DocumentPath, report: Report): void {
    if (this.#languages.includes(language)) return;
    const near = didYouMean(language, this.#languages);
    report({
      code: 'S002',
      path,
      en: `"${language}" is not a language of this script${near.en || ': add it to languages'}`,
      fr: `« ${language} » n’est pas une langue de ce script${near.fr || ' : ajoutez-la à languages'}`,
    });
  }

  #parts(text: string, path: DocumentPath, report: Report): readonly TextPart[] {
    const parts = parseTemplate(text);
    if (parts === undefined) {
      report({
        code: 'S004',
        path,
        en: `a brace stands alone or holds no name in "${excerpt(text)}": write {name}, or {{ for a brace`,
        fr: `une accolade est seule ou sans nom dans « ${excerpt(text)} » : écrivez {nom}, ou {{ pour une accolade`,
      });
      return [text];
    }
    return parts.map((part) => {
      if (typeof part === 'string') return part;
      const slot = this.#scope.slotOf.get(part.name);
      if (slot !== undefined) return [slot, part.otherwise ?? ''];
      const near = didYouMean(part.name, this.#scope.slotOf.keys());
      report({
        code: 'S004',
        path,
        en: `there is no variable or question "${part.name}" for {${part.name}}${near.en}`,
        fr: `il n’y a ni variable ni question « ${part.name} » pour {${part.name}}${near.fr}`,
      });
      return `{${part.name}}`;
    });
  }
}

function excerpt(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
