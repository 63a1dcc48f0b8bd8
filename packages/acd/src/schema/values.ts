import * as z from 'zod';

/** The largest instant a calendar knows: epoch ms of the year 275760. */
export const MAX_INSTANT = 8.64e15;
/** The largest priority, level, weight and rate, either side of 0. */
export const MAX_AMOUNT = 1e9;
/** About 31 years; a sum of an instant and durations stays exact enough and finite. */
const MAX_DURATION = 1e12;

export const id = z.string().min(1);
export const instant = z.number().min(0).max(MAX_INSTANT);
export const amount = z.number().min(-MAX_AMOUNT).max(MAX_AMOUNT);
export const duration = z.number().min(0).max(MAX_DURATION);
export const positiveDuration = z.number().positive().max(MAX_DURATION);
export const signedDuration = z.number().min(-MAX_DURATION).max(MAX_DURATION);
export const count = z.number().int().min(0);
