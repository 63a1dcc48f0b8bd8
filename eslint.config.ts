import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const everywhere = ['packages/*/src/**/*.ts'];
const mayTouchTheHost = ['packages/*/src/bin/**', 'packages/*/src/workers/**', 'packages/host/**'];

/** Engines are data in, data out: whatever reads the outside world is banned by name. */
const purity = {
  globals: [
    ...['Date', 'performance', 'process', 'console', 'globalThis', 'window', 'self', 'crypto'],
    ...['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval'],
    ...['queueMicrotask', 'requestAnimationFrame', 'fetch', 'WebSocket', 'localStorage', 'Buffer'],
  ].map((name) => ({
    name,
    message: 'Engines do no I/O, read no clock and start no timer: take it in as data.',
  })),
  properties: [
    {
      object: 'Math',
      property: 'random',
      message: 'Engines draw no randomness: use pure-rand with a seed in the config.',
    },
  ],
  imports: [{ group: ['node:*', 'fs', 'path', 'os', 'crypto'], message: 'Engines do no I/O.' }],
};

export default defineConfig(
  { ignores: ['**/dist/', '**/coverage/', '**/.cache/', 'docs/api/', 'examples/*/public/'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { project: ['packages/*/tsconfig.json', 'tsconfig.host.json'] },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: 'error',
    },
  },
  {
    files: everywhere,
    ignores: mayTouchTheHost,
    rules: {
      'no-restricted-globals': ['error', ...purity.globals],
      'no-restricted-properties': ['error', ...purity.properties],
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: purity.imports }],
    },
  },
);
