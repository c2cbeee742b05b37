import { describe, expect, it } from 'vitest';
import {
  columnOf,
  lastDayOf,
  lineName,
  sourceOfOffer,
  sourceOfPlan,
  totalOf,
  unitsOf,
} from '#domain/executive/plan-trees';
import { sampleReportGround } from '../../fixtures/report-ground';
import { nodesOf, untied } from '../../fixtures/tree-arithmetic';

const ground = await sampleReportGround();
const { lines, totals } = ground.under.evaluation;
const some = lines.filter(({ vendor, units }) => vendor === 'Bitdeer' && units > 0);
const held = lines.find(({ line }) => line.standing === 'option');

describe('an explanation of a part of a plan', () => {
  it('adds up the lines of that part alone, under its own label', () => {
    const tree = totalOf('landed', some, ground, 'Landed, Bitdeer');
    expect(tree).toMatchObject({ label: 'Landed, Bitdeer', value: '$6,683,382.24' });
    for (const node of nodesOf(tree)) expect(untied(node)).toBeNull();
  });

  it('counts the units that come', () => {
    const tree = unitsOf(lines, ground, 'Rigs');
    expect(tree.value).toBe('4,240');
    expect(tree.inputs.map(({ label }) => label)).toContain('800 × SEALMINER A4 Pro Air from Bitdeer');
    expect(tree.inputs.every(({ source }) => source?.asOf === '2026-11-22')).toBe(true);
  });

  it('says of a last day when each line is on the rack and when its site has power', () => {
    const day = totals.hashingP50;
    if (day === null) throw new Error('Expected a day');
    const tree = lastDayOf(lines, 'hashingP50', day, ground, 'All hash by');
    expect(tree.value).toBe('9 Jun 2027');
    expect(tree.inputs).toHaveLength(11);
    expect(tree.inputs.some(({ value }) => value === '9 Jun 2027')).toBe(true);
    expect(tree.inputs[0]?.inputs.map(({ label }) => label)).toContain('Power at West Texas (sample)');
  });

  it('says that nothing is bought by an option that is only held', () => {
    if (held === undefined) throw new Error('Expected a held option');
    expect(columnOf(held, 'landedTotal', ground)).toMatchObject({
      value: '—',
      note: 'Nothing is bought by this line.',
    });
    expect(lineName(held)).toBe('0 × SEALMINER A4 Pro Air from Bitdeer');
  });

  it('cites the quotation of an offer down to its row, and the plan by its day', () => {
    const offer = ground.offers.find(({ id }) => id === 'BM-01');
    if (offer === undefined) throw new Error('Expected an offer');
    expect(sourceOfOffer(offer, ['powerW'], ground)).toMatchObject({
      citation: expect.stringMatching(/Bitmain price list of 3 November 2026.*, row 2$/) as string,
      asOf: '2026-11-03',
    });
    expect(sourceOfPlan(ground)).toMatchObject({
      citation: 'The plan “Spring 2027 (sample)” as it stood on 22 Nov 2026',
      asOf: '2026-11-22',
    });
  });
});
