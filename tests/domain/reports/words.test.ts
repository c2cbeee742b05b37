import { calendarDate } from '#domain/core/calendar-date';
import { partsPerMillion, usdCents } from '#domain/core/money';
import type { EvaluationProblem, Notice } from '#domain/evaluation/offer-evaluation';
import type { TariffCliff } from '#domain/evaluation/tariff-cliffs';
import { cliffText, noticeText, problemText } from '#domain/reports/words';
import { describe, expect, it } from 'vitest';

const day = calendarDate('2026-11-21');

const cliff: TariffCliff = {
  entry: 1,
  entryCount: 1,
  changeOn: calendarDate('2026-12-10'),
  windowFrom: calendarDate('2026-12-02'),
  windowTo: calendarDate('2027-01-15'),
  rateBefore: partsPerMillion(126_000),
  rateAfter: partsPerMillion(276_000),
  difference: usdCents(5_616_000),
  chanceAfter: partsPerMillion(684_900),
};

const notices: Notice[] = [
  { code: 'freight/estimated', laneLabel: 'Malaysia to the US, ocean' },
  { code: 'insurance/estimated' },
  { code: 'lead-time/assumed' },
  { code: 'warranty/from-vendor' },
  { code: 'customs-value/freight-not-separate', parts: 'freight' },
  { code: 'fee/carried-forward', fiscalYear: 'FY2027' },
  { code: 'tariff/unconfirmed', layers: [{ layerId: 'L', program: 'P' }] },
  {
    code: 'price/far-from-market',
    unitPrice: usdCents(104_200),
    check: { lowest: usdCents(980_000), highest: usdCents(1_017_000), count: 2, ratio: 1042 / 9800 },
  },
  {
    code: 'specification/disagrees',
    difference: { figure: 'hashrate', offered: 300, catalogued: 234 },
    rigModelId: 'R013',
    rigModel: 'Antminer S21 Pro',
  },
  { code: 'tariff/refund-possible', layerId: 'L', amount: usdCents(123_456) },
  { code: 'tariff/litigation', layerId: 'L', program: 'P' },
  { code: 'tariff/cliff', cliff },
  { code: 'origin/reassessed', declared: 'MY', found: 'CN', extraDuty: usdCents(10_296_000) },
  { code: 'origin/hashboards-elsewhere', declared: 'MY', hashboards: 'CN' },
  { code: 'origin/us-goods-returned' },
  { code: 'fee/usmca-relief' },
  { code: 'site/unknown', siteId: null },
  { code: 'site/unknown', siteId: 'moon' },
  { code: 'site/receiving-unknown', siteName: 'West Texas' },
  { code: 'vendor/unknown', vendor: 'Nobody' },
  { code: 'quote/expired', validUntil: day },
];

const problems: EvaluationProblem[] = [
  { code: 'tariff/no-base-rate', offerId: 'A1', htsCode: '8543709860', origin: 'KP', entryDate: day },
  { code: 'tariff/overlapping-base-rates', offerId: 'A1', layerIds: ['X', 'Y'] },
  { code: 'fee/no-schedule', offerId: 'A1', entryDate: day },
  { code: 'lane/none', offerId: 'A1', shipFrom: 'PE', mode: 'ocean' },
  { code: 'freight/unknown', offerId: 'A1', laneLabel: 'Malaysia to the US, ocean' },
  { code: 'freight/too-large', offerId: 'A1', laneLabel: 'Malaysia to the US, ocean' },
  { code: 'customs-value/not-positive', offerId: 'A1' },
];

describe('noticeText', () => {
  it.each(notices.map((notice) => [notice.code, notice] as const))(
    'words %s as one sentence',
    (_, notice) => {
      expect(noticeText(notice)).toMatch(/^[A-Z][^\n]+\.$/);
    },
  );

  it('gives the facts of the notice', () => {
    const extraDuty = usdCents(10_296_000);

    expect(noticeText({ code: 'origin/reassessed', declared: 'MY', found: 'CN', extraDuty })).toBe(
      'Origin MY is taken as CN: the duty is $102,960.00 above that of the declared origin, before interest and penalty.',
    );
  });
});

