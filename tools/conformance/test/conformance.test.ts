import { describe, expect, it } from 'vitest';
import { asSubject, contract, describeEngine, type PropertyName } from '../src/index.ts';
import { alarmClock } from './alarm-clock-under-test.ts';

describeEngine(alarmClock());

describe('each promise of the contract can be seen to be broken', () => {
  for (const name of Object.keys(contract) as PropertyName[]) {
    it(`fails an engine without ${name}`, () => {
      const broken = asSubject(alarmClock(name));
      expect(() => {
        contract[name].check(broken);
      }).toThrow('Property failed after');
    });
  }
});
