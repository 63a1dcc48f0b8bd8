import { defineConfig } from 'vite';

// The board reads the sources of its siblings, so that it needs no build.
export default defineConfig({
  resolve: { conditions: ['@plateau/source', 'module', 'browser', 'import', 'default'] },
});
