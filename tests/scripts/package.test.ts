import { describe, expect, it } from 'vitest';
import { FUSES } from '../../scripts/fuses.mjs';
import { folderName, whyNotForUsers } from '../../scripts/package.mjs';
import { readLockfile } from '../../scripts/sbom.mjs';
import { thirdPartyNotices } from '../../scripts/third-party-notices.mjs';

const runtime = { path: '/opt/electron/electron', version: '45.4.1', origin: 'installed' } as const;

describe('what is packaged for users', () => {
  it('is Electron’s own release of the version that is wanted', () => {
    expect(whyNotForUsers(runtime, true, '45.4.1')).toBeNull();
    expect(whyNotForUsers({ ...runtime, origin: 'override' }, true, '45.4.1')).toBeNull();
  });

  it('is never the stand-in, one without its default app, or another version', () => {
    expect(whyNotForUsers({ ...runtime, origin: 'fallback' }, true, '45.4.1')).toMatch(/third party/);
    expect(whyNotForUsers({ ...runtime, origin: 'override' }, false, '45.4.1')).toMatch(/as it comes/);
    expect(whyNotForUsers({ ...runtime, version: '33.4.11' }, true, '45.4.1')).toMatch(/wanted is 45\.4\.1/);
  });

  it('says in the name of its folder if it is not for users', () => {
    expect(folderName('0.1.0', false)).toBe('RigPlan-0.1.0-linux-x64');
    expect(folderName('0.1.0', true)).toBe('RigPlan-0.1.0-evaluation-NOT-FOR-USERS-linux-x64');
  });

  it('has every fuse decided that the installed tool knows of', async () => {
    const { FuseV1Options } = await import('@electron/fuses');
    const known = Object.keys(FuseV1Options).filter((name) => !/^\d+$/.test(name));

    expect(Object.keys(FUSES)).toEqual(known);
  });
});

describe('the notices of what is inside', () => {
  it('hold a licence for each package, also for one that comes without its text', () => {
    const text = thirdPartyNotices(readLockfile());

    expect(text).toMatch(/\nreact \d.*\(MIT\)/);
    expect(text).toContain('Copyright (c) Isaac Z. Schlueter');
    expect(text).not.toMatch(/\nvitest \d/);
  });
});
