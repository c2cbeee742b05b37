/** The parts of rigs on screen: who supplies what, how much hangs on it, and the user's own statements. */
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { usdCents } from '#domain/core/money';
import type { Component } from '#domain/model/component';
import { withOwnRecords, type OwnRecord } from '#domain/model/own-record';
import type { Offer } from '#domain/model/offer';
import { rigExposures } from '#domain/reports/component-exposure';
import { ComponentsPage } from '../../../src-renderer/features/components/components-page';
import type { SupplierStatus } from '../../../src-renderer/features/components/supplier-status';
import { SlotsProvider } from '../../../src-renderer/ui/layout/slots';
import { aComponent } from '../../fixtures/component';
import { aCatalogueEntry } from '../../fixtures/market';
import { anOffer } from '../../fixtures/offer';
import { aParty, prepared } from '../../fixtures/reference';

afterEach(cleanup);

const today = calendarDate('2026-11-22');
const rigModels = [
  aCatalogueEntry({ id: 'R1', vendor: 'Bitmain', model: 'Antminer S19 XP' }),
  aCatalogueEntry({ id: 'R2', vendor: 'Bitmain', model: 'Antminer S21' }),
  aCatalogueEntry({ id: 'R3', vendor: 'MicroBT', model: 'WhatsMiner M66' }),
];
const shipped = [
  aComponent({ id: 'amlogic-s21', models: ['Antminer S21'], part: 'Amlogic A113D', supplierId: 'amlogic' }),
  aComponent({ id: 'cvitek-s19', models: ['Antminer S19*'] }),
  aComponent({ id: 'bm1366', kind: 'chip', part: 'BM1366', supplierId: 'bitmain', reach: 'every-unit' }),
  aComponent({ id: 'bm1398', kind: 'chip', part: 'BM1398', supplierId: 'bitmain', reach: 'every-unit' }),
];
const parties = ['amlogic', 'bitmain', 'cvitek'].map((id) =>
  aParty({ id, name: id.toUpperCase(), ...(id === 'cvitek' ? {} : { listings: [] }) }),
);
const someOffers = [
  anOffer({
    id: 'XP',
    vendor: 'Bitmain',
    model: 'Antminer S19 XP',
    quantity: 200,
    unitPrice: usdCents(150_000),
  }),
];
const statuses: Readonly<Record<string, SupplierStatus>> = {
  cvitek: { words: 'Listed', sentence: 'CVITEK is listed on record.', tone: 'broken', rank: 0 },
  amlogic: { words: 'Not screened', sentence: 'AMLOGIC was not screened.', tone: 'plain', rank: 4 },
  bitmain: { words: 'Not screened', sentence: 'BITMAIN was not screened.', tone: 'plain', rank: 4 },
};

function shown(own: readonly OwnRecord<Component>[] = [], offers: readonly Offer[] = someOffers) {
  const onSave = vi
    .fn<(record: OwnRecord<Component>, label: string) => Promise<unknown>>()
    .mockResolvedValue(null);
  const onRemove = vi.fn();
  const onShowOffers = vi.fn();
  const onShowParty = vi.fn();
  render(
    <SlotsProvider>
      <ComponentsPage
        rigs={rigExposures(offers, prepared({ rigModels }), withOwnRecords(shipped, own))}
        sources={{ shipped, own }}
        parties={parties}
        supplierOf={(id) => parties.find((party) => party.id === id) ?? null}
        statusOf={(id) => statuses[id] ?? null}
        today={today}
        author="Ana"
        onAuthorChange={() => undefined}
        onSave={onSave}
        onRemove={onRemove}
        onShowOffers={onShowOffers}
        onShowParty={onShowParty}
      />
    </SlotsProvider>,
  );
  return { user: userEvent.setup(), onSave, onRemove, onShowOffers, onShowParty };
}
const rigs = () => screen.getByRole('table', { name: 'Rigs and their parts' });
const rowOf = (name: RegExp) => within(rigs()).getByRole('row', { name });
const suppliers = () => screen.getByRole('table', { name: 'Suppliers of parts' });
const panel = () => screen.getByRole('complementary', { name: 'Parts of the rig' });

