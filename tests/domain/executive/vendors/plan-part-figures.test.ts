import { describe, expect, it } from 'vitest';
import { goodsOfVendors } from '#domain/executive/vendors/goods-of-vendors';
import { missingNote, planPartFigures, relabelled } from '#domain/executive/vendors/plan-part-figures';
import type { ReportGround } from '#domain/executive/report-ground';
import { fact } from '#domain/explain/nodes';
import { sampleWorkspace } from '../../../../src-renderer/data/seed';
import { sampleReportGround } from '../../../fixtures/report-ground';
import { aSource } from '../../../fixtures/source';
import { nodesOf, untied } from '../../../fixtures/tree-arithmetic';

const ground = await sampleReportGround();

function figuresOf(name: string, of: ReportGround = ground) {
  const goods = goodsOfVendors(of).find((one) => one.name === name);
  if (goods === undefined) throw new Error(`No vendor ${name}`);
  return planPartFigures(goods, of);
}

const sumOf = (what: 'landed' | 'backDuty' | 'ofThs' | 'ofLanded') =>
  goodsOfVendors(ground).reduce((sum, goods) => sum + Number(planPartFigures(goods, ground)[what].value), 0);

describe('what vendors are of the plan', () => {
  it('adds up to the plan: dollars to the cent, shares to the whole but for their rounding', () => {
    const { totals } = ground.under.evaluation;

    // The fee of the option that is held buys nothing: it is in the total and in no share.
    expect(sumOf('landed')).toBe(totals.landed - 15_000_00);
    expect(sumOf('backDuty')).toBe(totals.backDuty);
    expect(Math.abs(sumOf('ofThs') - 1_000_000)).toBeLessThan(6);
    expect(Math.abs(sumOf('ofLanded') - 1_000_000)).toBeLessThan(6);
  });

  it('is the share that the plan itself shows', () => {
    const share = ground.under.evaluation.totals.byVendor.shares.find(({ name }) => name === 'Bitdeer');

    expect(figuresOf('Bitdeer').ofThs.value).toBe(share?.ofThs);
    expect(figuresOf('Bitdeer').landed).toMatchObject({
      value: share?.landed,
      note: 'The fee of an option held, $15,000.00, comes on top.',
    });
    expect(figuresOf('Bitdeer').ofThs.text).toBe('40.5 %');
  });

  it('has no share of TH/s while an offer of the plan is gone, for nobody knows the whole', async () => {
    const { offers } = await sampleWorkspace();
    const state = { offers: offers.filter(({ id }) => id !== 'BM-11') };
    const { ofThs } = figuresOf('Bitdeer', await sampleReportGround({ state }));

    expect(ofThs).toMatchObject({
      text: '—',
      note: '0.58 EH/s; the offer of 1 line is not in the workspace any more',
    });
  });

  it('is explained by the lines of the vendor alone, in sums that tie', () => {
    const { sentence, root } = figuresOf('Canaan').landed.explain();

    expect(sentence).toBe('Landed cost of what comes from Canaan: $3,914,804.22, the sum of 2 lines.');
    expect([...nodesOf(root)].flatMap((node) => untied(node) ?? [])).toEqual([]);
    expect([...nodesOf(root)].filter(({ inputs, source }) => inputs.length === 0 && source === null)).toEqual(
      [],
    );
  });

  it('is nothing where the plan buys nothing, with the plan as the source', () => {
    const { landed, ofThs, backDuty } = figuresOf('Sample Ridge Hardware');

    expect([landed.text, ofThs.text, backDuty.text]).toEqual(['$0', '0.0 %', '$0']);
    expect(landed.note).toBe('The plan buys nothing from it.');
    expect(landed.explain().root.source).toEqual({
      citation: 'Plan “Spring 2027 (sample)”: no line of goods from Sample Ridge Hardware comes',
      asOf: '2026-11-21',
      confidence: 'stated',
    });
  });

  it('cites the declared origin where no finding can reach the buyer', () => {
    const { root } = figuresOf('MicroBT').backDuty.explain();
    const origin = [...nodesOf(root)].find(({ label }) => label === 'Declared origin');

    expect(origin?.value).toBe('US');
    expect(origin?.source?.asOf).toBe('2026-10-27');
  });

  it('is not known where a line cannot be costed, and says what the others come to', async () => {
    const { offers } = await sampleWorkspace();
    const beyond = (id: string) => ({ htsCode: id === 'CA-04' ? '9999999999' : '8543709860' });
    const changed = offers.map((offer) =>
      offer.vendor === 'Canaan' ? { ...offer, ...beyond(offer.id) } : offer,
    );
    const some = figuresOf('Canaan', await sampleReportGround({ state: { offers: changed } }));
    const none = figuresOf(
      'Canaan',
      await sampleReportGround({
        state: {
          offers: offers.map((offer) =>
            offer.vendor === 'Canaan' ? { ...offer, htsCode: '9999999999' } : offer,
          ),
        },
      }),
    );

    expect(some.landed.text).toBe('—');
    expect(some.landed.note).toMatch(/^1 line not known\. The others come to \$1,\d{3},\d{3}\.\d\d\.$/);
    expect([some.ofLanded.text, some.backDuty.text]).toEqual(['—', '—']);
    expect([none.landed.text, none.ofLanded.text, none.backDuty.text]).toEqual(['—', '—', '—']);
    expect(none.landed.note).toBe('2 lines not known.');
    expect(none.ofThs.text).toBe('17.2 %');
  });
});

describe('the words of a missing part', () => {
  it('count the lines', () => {
    expect([0, 1, 1_200].map(missingNote)).toEqual([null, '1 line not known.', '1,200 lines not known.']);
  });
});

describe('an answer under another name', () => {
  it('keeps the rest of its sentence', () => {
    const root = fact('Landed cost', '$5.00', aSource);

    expect(relabelled({ sentence: 'Landed cost: $5.00, of one line.', root }, 'Goods').sentence).toBe(
      'Goods: $5.00, of one line.',
    );
    expect(relabelled({ sentence: 'It is so.', root }, 'Goods')).toEqual({
      sentence: 'Goods: $5.00.',
      root: { ...root, label: 'Goods' },
    });
  });
});
