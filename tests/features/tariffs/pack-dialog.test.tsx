import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { partsPerMillion } from '#domain/core/money';
import type { TariffPack } from '#domain/model/tariff-pack';
import { usePackReview } from '../../../src-renderer/features/tariffs/use-pack-review';
import { PackDialog } from '../../../src-renderer/features/tariffs/pack-dialog';
import { packHash } from '../../../src-renderer/imports/pack-hash';
import type { PackEffect } from '#domain/evaluation/pack-effect';
import { anOffer } from '../../fixtures/offer';
import { shippedPack } from '../../fixtures/tariffs';
import { TariffsScreen } from '../../fixtures/tariffs-screen';

afterEach(cleanup);

const malaysia = shippedPack.layers.find(({ id }) => id === 'FL301-MY')!;
const newer: TariffPack = {
  ...shippedPack,
  version: '2026-12-05.1',
  date: calendarDate('2026-12-05'),
  layers: shippedPack.layers.map((layer) =>
    layer.id === 'FL301-MY' ? { ...layer, rate: partsPerMillion(150_000) } : layer,
  ),
};
const offers = [anOffer(), anOffer({ id: 'A2', origin: countryCode('ID') })];

async function aFile(pack: TariffPack, isStamped = true) {
  const sha256 = isStamped ? await packHash({ ...pack }) : '0'.repeat(64);
  const bytes = new TextEncoder().encode(JSON.stringify({ ...pack, sha256 }));
  return { name: 'pack.json', bytes };
}

async function importPack(change: Parameters<typeof TariffsScreen>[0]) {
  const user = userEvent.setup();
  render(<TariffsScreen offers={offers} {...change} />);
  await user.click(screen.getByRole('tab', { name: /^Pack/ }));
  await user.click(screen.getByRole('button', { name: 'Import a newer pack…' }));
  return { user, dialog: within(await screen.findByRole('dialog')) };
}

