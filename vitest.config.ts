import { defineConfig } from 'vitest/config';

// Tests read the sources of sibling packages, so that they need no build.
const conditions = ['@plateau/source', 'module', 'import', 'default'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ['{packages,tools,examples}/*/test/**/*.test.ts'],
    testTimeout: 30_000,
    // The gate reads the counts from here for its closing line.
    reporters: ['default', ['json', { outputFile: '.cache/tests.json' }]],
    coverage: { include: ['packages/*/src/**'] },
  },
});
