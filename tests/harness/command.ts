import { spawn } from 'node:child_process';

export interface CommandResult {
  /** -1 where the command could not be started at all. */
  readonly code: number;
  /** The end of what it wrote, to both streams. */
  readonly output: string;
}

export interface CommandOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Lets the command write to our stderr as it goes. */
  readonly show?: boolean;
  /** Each line as it is written. */
  readonly onLine?: (line: string) => void;
}

/** Of a command that talks much, this many characters are kept. */
const KEPT = 8_000;

/** Runs a command to its end, without stdin. Never rejects: what went wrong is in the result. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (chunk: Buffer) => {
      const text = chunk.toString();
      output = (output + text).slice(-KEPT);
      if (options.show) process.stderr.write(text);
      for (const line of text.split('\n')) if (line.trim() !== '') options.onLine?.(line);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ code: -1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? -1, output }));
  });
}

/** The last line that says something, for the end of an error's sentence. */
export function lastLine(output: string): string {
  return output.trim().split('\n').at(-1)?.trim() ?? '';
}
