import { describeEngine } from '@plateau/conformance';
import fc from 'fast-check';
import { compileScript, createScriptEngine } from '../src/index.ts';
import { command } from './arbitraries/command.ts';
import { smallSale } from './fixtures/small-sale.ts';

const program = compileScript(smallSale);

describeEngine({
  name: 'the script engine',
  create: createScriptEngine,
  config: fc.constant({ program }),
  command,
  commandWindowCount: 32,
  numRuns: 30,
  maxSteps: 40,
});
