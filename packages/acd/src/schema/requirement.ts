import * as z from 'zod';
import type { Requirement } from '../requirement.ts';
import { amount, id } from './values.ts';

/** The shape of a `Requirement`. */
export const requirementSchema: z.ZodType<Requirement> = z.lazy(() =>
  z.union([
    z.strictObject({ skill: id, level: amount }),
    z.strictObject({ all: z.array(requirementSchema) }),
    z.strictObject({ any: z.array(requirementSchema) }),
    z.strictObject({ not: requirementSchema }),
  ]),
);
