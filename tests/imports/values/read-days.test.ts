/** Days, stretches of the calendar, lead times and validity. */
import { calendarDate, type CalendarDate } from '#domain/core/calendar-date';
import { describe, expect, it } from 'vitest';
import type { DateOrder } from '../../../src-renderer/imports/values/dialect';
import { UNSAID } from '../../../src-renderer/imports/values/dialect';
import { readPeriod } from '../../../src-renderer/imports/values/calendar-periods';
import { readDateText } from '../../../src-renderer/imports/values/read-date-text';
import { readLeadTime } from '../../../src-renderer/imports/values/read-lead-time';
import { readValidity } from '../../../src-renderer/imports/values/read-validity';

const QUOTED = calendarDate('2026-11-03');
const order = (dateOrder: DateOrder | null) => ({ decimalMark: 'point', dateOrder }) as const;

describe('readDateText', () => {
  const read = (text: string, dateOrder: DateOrder | null = null, quotedOn: CalendarDate | null = null) => {
    const result = readDateText(text, order(dateOrder), quotedOn);
    if (result.ok) return result.value;
    return [result.problem.code, ...(result.problem.readings ?? [])].join(' ');
  };

  it.each([
    '2026-11-03',
    '2026/11/3',
    '2026.11.03',
    '2026年11月3日',
    '20261103',
    '3 Nov 2026',
    '3-Nov-26',
    '3rd November 2026',
    'Nov 3, 2026',
    'November 3 2026',
    '3. November 2026',
    'Tue, 3 Nov 2026',
    '2026-11-03 (Tue)',
    '2026-11-03T00:00:00Z',
    '2026-11-03 11:02',
    '２０２６／１１／３',
  ])('reads %j as 3 November 2026 in every order', (text) => {
    for (const each of ['ymd', 'dmy', 'mdy', null] as const) expect(read(text, each)).toBe('2026-11-03');
  });

  it.each([
    ['03.11.26', 'dmy', '2026-11-03'],
    ['11/03/26', 'mdy', '2026-11-03'],
    ['26-11-03', 'ymd', '2026-11-03'],
    ['03/11/2026', 'dmy', '2026-11-03'],
    ['03/11/2026', 'mdy', '2026-03-11'],
    ['25/11/2026', null, '2026-11-25'],
    ['11/25/2026', null, '2026-11-25'],
    ['05/05/2026', null, '2026-05-05'],
  ] as const)('reads %j in the order %s as %s', (text, dateOrder, expected) => {
    expect(read(text, dateOrder)).toBe(expected);
  });

  it.each([
    ['03/11/2026', null, 'ambiguous-date 2026-11-03 2026-03-11'],
    ['03/11/2026', 'ymd', 'ambiguous-date 2026-11-03 2026-03-11'],
    ['03.11.26', null, 'ambiguous-date 2026-11-03 2026-03-11 2003-11-26'],
    ['11/25/2026', 'dmy', 'not-a-date'],
    ['2026-02-30', null, 'not-a-date'],
    ['31/04/2026', 'dmy', 'not-a-date'],
    ['30 Nov', null, 'missing-year'],
    ['Mon, 3 Nov 2026', null, 'contradiction'],
    ['1826-11-03', null, 'not-a-date'],
    ['soon', null, 'not-a-date'],
    ['', null, 'blank'],
  ] as const)('refuses %j in the order %s as %s', (text, dateOrder, expected) => {
    expect(read(text, dateOrder)).toBe(expected);
  });

  it('counts a day without a year on from the quote', () => {
    expect(read('30 Nov', null, QUOTED)).toBe('2026-11-30');
    expect(read('Nov 30', null, QUOTED)).toBe('2026-11-30');
    expect(read('11月30日', null, QUOTED)).toBe('2026-11-30');
    expect(read('15 Feb', null, QUOTED)).toBe('2027-02-15');
  });

  it('does not guess whether Feb 27 is a day or a month', () => {
    expect(read('Feb 27', null, QUOTED)).toBe('ambiguous-date 2027-02-27 2027-02');
  });
});

