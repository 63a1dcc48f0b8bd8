import * as z from 'zod';
import type { Text } from './script-document.ts';

/** Ids are names that an expression can use. */
export const ID = /^[A-Za-z][A-Za-z0-9_]*$/;

export const id = z
  .string()
  .max(64)
  .regex(ID, 'give a letter, then letters, digits or underscores');
export const optionId = z
  .string()
  .max(64)
  .regex(
    /^[A-Za-z0-9_-]+$/,
    'give letters, digits, underscores or hyphens, in quotes if it is a number',
  );
export const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'give a language tag such as fr');

const words = z.string().trim().min(1, 'give the words to say').max(10_000);
export const text: z.ZodType<Text> = z.union([words, z.record(language, words)], {
  error: 'give the words to say, or the words of each language',
});

export const expression = z.string().min(1, 'give an expression').max(2_000);
export const sets = z.record(id, expression);
export const ids = z.array(id);
