import { expect, it } from 'vitest';
import { digitOf } from '../../src-renderer/app/digit-keys';

it.each([
  ['an English 1', { code: 'Digit1', key: '1' }, 1],
  ['a French 1, which gives & without Shift', { code: 'Digit1', key: '&' }, 1],
  ['a 0', { code: 'Digit0', key: '0' }, 0],
  ['a 7 of the number pad', { code: 'Numpad7', key: '7' }, 7],
  ['a 3 that an input method gives without a place', { code: '', key: '3' }, 3],
  ['a letter', { code: 'KeyE', key: 'e' }, null],
  ['an arrow of the number pad', { code: 'Numpad4', key: 'ArrowLeft' }, null],
] as const)('takes %s for what it is', (_case, key, digit) => {
  expect(digitOf(key)).toBe(digit);
});
