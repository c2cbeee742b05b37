import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { usdCents } from '#domain/core/money';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { Offer } from '#domain/model/offer';
import { landedCostView } from '#domain/reports/shipped-views';
import { CompareScreen } from '../../fixtures/compare-screen';
import { giveElementsHeight } from '../../fixtures/element-size';
import { aCatalogueEntry, aMarketQuote } from '../../fixtures/market';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';
import { aBaseLayer, aTariffLayer, aTariffPack } from '../../fixtures/tariffs';

const reference = prepared();
const offers: readonly Offer[] = [
  anOffer({ id: 'dear', vendor: 'MicroBT', model: 'Whatsminer M66S', unitPrice: usdCents(500_000) }),
  anOffer({ id: 'cheap', vendor: 'Bitmain', model: 'Antminer S21', unitPrice: usdCents(300_000) }),
  anOffer({ id: 'middle', vendor: 'Bitdeer', model: 'SEALMINER A3', unitPrice: usdCents(400_000) }),
  anOffer({
    id: 'no-lane',
    vendor: 'Nobody',
    model: 'Rig Z',
    shipFrom: countryCode('ZW'),
    freightTotal: null,
  }),
];
const rows = evaluateOffers(offers, reference);

beforeAll(() => {
  giveElementsHeight();
});
afterEach(cleanup);