describe('readPeriod', () => {
  const read = (text: string, quotedOn: CalendarDate | null = QUOTED) => {
    const result = readPeriod(text, quotedOn);
    if (result === null) return null;
    return result.ok ? `${result.value.first} ${result.value.last}` : result.problem.code;
  };

  it.each([
    ['Feb', '2027-02-01 2027-02-28'],
    ['February', '2027-02-01 2027-02-28'],
    ['Feb 1H', '2027-02-01 2027-02-15'],
    ['1H Feb', '2027-02-01 2027-02-15'],
    ['2nd half of March 2027', '2027-03-16 2027-03-31'],
    ['early March', '2027-03-01 2027-03-10'],
    ['mid-Jan', '2027-01-11 2027-01-20'],
    ['end of November', '2026-11-21 2026-11-30'],
    ['Q1 2027', '2027-01-01 2027-03-31'],
    ["Q1'27", '2027-01-01 2027-03-31'],
    ['1Q27', '2027-01-01 2027-03-31'],
    ['Q4', '2026-10-01 2026-12-31'],
    ['H1 2027', '2027-01-01 2027-06-30'],
    ['Week 6', '2027-02-08 2027-02-14'],
    ['KW 6/2027', '2027-02-08 2027-02-14'],
    ['2026W53', '2026-12-28 2027-01-03'],
    ['2027-02', '2027-02-01 2027-02-28'],
    ['02/2027', '2027-02-01 2027-02-28'],
    ['Feb 2027', '2027-02-01 2027-02-28'],
    ["Feb'27", '2027-02-01 2027-02-28'],
    ['2月', '2027-02-01 2027-02-28'],
    ['2月上旬', '2027-02-01 2027-02-10'],
    ['2月底', '2027-02-21 2027-02-28'],
    ['2027年2月下半月', '2027-02-16 2027-02-28'],
    ['2027年第一季度', '2027-01-01 2027-03-31'],
    ['明年2月', '2027-02-01 2027-02-28'],
    ['Feb-Mar', '2027-02-01 2027-03-31'],
    ['Dec–Jan', '2026-12-01 2027-01-31'],
    ['2-3月', '2027-02-01 2027-03-31'],
    ['Nov', '2026-11-01 2026-11-30'],
    ['Feb 27', 'ambiguous-date'],
    ['2027W53', 'not-a-date'],
    ['Week 60', 'not-a-date'],
    ['2027-13', 'not-a-date'],
    ['Feb 15', null],
    ['soon', null],
    ['30 days', null],
  ])('reads %j, quoted on 2026-11-03, as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('does not know the year of a month where the day of the quote is not known', () => {
    expect(read('Feb', null)).toBe('missing-year');
    expect(read('Feb 2027', null)).toBe('2027-02-01 2027-02-28');
  });
});

