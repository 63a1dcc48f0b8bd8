import { LineCounter, isMap, isNode, isPair, isSeq, parseDocument, type Document } from 'yaml';
import type { SourcePosition } from '../errors.ts';
import type { DocumentPath, Finding } from '../lint/diagnostic.ts';
import type { ScriptDocument } from './script-document.ts';
import { scriptDocumentSchema } from './script-schema.ts';
import { schemaFindings } from './schema-findings.ts';

/** A script as it was read: the document when it has the right shape, and where everything stands. */
export interface ScriptSource {
  readonly document: ScriptDocument | undefined;
  readonly findings: readonly (Finding & { readonly position?: SourcePosition })[];
  /** Where a path stands, or the nearest thing around it; undefined for a document that is no text. */
  positionOf(path: DocumentPath): SourcePosition | undefined;
}

/** The largest script that is read, in characters. */
const MAX_LENGTH = 4_000_000;

/** Reads YAML or JSON text. Never throws: what is wrong stands in `findings`. */
export function readScriptText(text: string, file = ''): ScriptSource {
  const lines = new LineCounter();
  const tooLong = text.length > MAX_LENGTH;
  const yaml = parseDocument(tooLong ? '' : text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): SourcePosition => {
    const { line, col } = lines.linePos(Math.max(0, offset));
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const positionOf = (path: DocumentPath): SourcePosition => place(offsetOf(yaml, path));
  // One slip makes many errors: only the first is worth reading.
  const broken = yaml.errors.slice(0, 1).map(({ message, pos }) => ({
    ...syntaxFinding(message),
    position: place(pos[0]),
  }));
  if (tooLong) broken.push({ ...syntaxFinding('the text is too long'), position: place(0) });
  if (broken.length > 0) return { document: undefined, findings: broken, positionOf };
  const value = plain(yaml);
  if (value instanceof Error) {
    const position = place(0);
    return {
      document: undefined,
      findings: [{ ...syntaxFinding(value.message), position }],
      positionOf,
    };
  }
  return { ...readScriptValue(value), positionOf };
}

/** Reads a document that is data already. */
export function readScriptValue(value: unknown): ScriptSource {
  const result = scriptDocumentSchema.safeParse(value);
  return {
    document: result.success ? result.data : undefined,
    findings: result.success ? [] : schemaFindings(result.error.issues, value),
    positionOf: () => undefined,
  };
}

function plain(yaml: Document): unknown {
  try {
    // Aliases are followed a bounded number of times, so that a small text cannot grow without end.
    return yaml.toJS({ maxAliasCount: 100 });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function syntaxFinding(reason: string): Finding {
  return {
    code: 'S000',
    path: [],
    en: `this is not YAML or JSON: ${reason} (words with braces or commas go on a line of their own, or in quotes)`,
    fr: `ce n’est ni du YAML ni du JSON : ${reason} (un texte avec accolades ou virgules va seul sur sa ligne, ou entre guillemets)`,
  };
}

/** The offset of a path's key, or of the last part of it that exists. */
function offsetOf(yaml: Document, path: DocumentPath): number {
  let node: unknown = yaml.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isNode(item.key) && String(item.key) === String(key));
      if (!isPair(pair)) return offset;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}