function modelsInOrder(): string[] {
  return [...document.querySelectorAll('[data-row]')]
    .toSorted((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
    .map((row) => row.querySelector('[data-column="model"]')?.textContent ?? '');
}

const header = (name: RegExp) => screen.getByRole('columnheader', { name });
const cell = (model: string, columnId: string) => {
  const row = screen.getByText(model).closest('[data-row]');
  return row!.querySelector<HTMLElement>(`[data-column="${columnId}"]`)!;
};

describe('Compare', () => {
  it('opens with the best all-in cost on top and offers without a cost at the end', () => {
    render(<CompareScreen rows={rows} prepared={reference} />);

    expect(modelsInOrder()).toEqual(['Antminer S21', 'SEALMINER A3', 'Whatsminer M66S', 'Rig Z']);
    expect(header(/^All-in \$\/TH/).getAttribute('aria-sort')).toBe('ascending');
  });

  it('leaves a narrow window to the table until the inspector is asked for', async () => {
    const wide = window.innerWidth;
    try {
      window.innerWidth = 900;
      const user = userEvent.setup();
      render(<CompareScreen rows={rows} prepared={reference} />);
      expect(screen.queryByRole('complementary')).toBeNull();

      await user.click(screen.getByRole('button', { name: 'Inspector' }));
      expect(screen.getByRole('complementary')).toBeTruthy();
    } finally {
      window.innerWidth = wide;
    }
  });

  it('sorts best first on the first click, worst first on the second, not at all on the third', async () => {
    const user = userEvent.setup();
    render(<CompareScreen rows={rows} prepared={reference} />);

    await user.click(header(/^Landed \$\/TH/));
    const best = modelsInOrder();
    await user.click(header(/^Landed \$\/TH/));
    const worst = modelsInOrder();
    await user.click(header(/^Landed \$\/TH/));

    expect(best).toEqual(['Antminer S21', 'SEALMINER A3', 'Whatsminer M66S', 'Rig Z']);
    expect(worst).toEqual(['Whatsminer M66S', 'SEALMINER A3', 'Antminer S21', 'Rig Z']);
    expect(screen.getByRole('button', { name: /not sorted/ })).toBeTruthy();
  });

  it('opens the menu of a column by the right button of the mouse', () => {
    render(<CompareScreen rows={rows} prepared={reference} />);
    fireEvent.contextMenu(header(/^Vendor/));

    expect(screen.getByRole('menuitem', { name: 'Pin left' })).toBeTruthy();
  });

  it('copies the cell in focus in plain form', () => {
    render(<CompareScreen rows={rows} prepared={reference} />);
    const setData = vi.fn();
    const vendor = cell('SEALMINER A3', 'vendor');
    vendor.focus();
    fireEvent.copy(vendor, { clipboardData: { setData } });

    expect(setData.mock.calls[0]).toEqual(['text/plain', 'Bitdeer']);
  });

  it('adds a key with Shift and says the order aloud', async () => {
    const user = userEvent.setup();
    render(<CompareScreen rows={rows} prepared={reference} />);

    await user.keyboard('{Shift>}');
    await user.click(header(/^Vendor/));
    await user.keyboard('{/Shift}');

    expect(
      screen.getByRole('button', { name: /All-in \$\/TH ↑ then Landed \$\/TH ↑ then Vendor ↑/ }),
    ).toBeTruthy();
    expect(
      screen.getByText(
        'Sorted by All-in $/TH ascending, then Landed $/TH ascending, then Vendor ascending, 4 offers',
      ),
    ).toBeTruthy();
  });

  it('keeps offers that hold every word of the filter, and Escape brings the others back', async () => {
    const user = userEvent.setup();
    render(<CompareScreen rows={rows} prepared={reference} />);
    const field = screen.getByRole('textbox', { name: 'Filter offers' });

    await user.keyboard('/');
    expect(document.activeElement).toBe(field);
    await user.keyboard('bitmain s21');
    expect(modelsInOrder()).toEqual(['Antminer S21']);
    expect(screen.getByText('1 of 4 offers')).toBeTruthy();
    expect(screen.getByText(/^Sorted by .*, 1 offer$/)).toBeTruthy();
    await user.keyboard('{Escape}');

    expect(modelsInOrder()).toHaveLength(4);
  });

  it('says what was looked for when nothing holds it', async () => {
    const user = userEvent.setup();
    render(<CompareScreen rows={rows} prepared={reference} />);

    await user.type(screen.getByRole('textbox', { name: 'Filter offers' }), 'zzz');
    expect(screen.getByRole('heading', { name: 'No offer holds “zzz”' })).toBeTruthy();
    await user.click(screen.getAllByRole('button', { name: 'Clear the filter' })[0]!);

    expect(modelsInOrder()).toHaveLength(4);
  });

  it('explains the cell in focus, and follows it', async () => {
    const user = userEvent.setup();
    render(<CompareScreen rows={rows} prepared={reference} />);
    const inspector = screen.getByRole('complementary', { name: 'Inspector' });

    await user.click(cell('SEALMINER A3', 'landedPerTh'));
    await waitFor(() => {
      expect(within(inspector).getByText(/Landed cost per TH · SEALMINER A3/)).toBeTruthy();
    });
    await user.keyboard('{ArrowLeft}');

    await waitFor(() => {
      expect(within(inspector).getByText(/· SEALMINER A3, Bitdeer, Malaysia/).textContent).toMatch(/duty/i);
    });
  });

  it('says what the figure is used in, and goes there', async () => {
    const user = userEvent.setup();
    render(<CompareScreen rows={rows} prepared={reference} />);
    const inspector = screen.getByRole('complementary', { name: 'Inspector' });
    await user.click(cell('SEALMINER A3', 'landedPerTh'));
    const uses = await within(inspector).findByRole('region', { name: 'Used in' });

    expect(within(uses).getAllByRole('button')).toHaveLength(1);
    await user.click(within(uses).getByRole('button', { name: 'All-in $/TH' }));

    await waitFor(() => {
      expect(within(inspector).getByText(/^All-in cost per TH · SEALMINER A3/)).toBeTruthy();
    });
    expect(inspector.contains(document.activeElement)).toBe(true);
    expect(within(inspector).queryByRole('region', { name: 'Used in' })).toBeNull();
  });

  it('goes to the explanation of a figure whose column is hidden', async () => {
    const user = userEvent.setup();
    const view = { ...landedCostView, columnIds: ['model', 'landedPerTh'] };
    render(<CompareScreen rows={rows} prepared={reference} view={view} />);
    const inspector = screen.getByRole('complementary', { name: 'Inspector' });
    await user.click(cell('SEALMINER A3', 'landedPerTh'));
    await user.click(await within(inspector).findByRole('button', { name: 'All-in $/TH' }));

    await waitFor(() => {
      expect(within(inspector).getByText(/^All-in cost per TH · SEALMINER A3/)).toBeTruthy();
    });
  });

  it('writes a source out once where it stands twice in a row', async () => {
    const user = userEvent.setup();
    render(<CompareScreen rows={rows} prepared={reference} />);
    await user.click(cell('SEALMINER A3', 'pricePerTh'));

    expect(await screen.findAllByText('the same source')).toHaveLength(1);
  });

  it('dates a given fact by the import where the quotation has no day', async () => {
    const user = userEvent.setup();
    const undated = evaluateOffers([anOffer({ quotedOn: null })], reference);
    render(<CompareScreen rows={undated} prepared={reference} />);
    await user.click(cell('Antminer S21 Pro', 'quantity'));

    expect(
      await screen.findByText(/^Bitmain price list of 3 Nov 2026.* · 20 Nov 2026 · stated$/),
    ).toBeTruthy();
  });

  it('opens a repeated part only where somebody asks for it again', async () => {
    const user = userEvent.setup();
    render(<CompareScreen rows={rows} prepared={reference} />);
    const inspector = screen.getByRole('complementary', { name: 'Inspector' });
    await user.click(cell('SEALMINER A3', 'landedPerTh'));
    const [repeat] = await within(inspector).findAllByText('as above');
    const prices = () => within(inspector).getAllByText(/^Unit price/).length;
    const before = prices();

    await user.click(repeat!);

    await waitFor(() => {
      expect(prices()).toBe(before + 1);
    });
  });

  it('shows a dash and the reason for an offer without a landed cost', async () => {
    const user = userEvent.setup();
    render(<CompareScreen rows={rows} prepared={reference} />);
    const inspector = screen.getByRole('complementary', { name: 'Inspector' });

    expect(cell('Rig Z', 'landedPerTh').textContent).toBe('no lane—');
    await user.click(cell('Rig Z', 'landedPerTh'));

    await waitFor(() => {
      expect(within(inspector).getByText('No landed cost')).toBeTruthy();
    });
  });

  it('never calls an unscreened seller clear', () => {
    render(<CompareScreen rows={rows} prepared={reference} />);

    expect(cell('Antminer S21', 'listStatus').textContent).toBe('Not screened');
    expect(document.body.textContent).not.toMatch(/\bclear\b/);
  });

  it('hides and shows the inspector with F8', async () => {
    const user = userEvent.setup();
    render(<CompareScreen rows={rows} prepared={reference} />);

    await user.keyboard('{F8}');
    expect(screen.queryByRole('complementary', { name: 'Inspector' })).toBeNull();
    await user.keyboard('{Control>}e{/Control}');

    expect(screen.getByRole('complementary', { name: 'Inspector' })).toBeTruthy();
  });

  it('changes the scenario by its chips', async () => {
    const user = userEvent.setup();
    const onScenarioChange = vi.fn();
    render(<CompareScreen rows={rows} prepared={reference} onScenarioChange={onScenarioChange} />);

    await user.click(screen.getByRole('button', { name: /Origin as declared/ }));
    await user.click(await screen.findByRole('menuitemradio', { name: /If found to be China/ }));

    expect(onScenarioChange).toHaveBeenCalledWith(expect.objectContaining({ originFinding: 'found-china' }));
    expect(screen.getByRole('button', { name: /If found to be China/ })).toBeTruthy();
  });

  it('hides a column by the chooser and shows it again at its place', async () => {
    const user = userEvent.setup();
    render(<CompareScreen rows={rows} prepared={reference} />);
    const headers = () => screen.getAllByRole('columnheader').map((one) => one.getAttribute('data-header'));
    const before = headers();

    await user.click(screen.getByRole('button', { name: 'Columns' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Vendor' }));
    expect(headers()).not.toContain('vendor');
    await user.click(screen.getByRole('checkbox', { name: 'Vendor' }));

    expect(headers()).toEqual(before);
  });

  it('exports what is shown: the offers left over in their order, the columns in theirs', async () => {
    const user = userEvent.setup();
    const onExport = vi.fn();
    render(<CompareScreen rows={rows} prepared={reference} onExport={onExport} />);

    await user.type(screen.getByRole('textbox', { name: 'Filter offers' }), 'miner');
    await user.click(screen.getByRole('button', { name: 'Export' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Excel workbook…' }));

    const [format, ids, columnIds] = onExport.mock.calls[0] as [string, string[], string[]];
    expect([format, ids]).toEqual(['xlsx', ['cheap', 'middle', 'dear']]);
    expect(columnIds.slice(0, 4)).toEqual(['model', 'shortlist', 'vendor', 'origin']);
  });

  it('offers an import and a template where there are no offers', async () => {
    const user = userEvent.setup();
    const onImport = vi.fn();
    const onSaveTemplate = vi.fn();
    render(
      <CompareScreen rows={[]} prepared={reference} onImport={onImport} onSaveTemplate={onSaveTemplate} />,
    );

    await user.click(screen.getByRole('button', { name: 'Import a price list' }));
    await user.click(screen.getByRole('button', { name: 'Save the template' }));

    expect([onImport.mock.calls.length, onSaveTemplate.mock.calls.length]).toEqual([1, 1]);
  });

  it('sums the shown offers in the status bar', () => {
    render(<CompareScreen rows={rows} prepared={reference} />);

    expect(screen.getByText('93.6 PH/s')).toBeTruthy();
    expect(screen.getByText(/TH-weighted mean landed \$\d+\.\d\d\/TH/)).toBeTruthy();
    expect(screen.getByText('1 without a landed cost, left out')).toBeTruthy();
  });
});

describe('a tariff cliff of an offer', () => {
  const later = aTariffLayer({ id: 'NEW', from: calendarDate('2027-01-10') });
  const reference = prepared({ pack: aTariffPack([aBaseLayer(), later]) });
  const rows = evaluateOffers(
    [
      anOffer({ id: 'cliff', entryDate: null, leadTimeDays: 10 }),
      anOffer({ id: 'fixed', model: 'Antminer S99' }),
    ],
    reference,
  );

  it('is marked beside the duty, in words for a pointer and a screen reader', () => {
    render(<CompareScreen rows={rows} prepared={reference} />);
    const duty = cell('Antminer S21 Pro', 'dutyRate');

    const words = duty.querySelector('[title]')?.getAttribute('title') ?? '';
    expect(words).toMatch(/^Duty changes on 10 Jan 2027, inside the entry window/);
    expect(duty.textContent).toContain(words);
    expect(cell('Antminer S99', 'dutyRate').querySelector('[title]')).toBeNull();
  });
});

describe('doubts about an offer', () => {
  const market = prepared({
    rigModels: [aCatalogueEntry()],
    marketQuotes: [aMarketQuote({ price: 9800 }), aMarketQuote({ id: 'Q2', price: 10_170 })],
    pack: aTariffPack([
      aBaseLayer(),
      ...['ONE', 'TWO'].map((id) =>
        aTariffLayer({ id, program: `Programme ${id}`, status: 'unconfirmed', rate: null }),
      ),
    ]),
  });
  const doubted = evaluateOffers(
    [
      anOffer({ id: 'bait', unitPrice: usdCents(104_200) }),
      anOffer({ id: 'fair', model: 'Antminer S99', unitPrice: usdCents(990_000) }),
    ],
    market,
  );
  const sentence =
    'Unit price $1,042.00 is 11 % of the lowest of 2 public quotes for this model ($9,800.00–$10,170.00): check the quotation.';

  it('stand beside every figure made from a price far from the market', () => {
    render(<CompareScreen rows={doubted} prepared={market} />);

    for (const columnId of ['pricePerTh', 'landedPerTh', 'allInPerTh']) {
      expect(cell('Antminer S21 Pro', columnId).querySelector('[title]')?.getAttribute('title')).toBe(
        sentence,
      );
      expect(cell('Antminer S99', columnId).querySelector('[title]')).toBeNull();
    }
    expect(cell('Antminer S21 Pro', 'allInPerTh').textContent).toMatch(/^check: Unit price/);
  });

  it('come before the explanation, and the quotes after it', () => {
    render(<CompareScreen rows={doubted} prepared={market} />);
    const words = screen.getByRole('complementary', { name: 'Inspector' }).textContent;

    expect(words.indexOf(sentence)).toBeGreaterThan(-1);
    expect(words.indexOf(sentence)).toBeLessThan(words.indexOf('All-in $'));
    expect(words.indexOf('To compare with')).toBeGreaterThan(words.indexOf('All-in $'));
    expect(words).toContain('Quote Q2$10,170.00');
  });

  it('count the unconfirmed layers in one line that unfolds', () => {
    render(<CompareScreen rows={doubted} prepared={market} />);

    const line = screen.getByText(
      '2 tariff layers could cover this entry; they are not confirmed and not applied.',
    );
    const list = line.closest('details');
    expect(list?.open).toBe(false);
    expect(list?.textContent).toContain('Programme ONE (ONE)Programme TWO (TWO)');
  });
});
