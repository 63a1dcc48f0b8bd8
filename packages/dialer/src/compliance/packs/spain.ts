import type { RulePack } from '../calling-rule.ts';

/**
 * Spain: consent or a contract, and the Robinson list. Hours were not found; the exception for a contract of the last
 * year with similar products is narrower here: a contract in force. No legal advice.
 */
export const spain: RulePack = {
  id: 'es',
  revised: '2026-11-22',
  zones: ['Europe/Madrid', 'Atlantic/Canary'],
  holidays: () => [],
  abandonment: [],
  rules: [
    {
      type: 'consent',
      id: 'es-consent',
      source: 'Ley 11/2022 (LGTel) art. 66.1.b, AEPD Circular 1/2023',
      verified: false,
      from: '2023-06-29',
      protects: ['consumer'],
      exceptFor: ['currentContract'],
    },
    {
      type: 'register',
      id: 'es-robinson',
      source: 'Lista Robinson (LO 3/2018 art. 23); exceptions from general knowledge',
      verified: false,
      protects: ['consumer'],
      exceptFor: ['consent'],
      register: 'robinson',
    },
  ],
};
