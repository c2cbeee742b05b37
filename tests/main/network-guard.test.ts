import { describe, expect, it, vi } from 'vitest';
import { isPage } from '../../src-main/hardening';
import { createNetworkGuard } from '../../src-main/network-guard';

vi.mock('electron', () => ({ app: {}, protocol: {} }));

describe('the network guard', () => {
  it.each([
    'app://rigplan/',
    'app://rigplan/assets/a.js',
    'data:image/png;base64,AA',
    'blob:app://rigplan/1',
  ])('lets %s pass uncounted', (url) => {
    const guard = createNetworkGuard(null);

    expect(guard.isAllowed(url)).toBe(true);
    expect(guard.attempts()).toEqual({ count: 0, last: [] });
  });

  it.each([
    'https://example.org/',
    'http://localhost:5173/',
    'ws://localhost:5173/',
    'file:///etc/passwd',
    'app://rigplan.example/',
    'ftp://example.org/',
    'chrome://gpu',
    'devtools://devtools/',
  ])('stops and counts %s', (url) => {
    const guard = createNetworkGuard(null);

    expect(guard.isAllowed(url)).toBe(false);
    expect(guard.attempts()).toEqual({ count: 1, last: [url] });
  });

  it('lets the development server pass, and no other one', () => {
    const guard = createNetworkGuard('http://localhost:5173');

    expect(guard.isAllowed('http://localhost:5173/main.tsx')).toBe(true);
    expect(guard.isAllowed('ws://localhost:5173/')).toBe(true);
    expect(guard.isAllowed('http://localhost:51730/')).toBe(false);
    expect(guard.isAllowed('http://localhost:5173.example.org/')).toBe(false);
  });

  it('counts all attempts but keeps only the latest twenty, cut short', () => {
    const guard = createNetworkGuard(null);
    for (let index = 0; index < 25; index += 1) guard.isAllowed(`https://example.org/${String(index)}`);
    guard.isAllowed(`https://example.org/${'x'.repeat(1000)}`);

    const { count, last } = guard.attempts();

    expect(count).toBe(26);
    expect(last).toHaveLength(20);
    expect(last[0]).toBe('https://example.org/6');
    expect(last[19]).toHaveLength(200);
  });
});

describe('isPage', () => {
  it.each(['app://rigplan/', 'app://rigplan/index.html', 'app://rigplan/?a=1', 'app://rigplan/#b'])(
    'knows %s as the page',
    (url) => {
      expect(isPage(url, null)).toBe(true);
    },
  );

  it.each([
    'app://rigplan/assets/a.js',
    'app://rigplan.example/',
    'app://other/',
    'https://example.org/',
    'http://localhost:5173/',
    'about:blank',
    '',
  ])('does not take %s for the page', (url) => {
    expect(isPage(url, null)).toBe(false);
  });

  it('takes the development server’s page while developing', () => {
    expect(isPage('http://localhost:5173/', 'http://localhost:5173')).toBe(true);
    expect(isPage('http://localhost:5174/', 'http://localhost:5173')).toBe(false);
  });
});
