import { defineConfig } from 'tsup';
import { library } from '../../tsup.base.ts';

export default defineConfig({
  ...library({
    index: 'src/index.ts',
    workers: 'src/workers/index.ts',
    'replication-worker': 'src/workers/replication-worker.ts',
  }),
  // The worker's script is found beside the module, in CommonJS too.
  shims: true,
});