describe('readLeadTime', () => {
  const given = { quotedOn: QUOTED, unitOfHeader: null };
  const read = (text: string, dateOrder: DateOrder | null = null) => {
    const result = readLeadTime(text, given, order(dateOrder));
    if (!result.ok) return result.problem.code;
    const { earliestDays, latestDays, isInStock, speaksOf } = result.value;
    return [`${earliestDays}..${latestDays}`, isInStock ? 'stock' : '', speaksOf ?? '']
      .filter((word) => word !== '')
      .join(' ');
  };

  it.each([
    ['stock', '0..0 stock'],
    ['In stock', '0..0 stock'],
    ['现货', '0..0 stock'],
    ['stock 现货', '0..0 stock'],
    ['auf Lager', '0..0 stock'],
    ['sofort', '0..0 stock'],
    ['immediate', '0..0 stock'],
    ['现货3天内发货', '0..3 stock dispatch'],
    ['in stock, ships within 3 days', '0..3 stock dispatch'],
    ['2–3 weeks', '14..21'],
    ['2 to 3 weeks', '14..21'],
    ['4-6 Wochen', '28..42'],
    ['30 days', '30..30'],
    ['within 30 days', '0..30'],
    ['45d', '45..45'],
    ['6 wks', '42..42'],
    ['2 months', '60..60'],
    ['30 days after deposit', '30..30'],
    ['30 days after receipt of the deposit', '30..30'],
    ['4 weeks ARO', '28..28'],
    ['付款后7天', '7..7'],
    ['7-10 working days', '9..14'],
    ['10 Arbeitstage', '12..14'],
    ['15-20个工作日', '19..28'],
    ['Feb 1H', '90..104'],
    ['ETA Feb', '90..117 arrival'],
    ['Feb', '90..117'],
    ['2月上旬', '90..99'],
    ['Q1 2027', '59..148'],
    ['KW 6', '97..103'],
    ['Week 6', '97..103'],
    ['15/02/2027', '104..104'],
    ['ready by 15 Feb', '104..104 dispatch'],
    ['Nov', '0..27'],
    ['ship in January 2027', '59..89 dispatch'],
  ])('reads %j, quoted on 2026-11-03, as %s days', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['soon', 'not-a-lead-time'],
    ['30', 'unknown-unit'],
    ['about 30 days', 'not-exact'],
    ['3-2 weeks', 'contradiction'],
    ['2026-10-01', 'past'],
    ['Feb 2025', 'past'],
    ['Q1 2099', 'out-of-range'],
    ['Feb 27', 'ambiguous-date'],
    ['03/04/2027', 'ambiguous-date'],
    ['TBD', 'not-stated'],
    ['', 'blank'],
  ])('refuses %j as %s', (text, code) => {
    expect(read(text)).toBe(code);
  });

  it('reads a bare number in the unit of its header', () => {
    const result = readLeadTime('30', { quotedOn: null, unitOfHeader: 'days' }, UNSAID);
    expect(result.ok && result.value.latestDays).toBe(30);
  });

  it('says that the late end counts, and from which day', () => {
    const result = readLeadTime('Feb 1H', given, UNSAID);
    expect(result.ok && result.value.words).toBe(
      'Lead time 104 days: from the quote of 2026-11-03 to 2027-02-15, the late end of “Feb 1H”.',
    );
    const weeks = readLeadTime('2-3 weeks', given, UNSAID);
    expect(weeks.ok && weeks.value.words).toBe('Lead time 21 days: the late end of “2-3 weeks”.');
  });

  it('keeps the day but counts no days where the day of the quote is not known', () => {
    const result = readLeadTime('2027-02', { quotedOn: null, unitOfHeader: null }, UNSAID);
    expect(result.ok && result.value).toMatchObject({
      latestDays: null,
      on: { earliest: '2027-02-01', latest: '2027-02-28' },
    });
    const month = readLeadTime('Feb', { quotedOn: null, unitOfHeader: null }, UNSAID);
    expect(month.ok ? null : month.problem.code).toBe('missing-year');
  });
});

describe('readValidity', () => {
  const read = (text: string, quotedOn: CalendarDate | null = QUOTED) => {
    const result = readValidity(text, quotedOn, UNSAID);
    return result.ok ? result.value : result.problem.code;
  };

  it.each([
    ['2026-11-30', '2026-11-30'],
    ['till Friday', '2026-11-06'],
    ['valid until 30 Nov 2026', '2026-11-30'],
    ['valid till 30 Nov', '2026-11-30'],
    ['valid 7 days', '2026-11-10'],
    ['48h', '2026-11-05'],
    ['2 weeks', '2026-11-17'],
    ['today only', '2026-11-03'],
    ['当天有效', '2026-11-03'],
    ['end of month', '2026-11-30'],
    ['end of November', '2026-11-30'],
    ['有效期至2026年11月20日', '2026-11-20'],
    ['until sold out', 'not-stated'],
    ['till Tuesday', 'ambiguous-date'],
    ['next Friday', 'ambiguous-date'],
    ['2026-10-30', 'past'],
    ['whenever', 'not-a-date'],
  ])('reads %j, quoted on Tuesday 2026-11-03, as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('counts nothing from a day that is not known', () => {
    expect(read('7 days', null)).toBe('missing-year');
  });
});
