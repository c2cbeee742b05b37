import { cellFormatsSchema } from '#domain/model/cell-format';
import { expect, it } from 'vitest';

it('A column has one policy format and one relative format at most', () => {
  const cap = { kind: 'policy', columnId: 'dutyRate', breaks: 'above', limit: 250_000, words: 'Duty cap' };
  const shades = { kind: 'relative', columnId: 'dutyRate', show: 'scale' };

  expect(cellFormatsSchema.safeParse([cap, shades]).success).toBe(true);
  expect(cellFormatsSchema.safeParse([cap, shades, { ...shades, show: 'ends' }]).success).toBe(false);
});
