import { describeEngine } from '@plateau/conformance';
import { createAcd } from '../src/index.ts';
import { command } from './arbitraries/command.ts';
import { config } from './arbitraries/floor.ts';

describeEngine({
  name: 'the ACD',
  create: createAcd,
  config,
  command,
  commandWindowMs: 1_000,
  overtaken: 'command.refused',
  numRuns: 40,
});
