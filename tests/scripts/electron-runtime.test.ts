import { describe, expect, it } from 'vitest';
import { binaryIn, isFailureFresh, whyNoFallback } from '../../scripts/electron-runtime.mjs';

describe('isFailureFresh', () => {
  const note = { version: '45.4.1', at: '2026-11-21T10:00:00Z' };

  it.each([
    ['an hour later', note, '2026-11-21T11:00:00Z', true],
    ['a day later', note, '2026-11-22T10:00:00Z', false],
    ['before it happened, by a clock set back', note, '2026-11-21T09:00:00Z', false],
    ['for another version', { ...note, version: '45.4.0' }, '2026-11-21T11:00:00Z', false],
    ['when nothing failed', null, '2026-11-21T11:00:00Z', false],
    ['with a note that does not read', { ...note, at: 'yesterday' }, '2026-11-21T11:00:00Z', false],
  ])('%s', (_case, remembered, now, isFresh) => {
    expect(isFailureFresh(remembered, '45.4.1', new Date(now))).toBe(isFresh);
  });
});

describe('the fallback runtime', () => {
  it('may be used on linux-x64', () => {
    expect(whyNoFallback('linux', 'x64', {})).toBeNull();
  });

  it.each([
    ['darwin', 'arm64', {}, 'linux-x64'],
    ['linux', 'arm64', {}, 'linux-x64'],
    ['win32', 'x64', {}, 'linux-x64'],
    ['linux', 'x64', { RIGPLAN_NO_FALLBACK_RUNTIME: '1' }, 'RIGPLAN_NO_FALLBACK_RUNTIME'],
  ])('is refused on %s-%s with %j', (platform, architecture, environment, reason) => {
    expect(whyNoFallback(platform, architecture, environment)).toContain(reason);
  });
});

describe('binaryIn', () => {
  it.each([
    ['linux', 'electron'],
    ['win32', 'electron.exe'],
    ['darwin', 'Electron.app/Contents/MacOS/Electron'],
  ])('knows where the binary is on %s', (platform, path) => {
    expect(binaryIn(platform)).toBe(path);
  });
});
