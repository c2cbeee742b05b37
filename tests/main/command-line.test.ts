import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../src-main/command-line';

describe('readCommandLine', () => {
  it.each([
    ['nothing but the app folder', ['electron', '.'], false],
    ['switches around the app folder', ['electron', '--no-sandbox', '/app', '--user-data-dir=/tmp/x'], false],
    ['a debugger’s switches', ['electron', '--inspect=0', '--remote-debugging-port=0', '/app'], false],
    ['a file in the place of a command', ['rigplan', '/home/me/offers.csv'], true],
    ['nothing at all', ['rigplan'], true],
    ['dashes with nothing behind them', ['electron', '.', '--'], false],
  ])('opens the window for %s', (_case, words, isPackaged) => {
    expect(readCommandLine(words, isPackaged)).toEqual({ headless: null });
  });

  it.each([
    [
      'a word behind the app folder',
      ['electron', '--no-sandbox', '.', 'compare', 'a.csv', '--as-of', 'x'],
      false,
    ],
    [
      'a word behind dashes',
      ['electron', '.', '--disable-gpu', '--', 'compare', 'a.csv', '--as-of', 'x'],
      false,
    ],
    [
      'a word behind a preloaded module',
      ['electron', '-r', 'm.js', '.', 'compare', 'a.csv', '--as-of', 'x'],
      false,
    ],
    [
      'a word behind a packaged program',
      ['rigplan', '--no-sandbox', 'compare', 'a.csv', '--as-of', 'x'],
      true,
    ],
  ])('runs the command of %s, with everything behind it', (_case, words, isPackaged) => {
    expect(readCommandLine(words, isPackaged)).toEqual({
      headless: { arguments: ['compare', 'a.csv', '--as-of', 'x'] },
    });
  });

  it('leaves it to the command to refuse an unknown word behind dashes', () => {
    expect(readCommandLine(['electron', '.', '--', '--help'], false).headless?.arguments).toEqual(['--help']);
  });
});
