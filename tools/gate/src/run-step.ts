import { spawn } from 'node:child_process';

export interface Step {
  readonly name: string;
  /** Command line, run by a shell at the root of the repository. */
  readonly command: string;
}

export interface StepResult {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
  /** Everything the command printed. */
  readonly output: string;
}

/** Runs one step to its end and returns what became of it; never throws. */
export function runStep({ name, command }: Step, root: string): Promise<StepResult> {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, { cwd: root, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    const finish = (passed: boolean) => {
      const output = Buffer.concat(chunks).toString();
      resolve({ name, passed, seconds: (performance.now() - start) / 1000, output });
    };
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => {
      chunks.push(Buffer.from(String(error)));
      finish(false);
    });
    child.on('close', (code) => {
      finish(code === 0);
    });
  });
}
