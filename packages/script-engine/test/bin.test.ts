import { describe, expect, it } from 'vitest';
import { runCommand } from '../src/bin/run-command.ts';
import { cleanScript } from './fixtures/clean-script.ts';

const clean = {
  ...cleanScript,
  tests: [
    {
      name: 'not the one who decides',
      variables: { firstName: 'Ada' },
      do: [{ opening: false }, 'continue'],
      expect: { disposition: 'refusal', answers: { opening: false } },
    },
    {
      name: 'an objection on the way',
      variables: { firstName: 'Ada' },
      do: [
        { opening: true },
        { headcount: 'refused' },
        { wishes: ['fast'] },
        { why: 'prix' },
        { raise: 'expensive' },
        'continue',
        { settle: true },
        'continue',
        'back',
        'continue',
        { book: '2027-01-12T10:00' },
        { score: 9 },
        'continue',
      ],
      expect: { disposition: 'meeting', milestones: ['argued'], answers: { motive: 'speed' } },
    },
  ],
};
const files: Readonly<Record<string, string>> = {
  'clean.json': JSON.stringify(clean, undefined, 1),
  'broken.yaml': 'script: [',
  'typo.json': JSON.stringify({ ...clean, start: 'openning' }, undefined, 1),
  'wrong.json': JSON.stringify({
    ...clean,
    tests: [{ ...clean.tests[0], expect: { disposition: 'meeting' } }],
  }),
  'unused.json': JSON.stringify({ ...clean, milestones: [...clean.milestones!, 'reacted'] }),
};
const read = (file: string): string => {
  const text = files[file];
  if (text === undefined) throw new Error(`ENOENT: no such file ${file}`);
  return text;
};
const run = (line: string) => runCommand(line.split(' '), read);

describe('plateau-script', () => {
  it('lints: findings with file, line and column, and a count', () => {
    expect(run('lint clean.json')).toEqual({
      output: '0 error, 0 warning, 0 info',
      errors: '',
      code: 0,
    });
    const { output, code } = run('lint typo.json');
    expect(code).toBe(1);
    expect(output).toMatch(
      /^typo\.json:\d+:\d+ error S002 there is no node "openning"; did you mean "opening"\?/,
    );
    expect(run('lint broken.yaml --language fr').output).toContain(
      'ce n’est ni du YAML ni du JSON',
    );
  });

  it('fails on warnings only when it is strict', () => {
    expect(run('lint unused.json').code).toBe(0);
    expect(run('lint unused.json --strict').code).toBe(1);
  });

  it('plays the tests of the document', () => {
    expect(run('test clean.json')).toMatchObject({
      output: 'ok   not the one who decides\nok   an objection on the way\n2 passed, 0 failed',
      code: 0,
    });
    expect(run('test wrong.json')).toMatchObject({
      output:
        'FAIL not the one who decides: expected the end meeting, but the call ended with refusal\n0 passed, 1 failed',
      code: 1,
    });
    expect(run('test typo.json')).toMatchObject({ output: '', code: 1 });
  });

  it('draws the graph for Mermaid and for Graphviz', () => {
    const mermaid = run('graph clean.json').output.split('\n');
    expect(mermaid[0]).toBe('flowchart TD');
    expect(mermaid).toContain('  s0["opening"]');
    expect(mermaid).toContain('  s0 -->|"yes"| s1');
    expect(mermaid.some((line) => line.includes('-.->|"expensive"|'))).toBe(true);
    expect(run('graph clean.json --format dot').output).toContain(
      's0 -> s1 [label="yes", style=solid];',
    );
  });

  it('explains itself when it is used wrongly', () => {
    for (const line of [
      '',
      'lint',
      'mend clean.json',
      'lint clean.json --language de',
      'lint no.yaml',
      'lint --what',
    ]) {
      expect(run(line)).toMatchObject({ output: '', code: 2 });
      expect(run(line).errors).toContain('plateau-script lint FILE');
    }
  });
});
