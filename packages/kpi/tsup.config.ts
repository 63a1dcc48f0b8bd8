import { defineConfig } from 'tsup';
import { library } from '../../tsup.base.ts';

export default defineConfig(
  library({
    index: 'src/index.ts',
    formulas: 'src/formulas/index.ts',
    catalogue: 'src/catalogue/index.ts',
    ingest: 'src/ingest/index.ts',
  }),
);
