/** Fee years: one for every day, in order, with a minimum below the maximum. */
import { calendarDate } from '#domain/core/calendar-date';
import { partsPerMillion, usdCents } from '#domain/core/money';
import type { HarborFee, ProcessingFee } from '#domain/model/tariff-pack';
import { checkFees } from '#domain/tariffs/check-fees';
import { packFindingText } from '#domain/tariffs/pack-finding-text';
import { describe, expect, it } from 'vitest';
import { aSource } from '../../fixtures/source';
import { aProcessingFee, aTariffPack } from '../../fixtures/tariffs';

const year = (fiscalYear: string, from: string, to: string, change: Partial<ProcessingFee> = {}) =>
  aProcessingFee({ fiscalYear, from: calendarDate(from), to: calendarDate(to), ...change });

const harbor = (from: string | null, to: string | null): HarborFee => ({
  from: from === null ? null : calendarDate(from),
  to: to === null ? null : calendarDate(to),
  rate: partsPerMillion(1250),
  source: aSource,
});

const found = (processingFees: readonly ProcessingFee[], harborFees: readonly HarborFee[] = []) =>
  checkFees(aTariffPack([], { processingFees, harborFees })).map((finding) => [
    finding.severity,
    packFindingText(finding),
  ]);

const fy2026 = year('FY2026', '2025-10-01', '2026-09-30');
const fy2027 = year('FY2027', '2026-10-01', '2027-09-30');

describe('checkFees', () => {
  it('finds nothing in years that follow each other, in whatever order they stand', () => {
    expect(found([fy2027, fy2026], [harbor(null, null)])).toEqual([]);
  });

  it('finds years that overlap, by one day too', () => {
    expect(found([fy2026, year('FY2027', '2026-09-30', '2027-09-30')])).toEqual([
      ['error', 'Processing fee FY2027, from: it covers days of FY2026 too, on 30 Sep 2026.'],
    ]);
  });

  it('finds a year inside another one, and goes on from the longer', () => {
    const inside = year('X', '2026-10-05', '2026-10-10');

    expect(found([fy2027, inside, year('FY2028', '2027-10-01', '2028-09-30')])).toEqual([
      ['error', 'Processing fee X, from: it covers days of FY2027 too, from 5 Oct 2026 to 10 Oct 2026.'],
    ]);
  });

  it('doubts a gap between years', () => {
    expect(found([fy2026, year('FY2027', '2026-10-03', '2027-09-30')])).toEqual([
      [
        'warning',
        'Processing fee FY2027, from: no fee is on file from 1 Oct 2026 to 2 Oct 2026, between FY2026 and this one.',
      ],
    ]);
  });

  it('finds a minimum above the maximum, an end before the start, and one name twice', () => {
    const dear = year('FY2026', '2025-10-01', '2026-09-30', { minimum: usdCents(70_000) });
    const turned = year('FY2027', '2027-09-30', '2026-10-01');

    expect(found([dear, turned, year('FY2026', '2027-10-01', '2028-09-30')])).toEqual([
      ['error', 'Processing fee FY2026, maximum: the minimum of $700.00 is above the maximum of $670.86.'],
      ['error', 'Processing fee FY2026, fiscalYear: more than one processing fee has this name.'],
      ['error', 'Processing fee FY2027, to: it ends on 1 Oct 2026, before it starts on 30 Sep 2027.'],
      ['warning', expect.stringContaining('no fee is on file from 1 Oct 2026 to 30 Sep 2027')],
    ]);
  });

  it('finds harbour fees that overlap', () => {
    expect(found([fy2026], [harbor(null, null), harbor('2027-01-01', null)])).toEqual([
      [
        'error',
        'Harbour fee from 1 Jan 2027, from: it covers days of the harbour fee on every day too, from 1 Jan 2027 on.',
      ],
    ]);
  });
});
