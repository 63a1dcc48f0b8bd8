import { defineConfig } from 'tsup';
import { library } from '../../tsup.base.ts';

export default defineConfig({
  ...library({
    index: 'src/index.ts',
    planning: 'src/planning/index.ts',
    forecast: 'src/forecast/index.ts',
    skills: 'src/skills/index.ts',
    shifts: 'src/shifts/index.ts',
  }),
  // One ErlangError for all entries, in CommonJS too.
  splitting: true,
});
