import { usdCents, partsPerMillion } from '#domain/core/money';
import {
  boughtLines,
  goodsWords,
  groupedBy,
  lineWords,
  makeRisk,
  type RiskParts,
} from '#domain/executive/risks/make-risk';
import { fact } from '#domain/explain/nodes';
import { describe, expect, it } from 'vitest';
import { aFutureOffer, aLineOf, month } from '../../../fixtures/plan-on-ground';
import { riskGround } from '../../../fixtures/risk-ground';
import { aSource } from '../../../fixtures/source';

const explain = () => ({ sentence: 'It is.', root: fact('It', '$1.00', aSource) });
const parts: RiskParts = {
  cause: 'deposit',
  of: ['Bitmain'],
  headline: 'Bitmain fails',
  label: 'Deposits',
  dollars: { cents: usdCents(1_234_567_89), explain },
  likelihood: null,
  why: 'So.',
  mitigation: 'Act.',
  vendors: ['Bitmain'],
};

describe('a risk', () => {
  it('has its dollars as a figure of the report under a key of its cause', () => {
    const { dollars, likelihood } = makeRisk(parts);
    expect(dollars).toMatchObject({
      key: 'risk/deposit/Bitmain',
      label: 'Deposits',
      text: '$1.23M',
      value: 1_234_567_89,
      unit: 'usd',
      note: null,
    });
    expect(likelihood).toBeNull();
  });

  it('says why where nobody can say the dollars', () => {
    const { dollars } = makeRisk({ ...parts, dollars: { unknown: 'No lane is on record.' } });
    expect(dollars).toMatchObject({ text: '—', value: null, note: 'No lane is on record.' });
    expect(dollars.explain().root).toMatchObject({ value: '—', note: 'No lane is on record.' });
  });

  it('has its likelihood as a share', () => {
    const { likelihood } = makeRisk({ ...parts, likelihood: { value: partsPerMillion(125_000), explain } });
    expect(likelihood).toMatchObject({ key: 'risk/deposit/Bitmain/likelihood', text: '12.5 %', unit: 'ppm' });
  });
});

describe('the goods of lines in words', () => {
  const ground = riskGround({
    offers: [
      aFutureOffer({ quantity: 1_200 }),
      aFutureOffer({ id: 'A2', model: 'Antminer T21', quantity: 50 }),
      aFutureOffer({ id: 'A3', model: 'Antminer S23', quantity: 7 }),
    ],
  });
  const lines = ground.under.evaluation.lines;

  it('name one or two models, and of more how many', () => {
    expect(goodsWords(lines.slice(0, 1))).toBe('1,200 Antminer S21 Pro from Bitmain');
    expect(goodsWords(lines.slice(0, 2))).toBe('1,250 Antminer S21 Pro and Antminer T21 from Bitmain');
    expect(goodsWords(lines)).toBe('1,257 rigs of 3 models from Bitmain');
  });

  it('name the month of a line: that of the plan, else the one in which it leaves', () => {
    const of = (change: Parameters<typeof aLineOf>[0]) => {
      const [line] = riskGround({ lines: [aLineOf(change)] }).under.evaluation.lines;
      return line === undefined ? '' : lineWords(line);
    };
    expect(of({})).toBe('100 Antminer S21 Pro from Bitmain, Jan 2027');
    expect(of({ batchMonth: month('2027-03') })).toBe('100 Antminer S21 Pro from Bitmain, Mar 2027');
  });
});

describe('the lines that risks are found in', () => {
  it('leave out those that buy nothing: of no units, of an offer that is gone', () => {
    const lines = [
      aLineOf(),
      aLineOf({ id: 'line-2', quantity: 0 }),
      aLineOf({ id: 'line-3', offerId: 'gone' }),
    ];
    expect(boughtLines(riskGround({ lines })).map(({ line }) => line.id)).toEqual(['line-1']);
  });

  it('are grouped in the order of the first of each group', () => {
    expect(groupedBy(['b1', 'a1', 'b2'], (text) => text.charAt(0))).toEqual([
      ['b', ['b1', 'b2']],
      ['a', ['a1']],
    ]);
  });
});
