/**
 * Origin and customs: three countries that are often mixed up, side by side.
 *
 * Depends on: core, model, imports, reports/offer-field-labels, ui, ./form-fields.
 */
import { isolatedName } from '#domain/core/isolated-name';
import { formatPercent } from '#domain/core/money';
import {
  ORIGIN_EVIDENCE,
  TRANSPORT_MODES,
  type OriginEvidence,
  type TransportMode,
} from '#domain/model/offer';
import type { Assumptions } from '#domain/model/settings';
import { modeWords, offerFieldLabel, originEvidenceWords } from '#domain/reports/offer-field-labels';
import { readCountry } from '../../imports/country-names';
import { findVendor } from '../../imports/read-rig';
import { CheckField, SelectField } from '../../ui/fields';
import { formatCountry, UNKNOWN } from '../../ui/format';
import { CountryField, FormSection, OfferTextField, ReadOnlyFact } from './form-fields';
import type { FormState, SectionProps } from './form-state';
import styles from './offer-editor.module.css';

const evidences = ORIGIN_EVIDENCE.map((value) => ({ value, label: originEvidenceWords[value] }));
const modes: readonly { readonly value: TransportMode | ''; readonly label: string }[] = [
  { value: '', label: 'Choose…' },
  ...TRANSPORT_MODES.map((value) => ({ value, label: modeWords[value] })),
];

export function OriginSection({ form, facts }: SectionProps) {
  const { draft, problems, change } = form;
  const vendor = findVendor(facts.catalogue, draft.vendor);
  return (
    <FormSection
      title="Origin and customs"
      words="Made in, shipped from and where the vendor sits are three things: only the first decides the duty."
    >
      <CountryField form={form} field="origin" hint="Where the rigs were made. It decides the duty." />
      <CountryField form={form} field="shipFrom" hint="Country of dispatch. It decides freight and days." />
      <ReadOnlyFact
        label={
          vendor === null ? 'Headquarters of the vendor' : `Headquarters of ${isolatedName(vendor.name)}`
        }
        hint="Decides neither."
      >
        {vendor?.headquarters ?? UNKNOWN}
      </ReadOnlyFact>
      <CountryField
        form={form}
        field="hashboardOrigin"
        hint="Customs may look at it in place of the final assembly. Blank: not known."
      />
      <SelectField
        label={offerFieldLabel('originEvidence')}
        value={draft.originEvidence}
        options={evidences}
        hint={evidenceHint(form)}
        onChange={(originEvidence) => {
          change({ originEvidence });
        }}
      />
      <OfferTextField
        form={form}
        field="reassessmentProbability"
        kind="number"
        hint={`How likely you hold it that customs refuses the origin. It sets a reserve aside and changes no duty. ${blankMeans(facts.assumptions, draft.originEvidence)}`}
      />
      <OfferTextField form={form} field="htsCode" hint="8 or 10 digits. It decides the duty." />
      <SelectField
        label={offerFieldLabel('mode')}
        value={draft.mode}
        options={modes}
        error={problems.mode ?? null}
        hint="Ocean pays the harbour fee."
        onChange={(mode) => {
          change({ mode });
        }}
      />
      <div>
        <CheckField
          label="Qualifies under USMCA"
          isChecked={draft.isUsmcaQualifying}
          hint="Only goods of Canada, Mexico or the US can."
          onChange={(isUsmcaQualifying) => {
            change({ isUsmcaQualifying });
          }}
        />
        {problems.isUsmcaQualifying === undefined ? null : (
          <p role="alert" className={styles['problem']}>
            {problems.isUsmcaQualifying}
          </p>
        )}
      </div>
    </FormSection>
  );
}

/** Evidence supports one origin: after a change of origin it is for the user to say whether it still does. */
function evidenceHint({ draft, opened }: FormState): string {
  const before = readCountry(opened.origin);
  const isOld = draft.originEvidence !== 'none' && draft.originEvidence === opened.originEvidence;
  return before !== null && isOld && readCountry(draft.origin) !== before
    ? `It was held for ${formatCountry(before)}: does it support the new origin?`
    : 'The strongest that you hold for the declared origin.';
}

const ASSUMED: Readonly<Record<OriginEvidence, keyof Assumptions & `reassessment${string}`>> = {
  none: 'reassessmentWithNone',
  certificate: 'reassessmentWithCertificate',
  'bill-of-materials': 'reassessmentWithBillOfMaterials',
  ruling: 'reassessmentWithRuling',
};

function blankMeans(assumptions: Assumptions, evidence: OriginEvidence): string {
  const assumed = assumptions[ASSUMED[evidence]];
  return assumed === null
    ? 'Blank: no reserve, as no assumption is set for the evidence held.'
    : `Blank: the ${formatPercent(assumed.value, 0)} % assumed for the evidence held.`;
}
