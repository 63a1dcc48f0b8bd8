/**
 * The rows of a CSV text (RFC 4180): quoted cells may hold delimiters, quotes and line ends. Never
 * throws: a quote left open runs to the end of the text. Empty lines are left out, as is a BOM.
 */
export function* csvRows(text: string, delimiter = ','): Iterable<readonly string[]> {
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = text.startsWith('\uFEFF') ? 1 : 0; i < text.length; i += 1) {
    const char = text[i]!;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === delimiter) {
      row.push(cell);
      cell = '';
    } else if (char === '\n' || char === '\r') {
      if (char === '\r' && text[i + 1] === '\n') i += 1;
      if (row.length > 0 || cell !== '') yield [...row, cell];
      row = [];
      cell = '';
    } else cell += char;
  }
  if (row.length > 0 || cell !== '') yield [...row, cell];
}
