import { ScriptError } from '../errors.ts';
import type { Program, ProgramContent } from './program.ts';
import { sha256 } from './sha256.ts';

/** The program of a content, with its hash. */
export function sealProgram(content: ProgramContent): Program {
  return {
    format: 'plateau/script',
    formatVersion: 1,
    hash: sha256(JSON.stringify(content)),
    content,
  };
}

/**
 * A copy of the content of a program that is exactly as the compiler made it: the hash says so.
 *
 * @throws ScriptError with `config.invalid` otherwise.
 */
export function openProgram(program: Program): ProgramContent {
  const given: unknown = program;
  if (typeof given !== 'object' || given === null) throw altered('is no object');
  const { format, formatVersion, hash, content } = program;
  if (format !== ('plateau/script' as string)) throw altered('has another format');
  if (formatVersion !== (1 as number))
    throw altered(`has the format version ${String(formatVersion)}`);
  const text = JSON.stringify(content) as string | undefined;
  if (text === undefined || sha256(text) !== hash) throw altered('is not as it was compiled');
  return JSON.parse(text) as ProgramContent;
}

function altered(how: string): ScriptError {
  return new ScriptError('config.invalid', `The program ${how}: compile the script again.`, {
    issues: [{ path: ['program'], message: `the program ${how}` }],
  });
}
