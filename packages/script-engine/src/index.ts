export { ScriptError, type ScriptErrorCode, type ScriptIssue } from './errors.ts';