describe('noticeText of doubts', () => {
  const far = (unitPrice: number, lowest: number, highest: number, count: number, ratio: number): string =>
    noticeText({
      code: 'price/far-from-market',
      unitPrice: usdCents(unitPrice),
      check: { lowest: usdCents(lowest), highest: usdCents(highest), count, ratio },
    });

  it('says which part of the lowest quote a price is', () => {
    expect(far(104_200, 980_000, 1_017_000, 2, 1042 / 9800)).toBe(
      'Unit price $1,042.00 is 11 % of the lowest of 2 public quotes for this model ($9,800.00–$10,170.00): check the quotation.',
    );
  });

  it('says how many times the highest quote a price is', () => {
    expect(far(2_350_000, 980_000, 1_017_000, 3, 2350 / 1017)).toContain(
      'is 2.31 times the highest of 3 public quotes',
    );
  });

  it('does not call one quote a range', () => {
    expect(far(100_000, 980_000, 980_000, 1, 1000 / 9800)).toContain(
      'is 10 % of the only public quote for this model ($9,800.00): ',
    );
  });

  it('never says that a price is nothing of a quote', () => {
    expect(far(100, 980_000, 980_000, 1, 1 / 9800)).toContain('is less than 1 % of the only');
  });

  it('names the figure, both values and the catalogue entry of another rig', () => {
    expect(
      noticeText({
        code: 'specification/disagrees',
        difference: { figure: 'efficiency', offered: 11.5, catalogued: 15 },
        rigModelId: 'R013',
        rigModel: 'Antminer S21 Pro',
      }),
    ).toBe(
      'Efficiency 11.5 J/TH differs from the 15 J/TH of Antminer S21 Pro (R013) by more than ±10 %: check the quotation.',
    );
  });

  it('puts all unconfirmed layers into one sentence with their number', () => {
    const layers = ['A', 'B'].map((layerId) => ({ layerId, program: `Programme ${layerId}` }));

    expect(noticeText({ code: 'tariff/unconfirmed', layers })).toBe(
      '2 tariff layers could cover this entry; they are not confirmed and not applied: Programme A (A); Programme B (B).',
    );
  });
});

describe('cliffText', () => {
  it('says when the duty changes, inside which window, by how much and how likely', () => {
    expect(cliffText(cliff)).toBe(
      'Duty changes on 10 Dec 2026, inside the entry window 2 Dec 2026 (P10) to 15 Jan 2027 (P90): ' +
        '12.6 % before, 27.6 % from then on, $56,160.00 more; 68 % of arrivals fall on or after it.',
    );
  });

  it('says that a duty falls without a minus', () => {
    expect(cliffText({ ...cliff, difference: usdCents(-100) })).toContain(', $1.00 less; ');
  });

  it('names the entry where there are several', () => {
    expect(cliffText({ ...cliff, entry: 2, entryCount: 3 })).toContain(
      'inside the window of entry 2 of 3, 2 Dec 2026 (P10) to ',
    );
  });
});

describe('a site that is missing', () => {
  it.each([
    [null, 'No site is set'],
    ['moon', 'Site moon is not on record'],
  ])('says for %s what is assumed and where to add one', (siteId, start) => {
    expect(noticeText({ code: 'site/unknown', siteId })).toBe(
      `${start}: the rack dates use assumed inland days. Add a site under Data to get delay and all-in.`,
    );
  });
});

describe('problemText', () => {
  it.each(problems.map((problem) => [problem.code, problem] as const))(
    'words %s as one sentence that names the offer and the field',
    (_, problem) => {
      expect(problemText(problem)).toMatch(/^Offer A1, [a-zA-Z0-9. -]+: .+\.$/);
    },
  );

  it('names code, origin and day of a missing rate', () => {
    expect(problemText(problems[0]!)).toBe(
      'Offer A1, HTS code 8543.70.98.60: no base rate is on file for origin KP on 21 Nov 2026.',
    );
  });
});
