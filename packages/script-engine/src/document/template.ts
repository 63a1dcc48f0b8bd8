/** A placeholder in a text, with the words to say when it has no value. */
export interface Placeholder {
  readonly name: string;
  readonly otherwise: string | undefined;
}

/**
 * The parts of a text: words and placeholders (`{name}` or `{name|otherwise}`), with `{{` and `}}` for the
 * braces themselves. Undefined when a brace has no partner or a name is none.
 */
export function parseTemplate(text: string): readonly (string | Placeholder)[] | undefined {
  const parts: (string | Placeholder)[] = [];
  let words = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if ((character === '{' || character === '}') && text[at + 1] === character) {
      words += character;
      at += 1;
    } else if (character === '{') {
      const end = text.indexOf('}', at);
      const found = /^([A-Za-z][A-Za-z0-9_]*)(?:\|([^{}]*))?$/.exec(
        text.slice(at + 1, Math.max(at + 1, end)),
      );
      if (found === null) return undefined;
      if (words !== '') parts.push(words);
      words = '';
      parts.push({ name: found[1]!, otherwise: found[2] });
      at = end;
    } else if (character === '}') return undefined;
    else words += character;
  }
  if (words !== '') parts.push(words);
  return parts;
}
