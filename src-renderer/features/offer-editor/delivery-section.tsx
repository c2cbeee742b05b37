/**
 * Carriage and delivery: costs of the way, days, the site.
 *
 * Depends on: core, model (types), reports/offer-field-labels, ui, ./form-fields.
 */
import { isolatedName } from '#domain/core/isolated-name';
import type { Incoterm } from '#domain/model/offer';
import { incotermRules } from '#domain/landed-cost/incoterm-rules';
import { numberText } from '#domain/core/plain-text';
import { offerFieldLabel } from '#domain/reports/offer-field-labels';
import { SelectField } from '../../ui/fields';
import { FormSection, OfferTextField } from './form-fields';
import type { FormFacts, SectionProps } from './form-state';

export function DeliverySection({ form, facts }: SectionProps) {
  const { draft, problems, change } = form;
  const { unitWeightKg } = facts.assumptions;
  return (
    <FormSection
      title="Carriage and delivery"
      words="Amounts are for all units. Blank is not known, never 0."
    >
      <OfferTextField form={form} field="freightTotal" kind="number" hint={freightHint(draft.incoterm)} />
      <OfferTextField form={form} field="insuranceTotal" kind="number" hint={insuranceHint(draft.incoterm)} />
      <OfferTextField
        form={form}
        field="otherTotal"
        kind="number"
        hint="Customs broker, bond and the like, up to the border. Blank: none named."
      />
      <OfferTextField
        form={form}
        field="unitWeightKg"
        kind="number"
        hint={`Gross, one unit packed. Blank: the assumed ${numberText(unitWeightKg.value)} kg.`}
      />
      <OfferTextField
        form={form}
        field="entryDate"
        kind="date"
        hint="Of the first entry, if fixed. Blank: computed from lead time and lane."
      />
      <OfferTextField
        form={form}
        field="leadTimeDays"
        kind="number"
        hint="From order to dispatch. Blank: the assumed production days."
      />
      <SelectField
        label={offerFieldLabel('siteId')}
        value={draft.siteId}
        options={siteChoices(facts, draft.siteId)}
        error={problems.siteId ?? null}
        onChange={(siteId) => {
          change({ siteId });
        }}
      />
      <OfferTextField
        form={form}
        field="warrantyDays"
        kind="number"
        hint="From dispatch. Blank: the vendor’s own terms."
      />
    </FormSection>
  );
}

function freightHint(incoterm: Incoterm | ''): string {
  return incoterm !== '' && incotermRules[incoterm].includesFreight
    ? 'In the price already. Stated apart, it leaves the customs value. Blank: not stated.'
    : 'International. Blank: estimated from the lane.';
}

function insuranceHint(incoterm: Incoterm | ''): string {
  return incoterm !== '' && incotermRules[incoterm].includesInsurance
    ? 'In the price already. Stated apart, it leaves the customs value. Blank: not stated.'
    : 'Of the cargo. Blank: the assumed rate.';
}

function siteChoices({ sites, defaultSiteId }: FormFacts, chosen: string) {
  const standard = sites.find(({ id }) => id === defaultSiteId);
  const known = sites.map(({ id, name }) => ({ value: id, label: name }));
  const gone =
    chosen === '' || sites.some(({ id }) => id === chosen)
      ? []
      : [{ value: chosen, label: `${chosen} (removed)` }];
  return [
    {
      value: '',
      label:
        standard === undefined
          ? 'Default site (none is set)'
          : `Default site: ${isolatedName(standard.name)}`,
    },
    ...known,
    ...gone,
  ];
}
