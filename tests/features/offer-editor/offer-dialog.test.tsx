import { aHandEdit } from '../../fixtures/hand-edit';
import { cleanup, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { usdCents } from '#domain/core/money';
import { anOffer } from '../../fixtures/offer';
import { openOfferDialog } from '../../fixtures/offer-form';

afterEach(cleanup);

async function fill(user: UserEvent, fields: Readonly<Record<string, string>>) {
  for (const [label, text] of Object.entries(fields)) {
    const field = screen.getByLabelText(label);
    await user.clear(field);
    if (text !== '') await user.type(field, text);
  }
}

const save = (user: UserEvent, name = 'Save offer') => user.click(screen.getByRole('button', { name }));
const foot = () => screen.getAllByRole('status').at(-1)?.textContent;
const valueOf = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;

describe('the form of an offer', () => {
  it('shows what the offer says, section by section, and where it was read', () => {
    openOfferDialog();

    expect(screen.getByRole('dialog', { name: 'Offer A1' })).toBeTruthy();
    expect(screen.getByText(/Read from: Price list november\.csv, row 2\./)).toBeTruthy();
    expect(
      screen.getAllByRole('region').map((region) => region.getAttribute('aria-labelledby')),
    ).toHaveLength(5);
    expect(valueOf('Unit price, $')).toBe('3744.00');
    expect(valueOf('HTS code')).toBe('8543.70.98.60');
    expect(valueOf('Power, W')).toBe('3510');
  });

  it('leaves unknown figures blank', () => {
    openOfferDialog({ base: anOffer({ powerW: null, freightTotal: null, leadTimeDays: null }) });

    expect(['Power, W', 'Freight, $ for all units', 'Lead time, days'].map(valueOf)).toEqual(['', '', '']);
  });

  it('keeps origin, country of dispatch and headquarters apart', async () => {
    const { user } = openOfferDialog();

    const section = within(screen.getByRole('region', { name: 'Origin and customs' }));
    expect(section.getByRole('group', { name: 'Headquarters of Bitmain' }).textContent).toContain('China');
    await fill(user, { Origin: 'Viet Nam', 'Ships from': 'SG' });
    expect(section.getByText('Vietnam.')).toBeTruthy();
    expect(section.getByText('Singapore.')).toBeTruthy();
  });

  it('asks whether the evidence held supports a new origin', async () => {
    const { user } = openOfferDialog({ base: anOffer({ originEvidence: 'ruling' }) });

    await fill(user, { Origin: 'CN' });
    expect(screen.getByText('It was held for Malaysia: does it support the new origin?')).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Origin evidence'), 'Certificate of origin');
    expect(screen.queryByText(/It was held for/)).toBeNull();
  });

  it('says what the price includes on the chosen term', async () => {
    const { user } = openOfferDialog();

    await user.selectOptions(screen.getByLabelText('Incoterm'), 'DDP');

    expect(
      screen.getByText(/Includes freight, insurance and duty: the seller is the importer\./),
    ).toBeTruthy();
    expect(screen.getAllByText(/In the price already\./)).toHaveLength(2);
  });

  it('saves one change that names its fields', async () => {
    const { user, onSave, onClose } = openOfferDialog();
    expect(foot()).toBe('Nothing is changed yet.');

    await fill(user, { 'Unit price, $': '3700', Origin: 'China' });
    expect(foot()).toBe('Changes origin, unit price.');
    await save(user);

    expect(onSave).toHaveBeenCalledExactlyOnceWith(
      anOffer({
        unitPrice: 370_000 as never,
        origin: 'CN' as never,
        handEdits: [
          { ...aHandEdit('origin', calendarDate('2026-11-22'), 'MY'), by: 'Ana' },
          { ...aHandEdit('unitPrice', calendarDate('2026-11-22'), 374_400), by: 'Ana' },
        ],
      }),
      'Change offer A1: origin, unit price',
    );
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('marks what is typed over the quotation with the day, and leaves older marks', async () => {
    const base = anOffer({
      handEdits: [
        aHandEdit('unitPrice', calendarDate('2026-11-10')),
        aHandEdit('quantity', calendarDate('2026-11-10')),
      ],
    });
    const { user, onSave } = openOfferDialog({ base });

    await fill(user, { 'Unit price, $': '3700', 'Warranty, days': '400' });
    await save(user);

    expect(onSave.mock.calls[0]?.[0].handEdits).toMatchObject([
      { field: 'unitPrice', on: '2026-11-22', by: 'Ana' },
      { field: 'quantity', on: '2026-11-10' },
      { field: 'warrantyDays', on: '2026-11-22', by: 'Ana' },
    ]);
  });

  it('takes the mark from what says again what the quotation says', async () => {
    const base = anOffer({
      unitPrice: usdCents(360_000),
      handEdits: [aHandEdit('unitPrice', calendarDate('2026-11-10'), 374_400)],
    });
    const { user, onSave } = openOfferDialog({ base });

    await fill(user, { 'Unit price, $': '3744' });
    await save(user);

    expect(onSave.mock.calls[0]?.[0]).toMatchObject({ unitPrice: 374_400, handEdits: [] });
  });

  it('writes nothing when nothing was changed', async () => {
    const { user, onSave, onClose } = openOfferDialog();

    await save(user);

    expect(onSave).not.toHaveBeenCalled();
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('says at the foot and at each field what is wrong, and goes to the first of them', async () => {
    const { user, onSave } = openOfferDialog();

    await fill(user, { 'Unit price, $': '-5', 'HTS code': '', Origin: 'Atlantis' });
    expect(screen.queryByText(/Not saved/)).toBeNull();
    await save(user);

    expect(onSave).not.toHaveBeenCalled();
    expect(foot()).toBe('Not saved. 3 fields are not right yet: unit price, origin, HTS code.');
    expect(screen.getByText('Give the HTS code: it decides the duty and is never guessed.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Unit price, $'));
    await fill(user, { 'Unit price, $': '5', 'HTS code': '8543709960', Origin: 'MY' });
    expect(foot()).toBe('Changes unit price, HTS code.');
  });

  it('stays open with what was typed when saving fails', async () => {
    const { user, onClose } = openOfferDialog({
      onSave: () => Promise.reject(new Error('The disk is full.')),
    });

    await fill(user, { 'Warranty, days': '400' });
    await save(user);

    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.');
    expect(onClose).not.toHaveBeenCalled();
    expect(valueOf('Warranty, days')).toBe('400');
  });

  it('asks before it throws typing away, and not when there is none', async () => {
    const { user, onClose } = openOfferDialog();

    await fill(user, { 'Warranty, days': '400' });
    await user.keyboard('{Escape}');
    expect(screen.getByRole('alert').textContent).toContain('Close without saving?');
    await user.click(screen.getByRole('button', { name: 'Keep editing' }));
    expect(valueOf('Warranty, days')).toBe('400');
    expect(onClose).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await user.click(screen.getByRole('button', { name: 'Discard' }));

    expect(onClose).toHaveBeenCalledOnce();
  });

  it('closes at once when nothing was typed', async () => {
    const { user, onClose } = openOfferDialog();

    await user.click(screen.getByRole('button', { name: 'Cancel' }));

    expect(onClose).toHaveBeenCalledOnce();
  });

  it('tells what a blank probability stands for', () => {
    openOfferDialog();

    expect(screen.getByText(/It sets a reserve aside and changes no duty\. Blank: /)).toBeTruthy();
  });
});

describe('the rig', () => {
  it('takes hash rate and power from the catalogue as its model is named', async () => {
    const { user } = openOfferDialog({ purpose: 'add', base: null });

    await fill(user, { Vendor: 'bitmain', Model: 'Antminer S21+' });

    expect([valueOf('Hash rate, TH/s'), valueOf('Power, W')]).toEqual(['216', '3564']);
    expect(screen.getByText('In the rig catalogue as R002.')).toBeTruthy();
  });

  it('keeps figures that were typed, and offers those of the catalogue beside them', async () => {
    const { user } = openOfferDialog({ purpose: 'add', base: null });

    await fill(user, { 'Hash rate, TH/s': '240', Vendor: 'Bitmain', Model: 'Antminer S21 Pro' });
    expect(valueOf('Hash rate, TH/s')).toBe('240');
    expect(screen.getByText('The catalogue says 234 TH/s and 3,510 W.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Use these' }));

    expect([valueOf('Hash rate, TH/s'), valueOf('Power, W')]).toEqual(['234', '3510']);
    expect(screen.queryByRole('button', { name: 'Use these' })).toBeNull();
  });

  it('suggests vendors that are known and models that the vendor has', () => {
    openOfferDialog();
    const suggested = (label: string) =>
      [...(screen.getByLabelText<HTMLInputElement>(label).list?.options ?? [])].map(({ value }) => value);

    expect(suggested('Vendor')).toEqual(['Bitmain', 'A reseller']);
    expect(suggested('Model')).toEqual(['Antminer S21 Pro', 'Antminer S21+']);
  });
});

describe('a price in another currency', () => {
  it('shows the dollars it comes to, and keeps price, rate and day', async () => {
    const { user, onSave } = openOfferDialog();

    await user.selectOptions(screen.getByLabelText('Quoted in'), 'Another currency');
    expect(screen.getByRole('group', { name: 'Unit price, $' }).textContent).toContain('—');
    await fill(user, {
      'Price as quoted': '3450.00',
      Currency: 'EUR',
      'Rate, $ for one of it': '1.0853',
      'Rate of': '2026-11-20',
    });
    expect(screen.getByRole('group', { name: 'Unit price, $' }).textContent).toContain('$3,744.29');
    await save(user);

    expect(onSave.mock.calls[0]?.[0]).toMatchObject({
      unitPrice: 374_429,
      foreignPrice: { amount: '3450.00', currency: 'EUR', usdPerUnit: '1.0853', rateDate: '2026-11-20' },
    });
    expect(onSave.mock.calls[0]?.[1]).toBe('Change offer A1: unit price, price as quoted');
  });
});

describe('customs entries', () => {
  const entries = () =>
    screen
      .getAllByLabelText<HTMLInputElement>(/^Entry \d+, (units|days after the first)$/)
      .map(({ value }) => value);

  it('are split evenly, and the parts add up', async () => {
    const { user, onSave } = openOfferDialog({ base: anOffer({ quantity: 1001 }) });

    await user.selectOptions(screen.getByRole('combobox', { name: 'Customs entries' }), 'Several entries');
    expect(entries()).toEqual(['1001', '0']);
    await user.click(screen.getByRole('button', { name: 'Split' }));
    expect(entries()).toEqual(['251', '0', '250', '30', '250', '60', '250', '90']);
    expect(screen.getByText('1,001 of 1,001 units: they add up.')).toBeTruthy();
    await save(user);

    expect(onSave.mock.calls[0]?.[0].batches).toEqual([
      { quantity: 251, afterDays: 0 },
      { quantity: 250, afterDays: 30 },
      { quantity: 250, afterDays: 60 },
      { quantity: 250, afterDays: 90 },
    ]);
    expect(onSave.mock.calls[0]?.[1]).toBe('Change offer A1: customs entries');
  });

  it('that do not add up say how many units are missing, while typing and on saving', async () => {
    const { user, onSave } = openOfferDialog();

    await user.selectOptions(screen.getByRole('combobox', { name: 'Customs entries' }), 'Several entries');
    await user.click(screen.getByRole('button', { name: 'Add entry' }));
    await fill(user, {
      'Entry 1, units': '60',
      'Entry 2, units': '30',
      'Entry 2, days after the first': '45',
    });
    expect(screen.getByText('90 of 100 units: 10 are missing.')).toBeTruthy();
    await save(user);

    expect(
      screen.getByText('The entries add up to 90 units where 100 are offered: 10 are missing.'),
    ).toBeTruthy();
    expect(foot()).toBe('Not saved. 1 field is not right yet: customs entries.');
    expect(onSave).not.toHaveBeenCalled();
  });

  it('cannot be split into more entries than there are units', async () => {
    const { user } = openOfferDialog({ base: anOffer({ quantity: 3 }) });

    await user.selectOptions(screen.getByRole('combobox', { name: 'Customs entries' }), 'Several entries');
    await user.click(screen.getByRole('button', { name: 'Split' }));

    expect(screen.getByRole('alert').textContent).toBe('There are 3 units: at most as many entries.');
    expect(entries()).toEqual(['3', '0']);
  });

  it('can be taken out one by one, and given up for one entry', async () => {
    const { user, onSave } = openOfferDialog({
      base: anOffer({
        batches: [
          { quantity: 60, afterDays: 0 },
          { quantity: 40, afterDays: 30 },
        ],
      }),
    });

    await user.click(screen.getByRole('button', { name: 'Remove entry 1' }));
    expect(entries()).toEqual(['40', '0']);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Customs entries' }), 'One entry');
    await save(user);

    expect(onSave.mock.calls[0]?.[0].batches).toBeNull();
  });
});

describe('a new offer', () => {
  const fields = {
    'Offer id': 'X-1',
    Vendor: 'Bitmain',
    Model: 'Antminer S21 Pro',
    'Unit price, $': '3744',
    Units: '100',
    Origin: 'MY',
    'Ships from': 'MY',
    'HTS code': '8543.70.98.60',
  };

  it('asks for its term and its mode, since either decides the cost', async () => {
    const { user, onSave } = openOfferDialog({ purpose: 'add', base: null });

    await fill(user, fields);
    await save(user, 'Add offer');
    expect(foot()).toBe('Not saved. 2 fields are not right yet: Incoterm, mode.');
    await user.selectOptions(screen.getByLabelText('Incoterm'), 'FOB');
    await user.selectOptions(screen.getByLabelText('Mode'), 'Ocean');
    await save(user, 'Add offer');

    expect(onSave).toHaveBeenCalledOnce();
    expect(onSave.mock.calls[0]?.[1]).toBe('Add offer X-1');
    expect(onSave.mock.calls[0]?.[0].handEdits).toMatchObject([]);
  });

  it('that is a duplicate takes everything but the id and what it was read from', async () => {
    const { user, onSave } = openOfferDialog({
      purpose: 'duplicate',
      id: 'A1-2',
      readFrom: { evidenceId: 'by-hand', evidenceRow: null },
    });

    await save(user, 'Add offer');

    expect(onSave).toHaveBeenCalledExactlyOnceWith(
      anOffer({ id: 'A1-2', evidenceId: 'by-hand', evidenceRow: null }),
      'Duplicate offer A1 as A1-2',
    );
  });

  it('that is a duplicate keeps the marks of what was typed over the quotation', async () => {
    const handEdits = [aHandEdit('unitPrice', calendarDate('2026-11-10'))] as const;
    const { user, onSave } = openOfferDialog({
      purpose: 'duplicate',
      id: 'A1-2',
      base: anOffer({ handEdits }),
    });

    await save(user, 'Add offer');

    expect(onSave.mock.calls[0]?.[0].handEdits).toEqual(handEdits);
  });

  it('cannot take the id of another', async () => {
    const { user } = openOfferDialog({ purpose: 'duplicate', id: 'A1-2' });

    await fill(user, { 'Offer id': 'B7' });
    await save(user, 'Add offer');

    expect(screen.getByText('There is already an offer B7.')).toBeTruthy();
  });
});
