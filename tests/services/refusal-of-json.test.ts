import { describe, expect, it } from 'vitest';
import { createBrowserHost } from '../../src-renderer/host/browser-host';
import { refusalOfJson } from '../../src-renderer/services/refusal-of-json';

const { reading } = createBrowserHost();
const refusal = (text: string) => refusalOfJson(reading, new TextEncoder().encode(text));

describe('a JSON file that someone else made', () => {
  it('is not parsed if it could harm, and the user is told why', async () => {
    expect(await refusal('{"a":{"__proto__":1}}')).toBe(
      'The file uses a name that is not allowed (__proto__, byte 7). Do not trust it. Ask its sender for it again.',
    );
    expect(await refusal('['.repeat(70))).toContain('nested more than 64 deep');
  });

  it('may be parsed otherwise, even if it turns out to be none', async () => {
    expect(await refusal('{"offers":[]}')).toBeNull();
    expect(await refusal('no JSON')).toBeNull();
  });
});
