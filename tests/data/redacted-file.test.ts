/** A file without prices has none, in whatever spelling, anywhere in its bytes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDecimal, usdCents } from '#domain/core/money';
import { NO_CONTENT } from '../../src-renderer/data/no-content';
import type { WorkspaceState } from '../../src-renderer/data/workspace-state';
import { writeRedactedFile } from '../../src-renderer/data/redacted-file';
import { readWorkspaceFile } from '../../src-renderer/data/workspace-file';
import { aSite, aVendor } from '../fixtures/reference';
import { aStoredOffer, someEvidence } from '../fixtures/workspace-records';
import { aWholeWorkspace } from '../fixtures/whole-workspace';

/** Digits without marks and without zeros at the ends: 5,999.00, 5999 and 599900 are one. */
const digits = (text: string) => text.replace(/\D/g, '').replace(/^0+|0+$/g, '');
/** Every run of digits in a text, with and without the marks between. */
const numbersIn = (text: string) =>
  new Set([...(text.match(/\d+/g) ?? []), ...(text.match(/\d[\d.,' \u00a0]*/g) ?? [])].map(digits));

/** Seven digits that nothing else in the workspace has; ends in no zero. */
const anyPrice = fc.integer({ min: 1_000_001, max: 9_999_999 }).filter((cents) => cents % 10 !== 0);
const spellings = (cents: number) => {
  const [dollars = '', rest = ''] = formatDecimal(usdCents(cents)).split('.');
  const grouped = dollars.replace(/\B(?=(\d{3})+$)/g, ',');
  return [
    `$${grouped}.${rest}`,
    `${dollars},${rest} USD`,
    `USDT${dollars}.${rest}`,
    String(cents),
    grouped.replace(/,/g, ' ') + `.${rest}`,
  ];
};

describe('a file without prices', () => {
  it('holds no price of any offer, in cents or dollars, however it was written', async () => {
    const whole = await aWholeWorkspace();
    fc.assert(
      fc.property(fc.tuple(anyPrice, anyPrice, anyPrice, anyPrice, anyPrice), (prices) => {
        const [price, freight, foreign, earlier, quoted] = prices;
        const offer = aStoredOffer({
          unitPrice: price,
          freightTotal: freight,
          foreignPrice: {
            amount: formatDecimal(usdCents(foreign)),
            currency: 'CNY',
            usdPerUnit: '0.14',
            rateDate: '2026-11-01',
          },
          note: `Was ${spellings(price).join(' or ')}; freight ${spellings(freight)[0] ?? ''}`,
          earlierQuotes: [
            {
              evidenceId: 'e1',
              sheet: null,
              row: 1,
              quotedOn: null,
              validUntil: null,
              changed: [{ field: 'unitPrice', value: earlier }],
            },
          ],
          handEdits: [{ field: 'unitPrice', on: '2026-11-01', by: null, quoted: { value: quoted } }],
        });
        const state: WorkspaceState = {
          ...whole,
          offers: [offer],
          evidence: [
            someEvidence({
              title: `List at ${spellings(price)[1] ?? ''}`,
              fileName: `s21-${formatDecimal(usdCents(earlier))}.csv`,
              pastedText: spellings(price).join(' '),
            }),
          ],
          views: whole.views.map((view) => ({ ...view, name: `under ${spellings(price)[0] ?? ''}` })),
        };

        const file = writeRedactedFile(state, '1.0.0', { keepsNotes: true });

        const withoutDigests = file.replace(/[0-9a-f]{64}/g, '');
        const written = numbersIn(withoutDigests);
        for (const cents of prices) expect(written.has(digits(String(cents)))).toBe(false);
        for (const cents of prices) for (const text of spellings(cents)) expect(file).not.toContain(text);
      }),
      { numRuns: 200 },
    );
  });

  it('says nothing of lists, findings, decisions or whom a vendor is tied to', async () => {
    const whole = await aWholeWorkspace();
    const [vendor] = whole.vendors;
    const tie = { partyId: 'sophgo', relation: 'A shareholder in common', source: vendor!.source };
    const state = { ...whole, vendors: [{ ...vendor!, relatedParties: [tie] }] };
    const file = writeRedactedFile(state, '1.0.0', { keepsNotes: true });
    const { tables } = JSON.parse(file) as { tables: Record<string, object[]> };

    expect(state.screeningDecisions.length).toBeGreaterThan(0);
    expect(Object.keys(tables).sort()).toEqual([
      'evidence',
      'offers',
      'rigModels',
      'settings',
      'sites',
      'vendors',
    ]);
    expect(file).not.toContain('A shareholder in common');
  });

  it('holds no amount of the sample but what equals a quantity or a year', async () => {
    const whole = await aWholeWorkspace();
    const file = writeRedactedFile(whole, '1.0.0', { keepsNotes: true });
    const tables = (JSON.parse(file) as { tables: Record<string, object[]> }).tables;

    for (const offer of tables['offers'] ?? []) {
      for (const field of ['unitPrice', 'foreignPrice', 'freightTotal', 'paymentTerms', 'earlierQuotes']) {
        expect(offer).not.toHaveProperty(field);
      }
    }
    expect(Object.keys(tables)).toEqual(['settings', 'sites', 'vendors', 'rigModels', 'evidence', 'offers']);
    expect(file).not.toMatch(/hashprice|assumptions/);
    expect(file).toContain('"history": []');
  });

  it('leaves notes out unless asked to keep them', () => {
    const state = { ...EMPTY, offers: [aStoredOffer({ note: 'Loading at $3,744.00 each' })] };

    expect(writeRedactedFile(state, '1.0.0', { keepsNotes: false })).not.toContain('Loading');
    expect(writeRedactedFile(state, '1.0.0', { keepsNotes: true })).toContain('Loading at $— each');
  });

  it.each([
    ['Was 6,100, 3,744 now', 'Was 6,100, — now'],
    ['100 3744', '100 —'],
    ['3744 100 pcs', '— 100 pcs'],
    ['10 pcs 3.744,00, 20 pcs 3.700,00', '10 pcs —, 20 pcs 3.700,00'],
    ['$16.00/T', '$—/T'],
    ['Whole lot $112,320', 'Whole lot $—'],
  ])('has “%s” as “%s”', (note, expected) => {
    const offer = aStoredOffer({ unitPrice: 374_400, hashrateThs: 234, quantity: 30, note });
    const file = writeRedactedFile({ ...EMPTY, offers: [offer] }, '1.0.0', { keepsNotes: true });

    expect(file).toContain(JSON.stringify(expected));
  });

  it('has no amount in the name of a rig, a sheet or whoever sells it, and keeps the figures of the rig', () => {
    const words = { vendor: 'Acme at 3,744', model: 'S21 Pro 234T $3,744', evidenceSheet: 'Stock 3744' };
    const offer = aStoredOffer({ unitPrice: 374_400, freightTotal: 2_100, ...words });
    const file = writeRedactedFile({ ...EMPTY, offers: [offer] }, '1.0.0', { keepsNotes: false });

    expect(file).toContain('"S21 Pro 234T $—"');
    expect(file).toContain('"Acme at —"');
    expect(file).toContain('"Stock —"');
  });

  it.each([
    ['freightTotal', 512_300],
    ['insuranceTotal', 512_300],
    ['otherTotal', 512_300],
    [
      'earlierQuotes',
      [
        {
          evidenceId: 'e1',
          sheet: null,
          row: 1,
          quotedOn: null,
          validUntil: null,
          changed: [{ field: 'unitPrice', value: 512_300 }],
        },
      ],
    ],
    ['handEdits', [{ field: 'unitPrice', on: '2026-11-01', by: null, quoted: { value: 512_300 } }]],
  ])('looks for the amounts of %s in notes', (field, value) => {
    const offer = aStoredOffer({ [field]: value, note: 'Told us $5,123.00' });
    const file = writeRedactedFile({ ...EMPTY, offers: [offer] }, '1.0.0', { keepsNotes: true });

    expect(file).toContain('"Told us $—"');
  });

  it('has no amount in what is written of sellers and sites', () => {
    const said = 'Repair at $3,744.00 each';
    const words = { headquarters: said, knownOrigins: said, usAssembly: said, service: said, risks: said };
    const vendors = [aVendor({ name: said, ...words })];
    const state = { ...EMPTY, offers: [aStoredOffer()], vendors, sites: [aSite({ name: said })] };
    const file = writeRedactedFile(state, '1.0.0', { keepsNotes: true });

    expect(file.match(/Repair at [^"]*/g)).toEqual(Array(7).fill('Repair at $— each'));
  });

  it('holds no list file and nothing of what was decided or why', async () => {
    const whole = await aWholeWorkspace();

    const text = writeRedactedFile(whole, '1.0.0', { keepsNotes: true });

    for (const { base64 } of whole.listPieces) expect(text).not.toContain(base64);
    for (const { reason, evidence, reviewer } of whole.screeningDecisions) {
      expect(text).not.toContain(reason);
      expect(text).not.toContain(evidence);
      expect(text).not.toContain(JSON.stringify(reviewer));
    }
    expect(Object.keys((JSON.parse(text) as { tables: object }).tables)).toEqual([
      'settings',
      'sites',
      'vendors',
      'rigModels',
      'evidence',
      'offers',
    ]);
  });

  it('is not opened as a workspace, and says why', async () => {
    const file = writeRedactedFile({ ...EMPTY, offers: [aStoredOffer()] }, '1.0.0', { keepsNotes: false });

    expect(await readWorkspaceFile(file)).toEqual({
      ok: false,
      problem: { code: 'workspace-file/redacted' },
    });
  });
});

const EMPTY: WorkspaceState = NO_CONTENT;
