import { describe, expect, it } from 'vitest';
import { instantText } from '#domain/executive/record/instant-text';

describe('an instant in the record', () => {
  it('is written in universal time, so that it reads the same on every machine', () => {
    expect(instantText('2026-11-22T09:05:59.123Z')).toBe('22 Nov 2026, 09:05 UTC');
    expect(instantText('2026-11-22T23:59:00Z')).toBe('22 Nov 2026, 23:59 UTC');
  });

  it.each(['', 'yesterday', '2026-13-40T09:05:00Z', '2026-11-22T09:05:00+02:00'])(
    'stands as it is where it is none: “%s”',
    (text) => {
      expect(instantText(text)).toBe(text);
    },
  );
});
