import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import type { TariffOverlay } from '#domain/model/tariff-overlay';
import { LayerDialog } from '../../../src-renderer/features/tariffs/layer-dialog';
import { layerRows } from '../../../src-renderer/features/tariffs/layer-rows';
import { shippedPack } from '../../fixtures/tariffs';

afterEach(cleanup);

const rowOf = (id: string) => layerRows(shippedPack, []).find((row) => row.id === id)!;

function openDialog(change: Partial<Parameters<typeof LayerDialog>[0]> = {}) {
  const onSave = vi.fn<(overlay: TariffOverlay) => Promise<unknown>>(() => Promise.resolve());
  const onClose = vi.fn();
  render(
    <LayerDialog
      row={null}
      merged={shippedPack}
      takenIds={new Set(shippedPack.layers.map(({ id }) => id))}
      author="Dana Reyes"
      today={calendarDate('2026-11-22')}
      measure={() => Promise.resolve(null)}
      onSave={onSave}
      onClose={onClose}
      {...change}
    />,
  );
  return { onSave, onClose, user: userEvent.setup(), dialog: within(screen.getByRole('dialog')) };
}

type Opened = ReturnType<typeof openDialog>;

async function fill({ user, dialog }: Opened, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) {
    const field = dialog.getByLabelText(label);
    await user.clear(field);
    if (text !== '') await user.type(field, text);
  }
}

const right = {
  Programme: 'December step',
  'Rate, %': '12.5 %',
  Origins: 'Malaysia, th; EU',
  'HTS codes': '8543.70.98',
  'First entry date': '2026-12-10',
  Source: 'Note of our broker',
  Why: 'Expected by the broker',
};

async function save({ user, dialog }: Opened): Promise<void> {
  await user.click(dialog.getByRole('button', { name: /^(Add layer|Save edit)$/ }));
}

describe('a new layer', () => {
  it('is saved as typed by a person: per cent, names of countries, dots in codes', async () => {
    const opened = openDialog();

    await fill(opened, right);
    await save(opened);

    expect(opened.onSave).toHaveBeenCalledOnce();
    const [overlay] = opened.onSave.mock.calls[0]!;
    expect(overlay).toMatchObject({
      id: 'OWN-DECEMBER-STEP',
      basis: null,
      by: 'Dana Reyes',
      on: '2026-11-22',
      why: 'Expected by the broker',
      layer: {
        id: 'OWN-DECEMBER-STEP',
        rate: 125_000,
        origins: { include: ['MY', 'TH', 'EU'], exclude: [] },
        htsPrefixes: ['85437098'],
        from: '2026-12-10',
        to: null,
        status: 'scheduled',
        kind: 'additive',
        source: { citation: 'Note of our broker', asOf: '2026-11-22', confidence: 'stated' },
      },
    });
    expect(opened.onClose).toHaveBeenCalledOnce();
  });

  it('gets an id that no other layer has', async () => {
    const opened = openDialog({ takenIds: new Set(['OWN-DECEMBER-STEP']) });

    await fill(opened, right);
    await save(opened);

    expect(opened.onSave.mock.calls[0]![0].id).toBe('OWN-DECEMBER-STEP-2');
  });

  it.each([
    [{ 'Rate, %': '1200' }, '“1200” is more than 1000 %.'],
    [{ 'Rate, %': '0.05' }, '“0.05” is less than 0.1 %.'],
    [{ 'Rate, %': '-3' }, '“-3” is negative; expected 0 or more.'],
    [{ 'Rate, %': '' }, 'Give a rate in per cent. Only an unconfirmed layer may have none.'],
    [{ Origins: 'Malaisia' }, '“Malaisia” is neither a country nor a group of the pack (EU, COLUMN-2).'],
    [{ Origins: '' }, 'Name at least one origin, or write “all”.'],
    [{ 'HTS codes': '8543.7O' }, '“8543.7O” is not 4 to 10 digits of an HTS code.'],
    [{ 'Last entry date': '2026-12-09' }, 'Ends before it starts.'],
    [{ Source: '' }, 'Say where this was read, or who said it.'],
    [{ Who: '' }, 'Give your name: others must know whom to ask.'],
    [{ Why: '' }, 'Say why, in a sentence.'],
  ])('is not saved with %j', async (wrong, words) => {
    const opened = openDialog();

    await fill(opened, { ...right, ...(wrong as Readonly<Record<string, string>>) });
    await save(opened);

    expect(opened.dialog.getByText(words)).toBeTruthy();
    expect(opened.onSave).not.toHaveBeenCalled();
  });

  it('asks whether a very low rate was meant, corrects it at a press, and saves it if it was', async () => {
    const opened = openDialog();

    await fill(opened, { ...right, 'Rate, %': '0.25' });
    expect(opened.dialog.getByText(/0.25 % is very low. Did you mean 25 %\?/)).toBeTruthy();
    await opened.user.click(opened.dialog.getByRole('button', { name: 'Use 25 %' }));
    expect(opened.dialog.getByLabelText('Rate, %')).toHaveProperty('value', '25');

    await fill(opened, { 'Rate, %': '0.25' });
    await save(opened);
    expect(opened.onSave.mock.calls[0]![0].layer?.rate).toBe(2500);
  });

  it('is refused where it would make a second base rate', async () => {
    const opened = openDialog();

    await fill(opened, right);
    await opened.user.selectOptions(opened.dialog.getByLabelText('Counts as'), 'Base rate');
    expect(opened.dialog.getByRole('alert').textContent).toContain('two base rates for one entry: layer MFN');
    await save(opened);

    expect(opened.onSave).not.toHaveBeenCalled();
  });

  it('may have no rate while it is unconfirmed', async () => {
    const opened = openDialog();

    await fill(opened, { ...right, 'Rate, %': '' });
    await opened.user.selectOptions(opened.dialog.getByLabelText('Status'), 'Unconfirmed');
    await save(opened);

    expect(opened.onSave.mock.calls[0]![0].layer).toMatchObject({ rate: null, status: 'unconfirmed' });
  });

  it('keeps what was typed, and says so, where saving fails', async () => {
    const opened = openDialog({ onSave: () => Promise.reject(new Error('The disk is full.')) });

    await fill(opened, right);
    await save(opened);

    expect(opened.dialog.getByRole('alert').textContent).toContain('The disk is full.');
    expect(opened.dialog.getByLabelText('Programme')).toHaveProperty('value', 'December step');
    expect(opened.onClose).not.toHaveBeenCalled();
  });
});

describe('an edit', () => {
  it('that changes nothing gives the same layer, with the pack’s as its basis', async () => {
    const row = rowOf('S301-CN');
    const opened = openDialog({ row });

    await opened.user.type(opened.dialog.getByLabelText('Why'), 'Look');
    await save(opened);

    expect(opened.onSave.mock.calls[0]![0]).toMatchObject({
      id: 'S301-CN',
      layer: row.layer,
      basis: row.layer,
    });
  });

  it('warns where it counts one duty twice, and lets it be saved', async () => {
    const opened = openDialog({ row: rowOf('FL301-MY') });

    await fill(opened, { Origins: 'Malaysia, Thailand', Why: 'Try' });
    expect(opened.dialog.getByText(/Is this one duty twice\?/)).toBeTruthy();
    await save(opened);

    expect(opened.onSave).toHaveBeenCalledOnce();
  });

  it('of the base rate warns that it leaves days without one', async () => {
    const opened = openDialog({ row: rowOf('MFN') });

    await fill(opened, { 'Last entry date': '2026-12-31' });

    expect(opened.dialog.getByText(/no base rate covers/)).toBeTruthy();
  });
});
