/** Findings as sentences that name the record and the field. */
import { calendarDate } from '#domain/core/calendar-date';
import type { PackFault, PackRecord } from '#domain/tariffs/pack-finding';
import { packFindingText, packRecordText, rateMistakeText } from '#domain/tariffs/pack-finding-text';
import { describe, expect, it } from 'vitest';

const layer: PackRecord = { kind: 'layer', id: 'FL301-MY' };
const text = (fault: PackFault, field: string, record: PackRecord = layer) =>
  packFindingText({ ...fault, severity: 'error', record, field });

describe('packFindingText', () => {
  it.each<[PackFault, string, string]>([
    [{ code: 'layer/repeated-id' }, 'id', 'Tariff layer FL301-MY, id: more than one layer has this id.'],
    [
      { code: 'layer/unknown-place', place: 'XX' },
      'origins.include',
      'Tariff layer FL301-MY, origins.include: “XX” is neither a country code, nor a group of the pack, nor *.',
    ],
    [
      { code: 'layer/replaces-unknown', replaced: 'MFM' },
      'replaces',
      'Tariff layer FL301-MY, replaces: it replaces layer MFM, which the pack does not have.',
    ],
    [
      { code: 'layer/end-before-start', from: calendarDate('2026-07-24'), to: calendarDate('2026-07-23') },
      'to',
      'Tariff layer FL301-MY, to: it ends on 23 Jul 2026, before it starts on 24 Jul 2026.',
    ],
    [
      { code: 'layer/rate-missing' },
      'rate',
      'Tariff layer FL301-MY, rate: only an unconfirmed layer may lack a rate.',
    ],
    [
      { code: 'layer/rate-huge', rate: 12_500_000 },
      'rate',
      'Tariff layer FL301-MY, rate: 12,500,000 parts per million is above 1000 %.',
    ],
    [
      {
        code: 'layer/scheduled-in-the-past',
        from: calendarDate('2026-07-24'),
        packDate: calendarDate('2026-11-21'),
      },
      'status',
      'Tariff layer FL301-MY, status: the layer is scheduled, yet it starts on 24 Jul 2026, before the pack’s date of 21 Nov 2026.',
    ],
    [
      { code: 'layer/expired-without-end' },
      'to',
      'Tariff layer FL301-MY, to: the layer has expired and has no last day, so it still applies.',
    ],
  ])('%j', (fault, field, sentence) => {
    expect(text(fault, field)).toBe(sentence);
  });

  it('leaves the field out where the whole record is meant', () => {
    expect(text({ code: 'group/name-taken' }, '', { kind: 'group', name: 'TH' })).toBe(
      'Country group TH: a group may not be called * or as a country is.',
    );
  });
});

describe('packRecordText', () => {
  it.each<[PackRecord, string]>([
    [{ kind: 'processing-fee', fiscalYear: 'FY2027' }, 'Processing fee FY2027'],
    [{ kind: 'harbor-fee', from: null }, 'Harbour fee'],
    [{ kind: 'harbor-fee', from: calendarDate('2026-10-01') }, 'Harbour fee from 1 Oct 2026'],
  ])('%j', (record, words) => {
    expect(packRecordText(record)).toBe(words);
  });
});

describe('rateMistakeText', () => {
  it.each([
    [25, '25 parts per million is 0.0025 %; for 25 % write 250000'],
    [1, '1 parts per million is 0.0001 %; for 1 % write 10000'],
    [0.25, '0.25 is not a whole number of parts per million; for 25 % write 250000'],
    [12.5, '12.5 is not a whole number of parts per million; for 12.5 % write 125000'],
    [0.026, '0.026 is not a whole number of parts per million; for 2.6 % write 26000'],
  ])('tells how %d was meant', (rate, words) => {
    expect(rateMistakeText(rate)).toBe(words);
  });

  it('takes a rate that is known to be per cent as such', () => {
    expect(rateMistakeText(0.3464, 0.3464)).toBe(
      '0.3464 is not a whole number of parts per million; for 0.3464 % write 3464',
    );
  });
});
