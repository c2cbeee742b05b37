import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { headlessHandlers } from '../../../../src-main/ipc/handlers/headless';
import { limitSeconds } from '../../../../src-main/headless-run';

vi.mock('electron', () => ({ app: {}, dialog: {} }));

const folder = mkdtempSync(join(tmpdir(), 'rigplan-task-'));
writeFileSync(join(folder, 'in.csv'), 'id');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function aTask(words: readonly string[]) {
  const said: string[] = [];
  const handlers = headlessHandlers({
    arguments: words,
    workingFolder: folder,
    writeOut: (bytes) => {
      said.push(`out: ${new TextDecoder().decode(bytes)}`);
      return Promise.resolve();
    },
    writeError: (text) => {
      said.push(`error: ${text.trim()}`);
      return Promise.resolve();
    },
    end: (exitCode) => {
      said.push(`end: ${String(exitCode)}`);
    },
  });
  return { handlers, said };
}

const nothing = { stdout: null, stderr: '', exitCode: 0, file: null } as const;
const bytes = new TextEncoder().encode('result');

describe('a command without a window', () => {
  it('reads the file that an argument names, relative to where the user is', async () => {
    const { handlers } = aTask(['compare', 'in.csv']);

    expect(await handlers['headless:read']({ argument: 1 })).toEqual({
      found: true,
      name: 'in.csv',
      bytes: Buffer.from('id'),
    });
  });

  it('says why a file cannot be read', async () => {
    const { handlers } = aTask(['compare', 'none.csv']);

    expect(await handlers['headless:read']({ argument: 1 })).toEqual({
      found: false,
      reason: `${join(folder, 'none.csv')}: no such file or folder`,
    });
    expect(await handlers['headless:read']({ argument: 7 })).toMatchObject({ found: false });
  });

  it('writes stdout and stderr, then ends with the page’s code', async () => {
    const { handlers, said } = aTask(['compare']);

    await handlers['headless:finish']({ ...nothing, stdout: bytes, stderr: 'careful\n', exitCode: 1 });

    expect(said).toEqual(['error: careful', 'out: result', 'end: 1']);
  });

  it('writes the file that an argument names', async () => {
    const { handlers, said } = aTask(['compare', 'in.csv', '--out', 'out.json']);

    await handlers['headless:finish']({ ...nothing, file: { argument: 3, bytes } });

    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe('result');
    expect(said).toEqual(['end: 0']);
  });

  it('prints no result and ends with 1 if the file cannot be written', async () => {
    const { handlers, said } = aTask(['compare', 'nowhere/out.json']);

    await handlers['headless:finish']({ ...nothing, stdout: bytes, file: { argument: 1, bytes } });

    expect(said).toEqual([expect.stringContaining('Cannot write'), 'end: 1']);
  });

  it.each([2, 3] as const)('ends with %i where the page says so', async (exitCode) => {
    const { handlers, said } = aTask(['plan']);

    await handlers['headless:finish']({ ...nothing, stdout: bytes, exitCode });

    expect(said).toEqual(['out: result', `end: ${String(exitCode)}`]);
  });

  it('says with --json in one object that the file cannot be written', async () => {
    const { handlers, said } = aTask(['plan', 'nowhere/out.json', '--json']);

    await handlers['headless:finish']({
      ...nothing,
      stderr: '{"exitCode":3}\n',
      exitCode: 3,
      file: { argument: 1, bytes },
    });

    expect(said).toEqual([
      expect.stringMatching(
        /^error: \{"exitCode":1,"problems":\["Cannot write: .*"\],"breaches":\[\],"stale":\[\]\}$/,
      ),
      'end: 1',
    ]);
  });

  it('is refused where there is a window', async () => {
    const handlers = headlessHandlers(null);

    expect(() => handlers['headless:task']({})).toThrow('the program has a window');
    await expect(handlers['headless:read']({ argument: 0 })).rejects.toThrow('the program has a window');
    await expect(handlers['headless:finish'](nothing)).rejects.toThrow('the program has a window');
  });
});

describe('limitSeconds', () => {
  it.each([
    ['5', 5],
    ['0.5', 0.5],
    [undefined, 120],
    ['', 120],
    ['soon', 120],
    ['-3', 120],
    ['Infinity', 120],
  ])('takes %j as %d', (word, seconds) => {
    expect(limitSeconds(word)).toBe(seconds);
  });
});
