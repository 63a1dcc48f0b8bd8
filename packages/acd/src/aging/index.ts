export { agingRatesFor, relativeWaits, type AgingRates, type WaitTarget } from './aging-rates.ts';
export { AcdError, type AcdErrorCode, type AcdIssue } from '../errors.ts';
