import { describe, expect, it } from 'vitest';
import {
  compileScript,
  scriptDocumentSchema,
  scriptJsonSchema,
  ScriptError,
  type ScriptDocument,
} from '../src/index.ts';
import { smallSale } from './fixtures/small-sale.ts';

const yaml = `script: demo
version: 1
languages: [fr]
dispositions:
  done: {}
start: hello
nodes:
  hello:
    kind: say
    text: Bonjour {name}
    next: goodby
  goodbye:
    kind: end
    disposition: done
`;

function faultsOf(
  script: string | ScriptDocument,
  language: 'en' | 'fr' = 'en',
): readonly string[] {
  try {
    compileScript(script, { file: 'demo.yaml', language });
    return [];
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    expect(error.code).toBe('script.invalid');
    return error.issues.map(({ message, position, path }) =>
      position
        ? `${position.file}:${position.line}:${position.column} ${message}`
        : `${path.join('.')} ${message}`,
    );
  }
}

describe('compileScript', () => {
  it('names file, line and column of every fault, with the nearest name', () => {
    expect(faultsOf(yaml)).toEqual([
      'demo.yaml:10:5 S004 there is no variable or question "name" for {name}',
      'demo.yaml:11:5 S002 there is no node "goodby"; did you mean "goodbye"?',
    ]);
  });

  it('speaks French when asked', () => {
    expect(faultsOf(yaml, 'fr')[1]).toBe(
      'demo.yaml:11:5 S002 aucun(e) nœud « goodby » ; vouliez-vous dire « goodbye » ?',
    );
  });

  it('says where YAML is broken', () => {
    expect(faultsOf('a: [1\nb: 2')[0]).toMatch(/^demo\.yaml:2:1 S000 this is not YAML/);
    expect(faultsOf('a: 1\na: 2')[0]).toMatch(/^demo\.yaml:2:1 S000 .*unique/);
    expect(faultsOf('')[0]).toContain('S000');
    expect(faultsOf('a: &x [*x]')[0]).toContain('S000');
  });

  it('points into the branch of the document that was meant', () => {
    const faults = faultsOf(yaml.replace('next: goodby', 'next: [{ wen: "true", go: goodbye }]'));
    expect(faults).toEqual([
      'demo.yaml:11:14 S000 "wen" does not belong here; did you mean "when"?',
    ]);
  });

  it('reads JSON as well, and a document that is data', () => {
    expect(compileScript(JSON.stringify(smallSale)).hash).toBe(compileScript(smallSale).hash);
  });

  it('gives one hash per content, whatever the layout of the file', () => {
    const good = yaml.replace('goodby\n', 'goodbye\n').replace('{name}', 'Ada');
    const spread = good.replace('languages: [fr]', '# tongues\nlanguages:\n  - fr');
    expect(compileScript(spread).hash).toBe(compileScript(good).hash);
    expect(compileScript(good.replace('Bonjour', 'Bonsoir')).hash).not.toBe(
      compileScript(good).hash,
    );
  });

  it('makes a program that survives JSON', () => {
    const program = compileScript(smallSale);
    expect(JSON.parse(JSON.stringify(program))).toEqual(program);
  });
});

describe('scriptJsonSchema', () => {
  it('describes every member of a node for editors', () => {
    const schema = JSON.stringify(scriptJsonSchema());
    for (const word of ['argue', 'disclose', 'rotate', 'dontKnow', 'unsettled', '2020-12']) {
      expect(schema).toContain(word);
    }
  });

  it('comes from the schema that the compiler reads with', () => {
    expect(scriptDocumentSchema.safeParse(smallSale).success).toBe(true);
    expect(scriptDocumentSchema.safeParse({ ...smallSale, start: 3 }).success).toBe(false);
  });
});