describe('importing a pack', () => {
  it('says which offers change cost, by how much, and which fields differ, and then adopts it', async () => {
    const { user, dialog } = await importPack({ file: await aFile(newer) });

    await dialog.findByText('1 offer changes landed cost');
    const row = within(dialog.getByRole('row', { name: /^A1/ }));
    expect(row.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual([
      'Bitmain, Antminer S21 Pro',
      '428,413.26',
      '447,133.26',
      '+18,720.00',
      '18.31',
      '19.11',
      '+0.80',
    ]);
    expect(dialog.getByText(/One offer costs the same as before/)).toBeTruthy();
    expect(dialog.getByText('1 layer changed, 0 added, 0 removed; 49 as before.')).toBeTruthy();
    expect(dialog.getByText('Rate:', { exact: false }).textContent).toBe('Rate: 10.0 % → 15.0 %');
    expect(dialog.getByText(/Version 2026-11-21.1 of 21 Nov 2026 → 2026-12-05.1 of 5 Dec 2026/)).toBeTruthy();

    await user.click(dialog.getByRole('button', { name: 'Adopt this pack' }));
    expect(await screen.findByText('2026-12-05.1')).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('changes nothing where the present one is kept', async () => {
    const { user, dialog } = await importPack({ file: await aFile(newer) });

    await user.click(dialog.getByRole('button', { name: 'Keep the present one' }));

    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText('2026-11-21.1')).toBeTruthy();
  });

  it('refuses a file whose content is not what was stamped', async () => {
    const { dialog } = await importPack({ file: await aFile(newer, false) });

    expect(await dialog.findByText('pack.json cannot be used.')).toBeTruthy();
    expect(dialog.getByText(/changed or damaged after it was stamped/)).toBeTruthy();
    expect(dialog.getByText(/The pack in use stays as it is/)).toBeTruthy();
    expect(dialog.queryByRole('button', { name: 'Adopt this pack' })).toBeNull();
  });

  it('names the record and the field of every fault', async () => {
    const wrong = {
      ...newer,
      layers: [...newer.layers, { ...malaysia, id: 'SECOND-BASE', kind: 'base' as const }],
    };
    const { dialog } = await importPack({ file: await aFile(wrong) });

    expect(await dialog.findByText(/Tariff layer SECOND-BASE: two base rates for one entry/)).toBeTruthy();
  });

  it('says so where the pack is older than the one in use', async () => {
    const older = { ...newer, version: '2026-09-01.1', date: calendarDate('2026-09-01') };
    const { dialog } = await importPack({ file: await aFile(older) });

    expect(await dialog.findByText('This pack is older than the one in use')).toBeTruthy();
  });

  it('names the user’s own edits that have to be looked at again', async () => {
    const edit = {
      id: 'FL301-MY',
      layer: { ...malaysia, rate: partsPerMillion(110_000) },
      basis: malaysia,
      by: 'Dana Reyes',
      on: null,
      why: 'Try',
    };
    const { dialog } = await importPack({ file: await aFile(newer), initialOverlays: [edit] });

    expect(
      await dialog.findByText(/The pack’s layer FL301-MY is not what it was when you edited it/),
    ).toBeTruthy();
    // The edit stands in both packs, so no cost changes.
    expect(await dialog.findByText(/2 offers cost the same as before: no landed cost changes/)).toBeTruthy();
  });

  it('says what is doubtful in the pack, without refusing it', async () => {
    const doubtful = {
      ...newer,
      layers: [...newer.layers, { ...malaysia, id: 'FL301-MY-2', from: calendarDate('2027-01-01') }],
    };
    const { dialog } = await importPack({ file: await aFile(doubtful) });

    expect(await dialog.findByText(/Is this one duty twice\?/)).toBeTruthy();
    expect(dialog.getByRole('button', { name: 'Adopt this pack' })).toBeTruthy();
  });

  it('lists first an offer that has no landed cost any more, with the reason', async () => {
    const bare = {
      ...newer,
      layers: newer.layers.map((layer) =>
        layer.id === 'MFN' ? { ...layer, origins: { include: ['MY'], exclude: [] } } : layer,
      ),
    };
    const { dialog } = await importPack({ file: await aFile(bare) });

    expect(await dialog.findByText(/Offer A2, HTS code 8543.70.98.60: no base rate is on file/)).toBeTruthy();
    expect(dialog.getByText(/1 offer has no landed cost any more and is not in the sum/)).toBeTruthy();
  });

  it('offers the newer pack that ships with the app through the same review', async () => {
    const user = userEvent.setup();
    render(<TariffsScreen offers={offers} newer={newer} />);

    await user.click(screen.getByRole('tab', { name: /^Pack/ }));
    await user.click(screen.getByRole('button', { name: 'Review it…' }));

    expect(await screen.findByRole('dialog', { name: 'Adopt tariff pack 2026-12-05.1?' })).toBeTruthy();
    expect(await screen.findByText('1 offer changes landed cost')).toBeTruthy();
  });
});

describe('pricing the offers', () => {
  function Review({ measure }: { readonly measure: Parameters<typeof usePackReview>[0]['measure'] }) {
    const review = usePackReview({
      openFile: () => Promise.resolve(null),
      refusalOf: () => Promise.resolve(null),
      measure,
      adopt: () => Promise.resolve(),
    });
    return (
      <>
        <button type="button" onClick={() => review.review(newer, 'a test')}>
          Review
        </button>
        <PackDialog review={review} present={shippedPack} overlays={[]} />
      </>
    );
  }

  it('can be stopped and begun again; the pack can still be adopted', async () => {
    const user = userEvent.setup();
    const effect: PackEffect = { changed: [], same: 7, totalDifference: 0 as PackEffect['totalDifference'] };
    const measure = vi
      .fn<Parameters<typeof usePackReview>[0]['measure']>()
      .mockImplementationOnce(
        (_pack, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve(null))),
      )
      .mockResolvedValueOnce(effect);
    render(<Review measure={measure} />);

    await user.click(screen.getByRole('button', { name: 'Review' }));
    await user.click(await screen.findByRole('button', { name: 'Stop' }));
    expect(screen.getByText(/Stopped: what your offers would cost is not known/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Adopt this pack' })).toBeTruthy();

    await user.click(screen.getByRole('button', { name: 'Price them again' }));
    expect(await screen.findByText(/7 offers cost the same as before/)).toBeTruthy();
  });

  it('that fails says so, and adopts nothing', async () => {
    const user = userEvent.setup();
    render(<Review measure={() => Promise.reject(new Error('out of memory'))} />);

    await user.click(screen.getByRole('button', { name: 'Review' }));

    expect(await screen.findByText(/could not be priced with this pack: out of memory/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Adopt this pack' })).toBeNull();
  });
});

describe('a pack that is still being priced', () => {
  it('cannot be adopted unseen', async () => {
    const user = userEvent.setup();
    render(<TariffsScreen offers={offers} newer={newer} />);

    await user.click(screen.getByRole('tab', { name: 'Pack · newer one' }));
    fireEvent.click(screen.getByRole('button', { name: 'Review it…' }));

    expect(screen.getByRole('button', { name: 'Adopt this pack' })).toHaveProperty('disabled', true);
    await screen.findByText('1 offer changes landed cost');
    expect(screen.getByRole('button', { name: 'Adopt this pack' })).toHaveProperty('disabled', false);
  });
});
