/**
 * Price and terms: what one unit costs, in which currency, and what that includes.
 *
 * Depends on: model, reports/offer-field-labels, ui, ./batches-field, ./form-fields,
 * ./incoterm-words, ./payment-terms-field, ./read-price-draft.
 */
import { INCOTERMS, type Incoterm } from '#domain/model/offer';
import { offerFieldLabel } from '#domain/reports/offer-field-labels';
import { SelectField } from '../../ui/fields';
import { formatUsd } from '../../ui/format';
import { BatchesField } from './batches-field';
import { FormSection, OfferTextField, ReadOnlyFact } from './form-fields';
import type { FormState } from './form-state';
import { incotermWords } from './incoterm-words';
import styles from './offer-editor.module.css';
import { PaymentTermsField } from './payment-terms-field';
import { dollarsSoFar } from './read-price-draft';

const incoterms: readonly { readonly value: Incoterm | ''; readonly label: string }[] = [
  { value: '', label: 'Choose…' },
  ...INCOTERMS.map((term) => ({ value: term, label: term })),
];

const currencies = [
  { value: 'usd', label: 'US dollars' },
  { value: 'other', label: 'Another currency' },
] as const;

export function PriceSection({ form }: { readonly form: FormState }) {
  const { draft, problems, change } = form;
  return (
    <FormSection title="Price and terms" words="What one unit costs, what that includes, and how it ships.">
      <SelectField
        label={offerFieldLabel('incoterm')}
        value={draft.incoterm}
        options={incoterms}
        onChange={(incoterm) => {
          change({ incoterm });
        }}
        error={problems.incoterm ?? null}
      />
      <p className={styles['termWords']}>
        {draft.incoterm === '' ? 'The term says what the price includes.' : incotermWords[draft.incoterm]}
      </p>
      <SelectField
        label="Quoted in"
        value={draft.priceIn}
        options={currencies}
        onChange={(priceIn) => {
          change({ priceIn });
        }}
      />
      {draft.priceIn === 'usd' ? (
        <OfferTextField form={form} field="unitPrice" kind="number" hint="Of one unit, on these terms." />
      ) : (
        <ForeignPriceFields form={form} />
      )}
      <OfferTextField form={form} field="quantity" kind="number" hint="Units offered." />
      <OfferTextField
        form={form}
        field="minimumQuantity"
        kind="number"
        hint="MOQ: the least the vendor sells. Blank: not known."
      />
      <OfferTextField
        form={form}
        field="quotedOn"
        kind="date"
        hint="Day of the quotation. Blank: not known."
      />
      <OfferTextField
        form={form}
        field="validUntil"
        kind="date"
        hint="Last day the price holds. Blank: not known."
      />
      <PaymentTermsField form={form} />
      <BatchesField form={form} />
    </FormSection>
  );
}

function ForeignPriceFields({ form }: { readonly form: FormState }) {
  const dollars = dollarsSoFar(form.draft);
  return (
    <>
      <OfferTextField
        form={form}
        field="foreignAmount"
        label="Price as quoted"
        kind="number"
        hint="Of one unit, in that currency."
      />
      <OfferTextField
        form={form}
        field="foreignCurrency"
        label="Currency"
        suggestions={['EUR', 'CNY', 'HKD', 'GBP', 'CAD', 'SGD', 'MYR', 'USDT', 'BTC']}
        hint="Code of 3 to 5 letters."
      />
      <OfferTextField
        form={form}
        field="foreignRate"
        label="Rate, $ for one of it"
        kind="number"
        hint="Dollars for one unit of the currency."
      />
      <OfferTextField
        form={form}
        field="foreignRateDate"
        label="Rate of"
        kind="date"
        hint="The day the rate was read."
      />
      <ReadOnlyFact label={offerFieldLabel('unitPrice')} hint="Price × rate, rounded half up to the cent.">
        {formatUsd(dollars)}
      </ReadOnlyFact>
    </>
  );
}
