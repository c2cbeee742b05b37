import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { paymentTemplate } from '#domain/payments/payment-templates';
import { anOffer } from '../../fixtures/offer';
import { openOfferDialog } from '../../fixtures/offer-form';

afterEach(cleanup);

const field = () => screen.getByLabelText<HTMLInputElement>('Payment terms');

describe('payment terms in the form of an offer', () => {
  it('are taken from a template and saved', async () => {
    const { user, onSave } = openOfferDialog();

    await user.click(screen.getByRole('button', { name: 'Usual terms' }));
    await user.click(screen.getByRole('menuitem', { name: /^10\/40\/50:/ }));
    expect(field().value).toBe(
      '10 % 7 days after signing, 40 % 30 days before dispatch, 50 % 7 days before dispatch',
    );
    await user.click(screen.getByRole('button', { name: 'Save offer' }));

    const [saved, label] = onSave.mock.calls[0] ?? [];
    expect(saved?.paymentTerms).toEqual(paymentTemplate('10/40/50')?.terms);
    expect(label).toBe('Change offer A1: payment terms');
  });

  it('are shown as they are read while they are typed', async () => {
    const { user } = openOfferDialog();

    await user.type(field(), '30% signing, 70% 1 month before shipment');

    expect(screen.getByText('Read as: 30 % at signing, 70 % 30 days before dispatch.')).toBeTruthy();
  });

  it('are refused with the reason, and what was typed stays', async () => {
    const { user, onSave } = openOfferDialog();

    await user.type(field(), '30% signing, 60% dispatch');
    await user.click(screen.getByRole('button', { name: 'Save offer' }));

    expect(onSave).not.toHaveBeenCalled();
    expect(
      screen.getByText(/“30% signing, 60% dispatch” adds up to 90 % of the price: 10 % are missing\./),
    ).toBeTruthy();
    expect(field().value).toBe('30% signing, 60% dispatch');
  });

  it('are not known once the field is cleared', async () => {
    const base = anOffer({ paymentTerms: paymentTemplate('20/30/30/20')?.terms ?? null });
    const { user, onSave } = openOfferDialog({ base });

    await user.clear(field());
    await user.click(screen.getByRole('button', { name: 'Save offer' }));

    expect(onSave.mock.calls[0]?.[0].paymentTerms).toBeNull();
  });
});
