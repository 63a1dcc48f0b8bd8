#!/usr/bin/env node
/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { runCommand } from './run-command.ts';

const { output, errors, code } = runCommand(process.argv.slice(2), (file) =>
  readFileSync(file, 'utf8'),
);
if (output !== '') process.stdout.write(`${output}\n`);
if (errors !== '') process.stderr.write(`${errors}\n`);
process.exitCode = code;
