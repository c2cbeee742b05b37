import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOfSwitch, refusedSwitch } from '../../src-main/switch-gate';

const user = { platform: 'linux', isRoot: false } as const;
const refused = (...words: readonly string[]) => refusedSwitch(['/opt/rigplan/rigplan', ...words], user);

describe('a build for users', () => {
  it.each([
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '--remote-debugging-address=0.0.0.0',
    '--inspect',
    '--inspect=0',
    '--inspect-brk=9229',
    '--inspect-publish-uid=http',
    '--js-flags=--allow-natives-syntax',
    '--load-extension=/tmp/x',
    '--host-rules=MAP * 203.0.113.1',
    '--host-resolver-rules=MAP * 203.0.113.1',
    '--proxy-server=203.0.113.1:8080',
    '--proxy-pac-url=http://203.0.113.1/',
    '--disable-web-security',
    '--allow-file-access-from-files',
    '--ignore-certificate-errors',
    '--renderer-cmd-prefix=/bin/sh',
    '--gpu-launcher=/bin/sh',
    '--enable-logging',
    '--log-net-log=/tmp/x',
    '--enable-features=X',
    '--auto-open-devtools-for-tabs',
    '--require=/tmp/x.js',
    '--no-sandbox',
    '--disable-gpu-sandbox',
    '--single-process',
    '--type=renderer',
    '--anything-that-comes-next-year',
  ])('refuses %s, with two dashes or one', (word) => {
    const written = word.split('=', 1)[0];
    expect(refused(word)).toBe(written);
    expect(refused(word.slice(1))).toBe(written?.slice(1));
    expect(refused('--user-data-dir=/tmp/p', word, 'file.csv')).toBe(written);
  });

  it('refuses one behind the word of a command too, where Chromium reads it as well', () => {
    expect(refused('compare', 'offers.csv', '--remote-debugging-port=9222')).toBe('--remote-debugging-port');
    expect(refused('compare', 'offers.csv', '--as-of', '2026-11-21')).toBe('--as-of');
  });

  it('leaves everything behind dashes alone to the command', () => {
    expect(refused('--disable-gpu', '--', 'compare', 'offers.csv', '--as-of', '2026-11-21')).toBeNull();
  });

  it('takes a profile, a display and plain words', () => {
    expect(refused()).toBeNull();
    expect(refused('--user-data-dir=/tmp/p', '--ozone-platform=x11', '--disable-gpu', '-', '')).toBeNull();
  });

  it('goes without a sandbox for root on Linux alone, who has none', () => {
    const words = ['rigplan', '--no-sandbox'];
    expect(refusedSwitch(words, { platform: 'linux', isRoot: true })).toBeNull();
    expect(refusedSwitch(words, { platform: 'darwin', isRoot: true })).toBe('--no-sandbox');
    expect(refusedSwitch([...words, '--no-zygote'], { platform: 'linux', isRoot: true })).toBe('--no-zygote');
  });

  it('reads Windows’ slashes and capitals as Chromium does there', () => {
    const windows = { platform: 'win32', isRoot: false } as const;
    expect(refusedSwitch(['rigplan.exe', '/Remote-Debugging-Port=1'], windows)).toBe(
      '/Remote-Debugging-Port',
    );
    expect(refusedSwitch(['rigplan.exe', '--USER-DATA-DIR=C:\\p'], windows)).toBeNull();
  });

  it('refuses whatever name is not listed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/), fc.string(), (name, value) => {
        // None of the listed names has a digit in it.
        expect(refused(`--x1${name}=${value}`)).toBe(`--x1${name}`);
      }),
    );
  });

  it('says so in one line that repeats no value', () => {
    const line = refusalOfSwitch('--proxy-server');
    expect(line).toContain('--proxy-server:');
    expect(line).not.toContain('\n');
  });
});
