/** Which pasted text is a price list, and which is cells to type into the table. */
import { describe, expect, it } from 'vitest';
import { looksLikeAList, looksLikeOffers } from '../../../src-renderer/features/import/looks-like-a-list';

describe('text that is pasted into the table', () => {
  it.each([
    ['a line of a chat', 'S21 XP 270T 13.5J $5,999 FOB HK MOQ 50 ETA Feb'],
    ['a greeting before the offers', 'Hi Sam\ntoday: M60S 184T/18.5J $12.8/T x200 stock'],
    ['a table with its header', 'Model\tHashrate\tUnit price\nS21\t200T\t$3,000'],
    ['a table with a Chinese header', '型号\t算力(TH/s)\t单价(美元/台)\n蚂蚁S21\t200\t3000'],
  ])('is a price list: %s', (_what, text) => {
    expect(looksLikeAList(text)).toBe(true);
  });

  it.each([
    ['one figure', '3744.00'],
    ['a column of figures', '3744\n3100\n2990'],
    ['a block of cells', 'Bitmain\t3744\tMY\nMicroBT\t3100\tCN'],
    ['a remark', 'asked Jason on Friday, he will call back'],
  ])('is typing: %s', (_what, text) => {
    expect(looksLikeAList(text)).toBe(false);
  });
});

describe('text that is pasted anywhere else', () => {
  it('is a price list if it has a figure and a word', () => {
    expect(looksLikeOffers('S21 $3,000')).toBe(true);
    expect(looksLikeOffers('hello')).toBe(false);
    expect(looksLikeOffers('12 345')).toBe(false);
  });
});
