import type { Options } from 'tsup';

/** Every package is built the same way: ESM and CommonJS with declarations for both. */
export function library(entry: Record<string, string>): Options {
  return {
    entry,
    format: ['esm', 'cjs'],
    // tsup builds its own declarations; TypeScript's incremental mode would fight it.
    dts: { compilerOptions: { composite: false, emitDeclarationOnly: false } },
    clean: true,
    sourcemap: true,
    target: 'es2022',
  };
}
