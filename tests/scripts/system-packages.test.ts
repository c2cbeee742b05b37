import { describe, expect, it } from 'vitest';
import { decide, mendingCommand, missingPackages } from '../../scripts/system-packages.mjs';

const bare = {
  platform: 'linux',
  hasDisplay: false,
  distribution: 'debian',
  distributionVersion: '12',
  isDebianLike: true,
  has: () => false,
};

describe('missingPackages', () => {
  it('lists what a window needs on a bare machine without a display', () => {
    expect(missingPackages('start', bare)).toEqual([
      'libgtk-3-0',
      'libnss3',
      'libgbm1',
      'libasound2',
      'xvfb',
      'xauth',
    ]);
  });

  it('needs no display of its own where there is one', () => {
    expect(missingPackages('start', { ...bare, hasDisplay: true })).not.toContain('xvfb');
  });

  it('adds a browser, a second reader of workbooks, fonts, a PDF reader and a second solver for the tests', () => {
    expect(missingPackages('test', bare)).toEqual([
      ...missingPackages('start', bare),
      'chromium',
      'libreoffice-calc',
      'fonts-noto-cjk',
      'poppler-utils',
      'glpk-utils',
    ]);
  });

  it('misses nothing that is found, by any of its names', () => {
    const present = ['library:libnss3.so', 'program:libreoffice'];
    const missing = missingPackages('test', { ...bare, has: (probe: string) => present.includes(probe) });

    expect(missing).not.toContain('libnss3');
    expect(missing).not.toContain('libreoffice-calc');
    expect(missing).toContain('libgtk-3-0');
  });

  it.each(['darwin', 'win32'])('misses nothing on %s', (platform) => {
    expect(missingPackages('test', { ...bare, platform })).toEqual([]);
  });

  it.each([
    ['debian', '12', 'libasound2'],
    ['debian', '13', 'libasound2t64'],
    ['ubuntu', '22.04', 'libasound2'],
    ['ubuntu', '24.04', 'libasound2t64'],
    ['debian', '', 'libasound2'],
  ])('uses the names of %s %s', (distribution, distributionVersion, name) => {
    expect(missingPackages('start', { ...bare, distribution, distributionVersion })).toContain(name);
  });
});

describe('decide', () => {
  const person = { isRoot: true, isCi: false, isTold: false, hasTerminal: true };

  it.each([
    ['nothing is missing', [], bare, person, 'none'],
    ['root sits at a terminal', ['xvfb'], bare, person, 'ask'],
    ['root runs continuous integration', ['xvfb'], bare, { ...person, isCi: true }, 'install'],
    ['root says --with-deps', ['xvfb'], bare, { ...person, isTold: true }, 'install'],
    ['root has no terminal', ['xvfb'], bare, { ...person, hasTerminal: false }, 'install'],
    ['another user runs it', ['xvfb'], bare, { ...person, isRoot: false, isCi: true, isTold: true }, 'name'],
    [
      'the system has no apt-get',
      ['xvfb'],
      { ...bare, isDebianLike: false },
      { ...person, isCi: true },
      'name',
    ],
  ])('when %s', (_case, missing, machine, circumstances, decision) => {
    expect(decide(missing, machine, circumstances)).toBe(decision);
  });
});

describe('mendingCommand', () => {
  const missing = ['xvfb', 'xauth'];

  it('is one line that can be pasted', () => {
    expect(mendingCommand(missing, bare, { isRoot: true })).toBe(
      'apt-get update && apt-get install -y --no-install-recommends xvfb xauth',
    );
  });

  it('asks for root where the user is not', () => {
    expect(mendingCommand(missing, bare, { isRoot: false })).toBe(
      "sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends xvfb xauth'",
    );
  });

  it('names the packages where apt-get is not at hand', () => {
    const words = mendingCommand(missing, { isDebianLike: false }, { isRoot: true });

    expect(words).toContain('xvfb xauth');
    expect(words).not.toContain('apt-get');
  });
});
