import { describe, expect, it } from 'vitest';
import { ScriptError } from '../src/index.ts';

describe('ScriptError', () => {
  it('carries a code, the path of its first issue, all issues and the cause', () => {
    const cause = new Error('first');
    const issues = [{ path: ['nodes', 0, 'id'], message: 'must not be empty' }];
    const error = new ScriptError('config.invalid', 'The configuration is not valid', {
      issues,
      cause,
    });
    expect(error).toMatchObject({
      name: 'ScriptError',
      code: 'config.invalid',
      path: ['nodes', 0, 'id'],
      issues,
      cause,
    });
    expect(error).toBeInstanceOf(Error);
  });

  it('has no path and no cause when there is none', () => {
    const error = new ScriptError('config.invalid', 'The configuration is not valid');
    expect(error.path).toEqual([]);
    expect('cause' in error).toBe(false);
  });
});
