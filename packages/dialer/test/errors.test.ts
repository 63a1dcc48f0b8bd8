import { describe, expect, it } from 'vitest';
import { DialerError } from '../src/index.ts';

describe('DialerError', () => {
  it('carries a code, the path of its first issue, all issues and the cause', () => {
    const cause = new Error('first');
    const issues = [{ path: ['windows', 0, 'limit'], message: 'must be a ratio' }];
    const error = new DialerError('policy.invalid', 'The policy is not valid', { issues, cause });
    expect(error).toMatchObject({
      name: 'DialerError',
      code: 'policy.invalid',
      path: ['windows', 0, 'limit'],
      issues,
      cause,
    });
    expect(error).toBeInstanceOf(Error);
  });

  it('has no path and no cause when there is none', () => {
    const error = new DialerError('config.invalid', 'The configuration is not valid');
    expect(error.path).toEqual([]);
    expect('cause' in error).toBe(false);
  });
});
