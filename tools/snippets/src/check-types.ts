/** Type-checks every snippet of the documentation, as a user with TypeScript's `strict` would. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentationSnippets, root } from './pages.ts';

const scratch = join(root, '.cache/snippet-types');
mkdirSync(scratch, { recursive: true });
try {
  const snippets = documentationSnippets(scratch);
  for (const { page, line, code, file } of snippets) {
    writeFileSync(file, `// ${page}, line ${line}\n${code}\nexport {};\n`);
  }
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: 'ES2022',
    lib: ['ES2023', 'DOM'],
    types: ['node'],
    module: 'ESNext',
    moduleResolution: 'bundler',
    customConditions: ['@plateau/source'],
    allowImportingTsExtensions: true,
    skipLibCheck: true,
  };
  writeFileSync(join(scratch, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  const tsc = join(root, 'node_modules/.bin/tsc');
  const { status } = spawnSync(tsc, ['-p', scratch], { stdio: 'inherit' });
  console.log(`${snippets.length} snippets checked`);
  process.exitCode = status ?? 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
