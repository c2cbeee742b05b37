/**
 * Payment terms as typed, with a menu of those that makers' contracts have.
 *
 * Below the field stands what was read, payment by payment, so that a template
 * or a word such as “month” is seen for what it is.
 *
 * Depends on: payments, reports, ui, ./form-fields, ./form-state (types).
 */
import { ListPlus } from 'lucide-react';
import { PAYMENT_TEMPLATES } from '#domain/payments/payment-templates';
import { readPaymentTerms } from '#domain/payments/read-payment-terms';
import { paymentTermsText } from '#domain/reports/payment-terms-text';
import { Button } from '../../ui/button';
import { Menu } from '../../ui/menu';
import { OfferTextField } from './form-fields';
import type { FormState } from './form-state';
import styles from './offer-editor.module.css';

const EXAMPLE = 'Shares and days: 30 % signing, 70 % 30 days before dispatch. Blank: not known.';

export function PaymentTermsField({ form }: { readonly form: FormState }) {
  const { draft, change } = form;
  return (
    <>
      <OfferTextField form={form} field="paymentTerms" isWide hint={hintOf(draft.paymentTerms)} />
      <div className={styles['beside']}>
        <Menu
          trigger={<Button icon={ListPlus}>Usual terms</Button>}
          actions={PAYMENT_TEMPLATES.map(({ name, terms }) => ({
            label: `${name}: ${paymentTermsText(terms)}`,
            run: () => {
              change({ paymentTerms: paymentTermsText(terms) });
            },
          }))}
        />
      </div>
    </>
  );
}

function hintOf(typed: string): string {
  const read = typed.trim() === '' ? null : readPaymentTerms(typed);
  return read?.ok === true ? `Read as: ${paymentTermsText(read.value)}.` : EXAMPLE;
}