describe('the table of rigs', () => {
  it('says of a rig without a statement that its components are not known', () => {
    shown();

    expect(within(rowOf(/M66/)).getByText('Components not known')).toBeDefined();
    expect(within(rigs()).queryByText(/none|clear/i)).toBeNull();
  });

  it('says how far a part reaches, and what of the rig is offered', () => {
    shown();

    expect(rowOf(/S19 XP/).textContent).toContain('CVITEK CV1835 (some units)');
    expect(rowOf(/S19 XP/).textContent).toContain('$300,000.00');
  });

  it('shows the gravest standing of the suppliers of a rig', () => {
    shown();

    expect(within(rowOf(/S19 XP/)).getByText('Listed')).toBeDefined();
    expect(within(rowOf(/S19 XP/)).getByText('CVITEK, if a unit has its part')).toBeDefined();
    expect(within(rowOf(/S21/)).getByText('Not screened')).toBeDefined();
  });

  it('goes from rig to rig by the arrow keys', async () => {
    const { user } = shown();
    within(rigs()).getByRole('button', { name: 'Antminer S19 XP' }).focus();

    await user.keyboard('{ArrowDown}');

    expect(within(panel()).getByRole('heading', { level: 2, name: 'Antminer S21' })).toBeDefined();
    await user.keyboard('{End}');
    expect(within(panel()).getByText('Components not known')).toBeDefined();
  });

  it('says that nothing meets a filter, and shows all again', async () => {
    const { user } = shown();

    await user.type(screen.getByRole('textbox', { name: 'Find in rigs and parts' }), 'nothing such');
    expect(screen.getByText('No rig meets this')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Show all' }));

    expect(rowOf(/M66/)).toBeDefined();
  });

  it('shows only rigs about which nobody said anything', async () => {
    const { user } = shown();

    await user.selectOptions(screen.getByLabelText('Show'), 'rigs not known');

    expect(within(rigs()).queryByText('Antminer S21')).toBeNull();
    expect(rowOf(/M66/)).toBeDefined();
  });

  it('shows rigs whose control board alone is not known', async () => {
    const { user } = shown([{ id: 'cvitek-s19', value: null, on: today, by: null, why: null }]);

    await user.selectOptions(screen.getByLabelText('Show'), 'control board not known');

    expect(rowOf(/S19 XP/).textContent).toContain('BM1366');
    expect(within(rigs()).queryByText('Antminer S21')).toBeNull();
  });
});

describe('the table of suppliers', () => {
  it('puts the gravest standing first and says how much hangs on it at most', () => {
    shown();
    const [, first] = within(suppliers()).getAllByRole('row');

    expect(first?.textContent).toContain('CVITEK');
    expect(first?.textContent).toContain('at most 200');
    expect(first?.textContent).toContain('at most $300,000.00');
  });

  it('shows the rigs of one supplier alone, and of all again', async () => {
    const { user } = shown();
    const cvitek = within(suppliers()).getByRole('button', { name: 'CVITEK' });

    await user.click(cvitek);
    expect(within(rigs()).queryByText('Antminer S21')).toBeNull();
    await user.click(cvitek);

    expect(rowOf(/S21/)).toBeDefined();
  });
});

describe('one rig', () => {
  it('gives each statement with its supplier, its standing and its source', async () => {
    const { user, onShowParty, onShowOffers } = shown();

    expect(
      within(panel()).getByText(/^CVITEK is listed on record. That is no statement about the seller/),
    ).toBeDefined();
    expect(within(panel()).getByText('restricts exports to it; not an import ban')).toBeDefined();
    expect(within(panel()).queryByText(/BITMAIN was not screened/)).toBeNull();
    expect(within(panel()).getAllByText(/Written for a test/)).toHaveLength(3);
    await user.click(within(panel()).getByRole('button', { name: 'CVITEK' }));
    await user.click(within(panel()).getByRole('button', { name: 'Show 1 offer in Compare' }));

    expect(onShowParty).toHaveBeenCalledWith('cvitek');
    expect(onShowOffers).toHaveBeenCalledWith(['XP']);
  });

  it('marks two parts that cannot both be in every unit', () => {
    shown();

    expect(
      within(within(panel()).getByRole('region', { name: 'Hashing chip' })).getByText('sources disagree'),
    ).toBeDefined();
    expect(
      within(within(panel()).getByRole('region', { name: 'Control board' })).queryByText('sources disagree'),
    ).toBeNull();
  });
});

describe('statements of the user', () => {
  it('adds one with its source, and says what is missing first', async () => {
    const { user, onSave } = shown();
    await user.click(within(panel()).getByRole('button', { name: 'Add a statement…' }));
    const dialog = screen.getByRole('dialog', { name: 'Add a statement about a part' });
    const field = (name: string) => within(dialog).getByLabelText(name);

    await user.click(within(dialog).getByRole('button', { name: 'Add statement' }));
    expect(within(dialog).getByText('Name the part as its source does.')).toBeDefined();
    expect(within(dialog).getByText('Say where this was read, or who said it.')).toBeDefined();
    await user.type(field('Name of the part'), 'APW12');
    await user.selectOptions(field('Part'), 'Power supply');
    await user.selectOptions(field('Supplier'), 'BITMAIN');
    await user.type(field('Source'), 'Letter of the maker');
    await user.click(within(dialog).getByRole('button', { name: 'Add statement' }));

    expect(onSave).toHaveBeenCalledTimes(1);
    const [record, label] = onSave.mock.calls[0] ?? [];
    expect(record).toMatchObject({
      on: today,
      by: 'Ana',
      value: {
        maker: 'Bitmain',
        models: ['Antminer S19 XP'],
        kind: 'power-supply',
        part: 'APW12',
        supplierId: 'bitmain',
        reach: 'not-known',
        source: { citation: 'Letter of the maker', asOf: today },
      },
    });
    expect(record?.id).toBe(record?.value?.id);
    expect(label).toBe('Add power supply APW12 of Bitmain');
  });

  it('refuses a name that no rig has, and says which rigs a beginning means', async () => {
    const { user } = shown();
    await user.click(within(panel()).getByRole('button', { name: 'Add a statement…' }));
    const dialog = screen.getByRole('dialog');
    const names = within(dialog).getByLabelText('Rigs');

    await user.clear(names);
    await user.type(names, 'Antminer S*');
    expect(within(dialog).getByText('2 rigs: Antminer S19 XP, Antminer S21.')).toBeDefined();
    await user.clear(names);
    await user.type(names, 'Antminer S91');
    await user.click(within(dialog).getByRole('button', { name: 'Add statement' }));

    expect(within(dialog).getByText(/No rig of Bitmain is named “Antminer S91”/)).toBeDefined();
  });

  it('does not let a changed statement keep the source of what it said before', async () => {
    const { user, onSave } = shown();
    await user.click(within(panel()).getByRole('button', { name: 'Change CVITEK CV1835' }));
    const dialog = screen.getByRole('dialog', { name: 'Change CVITEK CV1835' });

    await user.selectOptions(within(dialog).getByLabelText('Which units'), 'Every unit');
    await user.type(within(dialog).getByLabelText('Why it is other than as shipped'), 'The maker says so');
    await user.click(within(dialog).getByRole('button', { name: 'Save statement' }));
    expect(within(dialog).getByText(/say where the new one comes from/)).toBeDefined();
    expect(onSave).not.toHaveBeenCalled();
    await user.clear(within(dialog).getByLabelText('Source'));
    await user.type(within(dialog).getByLabelText('Source'), 'Letter of the maker');
    await user.click(within(dialog).getByRole('button', { name: 'Save statement' }));

    expect(onSave.mock.calls[0]?.[0]).toMatchObject({
      id: 'cvitek-s19',
      why: 'The maker says so',
      value: { reach: 'every-unit', source: { citation: 'Letter of the maker' } },
    });
  });

  it('takes a shipped statement out with a reason, and puts it back', async () => {
    const { user, onSave } = shown();
    await user.click(within(panel()).getByRole('button', { name: 'Take out CVITEK CV1835' }));
    const dialog = screen.getByRole('dialog', { name: 'Take out CVITEK CV1835?' });
    expect(within(dialog).getByText(/1 rig and 1 offer here/)).toBeDefined();

    await user.click(within(dialog).getByRole('button', { name: 'Take out' }));
    expect(onSave).not.toHaveBeenCalled();
    await user.type(within(dialog).getByLabelText('Why it does not hold'), 'Opened ten units');
    await user.click(within(dialog).getByRole('button', { name: 'Take out' }));

    expect(onSave.mock.calls[0]).toEqual([
      { id: 'cvitek-s19', value: null, on: today, by: 'Ana', why: 'Opened ten units' },
      'Take out control board CVITEK CV1835 of Bitmain',
    ]);
  });

  it('lists what was taken out of a rig with who and why, and puts it back', async () => {
    const { user, onRemove } = shown([
      { id: 'cvitek-s19', value: null, on: today, by: 'Ana', why: 'Opened ten units' },
    ]);
    const gone = within(panel()).getByRole('region', { name: 'Taken out' });

    expect(within(gone).getByText(/by Ana: Opened ten units/)).toBeDefined();
    await user.click(within(gone).getByRole('button', { name: 'Put back CVITEK CV1835' }));

    expect(onRemove).toHaveBeenCalledWith('cvitek-s19', 'Put back control board CVITEK CV1835 of Bitmain');
  });

  it('marks an own statement and removes it', async () => {
    const value = aComponent({ id: 'part-own', kind: 'firmware', part: 'Stock firmware', supplierId: null });
    const { user, onRemove } = shown([{ id: 'part-own', value, on: today, by: null, why: null }]);
    const firmware = within(panel()).getByRole('region', { name: 'Firmware' });

    expect(within(firmware).getByText('own')).toBeDefined();
    expect(within(firmware).getByText('Supplier not known')).toBeDefined();
    await user.click(within(firmware).getByRole('button', { name: 'Remove Stock firmware' }));

    expect(onRemove).toHaveBeenCalledWith('part-own', 'Remove firmware Stock firmware of Bitmain');
  });
});
