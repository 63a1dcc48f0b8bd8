import { DialerError, type DialerErrorCode } from '../errors.ts';
import type { PacingModel } from './model/pacing-model.ts';
import type { PacingPolicy } from './pacing-policy.ts';
import type { PacingState } from './pacing-state.ts';

/** @throws DialerError `policy.invalid`. */
export function guardPolicy(policy: PacingPolicy, model: PacingModel | undefined): void {
  switch (policy.mode) {
    case 'manual':
    case 'preview':
    case 'progressive':
      return;
    case 'ratio':
      atLeast('policy.invalid', ['linesPerIdleAgent'], policy.linesPerIdleAgent, 1);
      return;
    case 'agentless':
      count('policy.invalid', ['lines'], policy.lines);
      return;
    case 'vicidial':
      atLeast('policy.invalid', ['dialLevel'], policy.dialLevel, 1);
      return;
    case 'predictive':
      guardPredictive(policy, model);
      return;
    default: {
      const { mode } = policy as { readonly mode: unknown };
      fail('policy.invalid', ['mode'], mode, 'one of the modes of PacingPolicy');
    }
  }
}

function guardPredictive(
  policy: Extract<PacingPolicy, { mode: 'predictive' }>,
  model: PacingModel | undefined,
): void {
  const { windows, fixedThreshold } = policy;
  if (!Array.isArray(windows) || windows.length === 0) {
    fail('policy.invalid', ['windows'], windows, 'at least one limit on abandoned calls');
  }
  windows.forEach(({ limit }, index) => {
    if (!(limit > 0 && limit < 1)) {
      fail('policy.invalid', ['windows', index, 'limit'], limit, 'a ratio above 0 and below 1');
    }
  });
  if (fixedThreshold !== undefined && !(fixedThreshold >= 0 && fixedThreshold <= 1)) {
    fail('policy.invalid', ['fixedThreshold'], fixedThreshold, 'a ratio from 0 to 1');
  }
  if (model === undefined) {
    fail('policy.invalid', ['mode'], 'predictive', 'used with a model: see createPacingModel');
  }
}

/** @throws DialerError `state.invalid`. O(calls and agents). */
export function guardState(state: PacingState, policy: PacingPolicy): void {
  count('state.invalid', ['idle'], state.idle);
  count('state.invalid', ['waiting'], state.waiting);
  if (!Number.isFinite(state.at)) fail('state.invalid', ['at'], state.at, 'epoch milliseconds');
  instants('ringing', state.ringing, state.at);
  instants('talking', state.talking, state.at);
  instants('wrappingUp', state.wrappingUp, state.at);
  atLeast('state.invalid', ['inboundPerMs'], state.inboundPerMs ?? 0, 0);
  const { surplus, drift } = state.calibration ?? { surplus: 0, drift: 0 };
  if (!Number.isFinite(surplus + drift)) {
    fail('state.invalid', ['calibration'], surplus + drift, 'made of finite numbers');
  }
  if (policy.mode !== 'predictive') return;
  if (state.windows.length !== policy.windows.length) {
    const wanted = `the counts of the ${policy.windows.length} windows of the policy`;
    fail('state.invalid', ['windows'], state.windows.length, wanted);
  }
  state.windows.forEach(({ live, abandoned }, index) => {
    count('state.invalid', ['windows', index, 'live'], live);
    count('state.invalid', ['windows', index, 'abandoned'], abandoned);
    if (abandoned > live) {
      fail(
        'state.invalid',
        ['windows', index, 'abandoned'],
        abandoned,
        `at most ${live}, the live answers`,
      );
    }
  });
}

function instants(name: string, values: readonly number[], at: number): void {
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index]!;
    // NaN and Infinity fail the comparison too.
    if (!(value <= at && value > -Infinity)) {
      fail('state.invalid', [name, index], value, `an instant not after ${at}`);
    }
  }
}

function count(code: DialerErrorCode, path: readonly (string | number)[], value: number): void {
  if (!Number.isSafeInteger(value) || value < 0)
    fail(code, path, value, 'a whole number, 0 or more');
}

function atLeast(
  code: DialerErrorCode,
  path: readonly (string | number)[],
  value: number,
  least: number,
): void {
  if (!(value >= least && value < Infinity))
    fail(code, path, value, `a finite number of at least ${least}`);
}

function fail(
  code: DialerErrorCode,
  path: readonly (string | number)[],
  value: unknown,
  wanted: string,
): never {
  const message = `"${path.join('.')}" is ${String(value)}; it must be ${wanted}.`;
  throw new DialerError(code, message, { issues: [{ path, message }] });
}
