/**
 * Installs the packed tarballs into an empty project, as a user would, and there imports them (ESM),
 * requires them (CommonJS) and type-checks both against every entry point.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, workspaces, type Workspace } from './workspaces.ts';

const packages = workspaces('packages');
const project = mkdtempSync(join(tmpdir(), 'plateau-consumer-'));
try {
  install();
  const entries = packages.flatMap(entryPoints);
  for (const [format, file] of [
    ['module', 'consumer.mts'],
    ['commonjs', 'consumer.cts'],
  ] as const) {
    writeFileSync(join(project, file), consumer(entries, format));
  }
  for (const resolution of ['node16', 'bundler']) typeCheck(resolution);
  run('node', ['consumer.mjs']);
  run('node', ['consumer.cjs']);
  console.log(`${entries.length} entry points of ${packages.length} packages work when packed`);
} finally {
  rmSync(project, { recursive: true, force: true });
}

function install(): void {
  const tarballs = join(project, 'tarballs');
  mkdirSync(tarballs);
  const packed = run(
    'npm',
    [
      'pack',
      '--json',
      '--pack-destination',
      tarballs,
      ...packages.flatMap(({ path }) => ['--workspace', path]),
    ],
    root,
  );
  const files = packedFiles(packed);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'consumer', private: true }));
  const peers = packages.flatMap(({ manifest }) =>
    Object.entries(manifest.peerDependencies ?? {})
      .filter(([name]) => !manifest.peerDependenciesMeta?.[name]?.optional)
      .map(([name, range]) => `${name}@${range}`),
  );
  run('npm', [
    'install',
    '--no-audit',
    '--no-fund',
    ...files.map((file) => join(tarballs, file)),
    ...new Set(peers),
    'typescript@5.9.3',
  ]);
}

/** npm prints an array or, since npm 12, an object keyed by package. */
function packedFiles(json: string): string[] {
  const packed = JSON.parse(json) as Record<string, { filename: string }>;
  return Object.values(packed).map(({ filename }) => filename);
}

function entryPoints({ manifest }: Workspace): string[] {
  return (
    Object.keys(manifest.exports ?? {})
      // A worker's script runs in a worker only: the package's own tests start it.
      .filter((path) => path !== './package.json' && !path.endsWith('-worker'))
      .map((path) => manifest.name + path.slice(1))
  );
}

/** A program that uses every entry point and fails when one of them exports nothing. */
function consumer(entries: readonly string[], format: 'module' | 'commonjs'): string {
  const lines = entries.map((entry, index) =>
    format === 'module'
      ? `import * as m${index} from '${entry}';`
      : `import m${index} = require('${entry}');`,
  );
  return [
    ...lines,
    `const entries: Record<string, object> = { ${entries.map((entry, index) => `'${entry}': m${index}`).join(', ')} };`,
    'for (const [name, exported] of Object.entries(entries)) {',
    '  if (Object.keys(exported).length === 0) throw new Error(`${name} exports nothing`);',
    '}',
  ].join('\n');
}

function typeCheck(resolution: string): void {
  const node16 = resolution === 'node16';
  const options = {
    strict: true,
    target: 'ES2022',
    // zod's declarations speak of URL, which a consumer has from the DOM or from Node's types.
    lib: ['ES2023', 'DOM'],
    types: [],
    module: node16 ? 'node16' : 'esnext',
    moduleResolution: resolution,
    noEmit: !node16,
  };
  const files = node16 ? ['consumer.mts', 'consumer.cts'] : ['consumer.mts'];
  writeFileSync(
    join(project, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: options, files }),
  );
  run(join(project, 'node_modules/.bin/tsc'), ['-p', '.']);
}

function run(command: string, args: readonly string[], cwd = project): string {
  try {
    return execFileSync(command, args, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`, { cause: error });
  }
}
