import { describe, expect, it } from 'vitest';
import { withoutMoney } from '../../src-renderer/data/amounts-in-text';

const NONE = new Set<string>();

describe('a text for outsiders', () => {
  it.each([
    ['an option at $14/TH (2024)', 'an option at $—/TH (2024)'],
    ['66,560 units, $290.5 million plus taxes', '66,560 units, $— million plus taxes'],
    ['price 11.8 $/TH, 10 % down', 'price — $/TH, 10 % down'],
    ['quoted USD 5,999.00 in 2026', 'quoted USD — in 2026'],
    ['quoted 5 999 USDT for 30 units', 'quoted — USDT for 30 units'],
    ['¥42,000 each', '¥— each'],
  ])('says no amount beside a mark of money: %s', (text, clean) => {
    expect(withoutMoney(text, NONE)).toBe(clean);
  });

  it('keeps numbers that are no money', () => {
    const text = 'Supplies 3 nm chips (15 EH/s) for 860 TH rigs since 2024-04-09, 365 days';

    expect(withoutMoney(text, NONE)).toBe(text);
  });

  it('says no amount of the workspace, with or without a mark', () => {
    expect(withoutMoney('they said 5999 on the phone', new Set(['5999']))).toBe('they said — on the phone');
  });
});
