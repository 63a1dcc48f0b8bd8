export { DialerError, type DialerErrorCode, type DialerIssue } from './errors.ts';
