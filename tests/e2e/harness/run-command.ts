/** Runs the documented command from the repository, as a user would, to its end. */
import { execFile } from 'node:child_process';

/** What came out of a command. */
export interface Ended {
  readonly stdout: Buffer;
  readonly stderr: string;
  readonly exitCode: number;
}

/** Longer than the program gives itself (two minutes), for a build before it. */
const LIMIT_MS = 170_000;

export function rigplan(...words: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    execFile(
      'npm',
      ['run', '--silent', 'rigplan', '--', ...words],
      { encoding: 'buffer', maxBuffer: 64 * 1024 * 1024, timeout: LIMIT_MS },
      (error, stdout, stderr) => {
        const exitCode = error === null ? 0 : error.code;
        if (typeof exitCode === 'number') resolve({ stdout, stderr: stderr.toString('utf8'), exitCode });
        else reject(error ?? new Error('The command did not end'));
      },
    );
  });
}
