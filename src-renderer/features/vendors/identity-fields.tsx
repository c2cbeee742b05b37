/**
 * The fields that say who a party is, as a screening looks for it.
 *
 * Depends on: core (types), model (types), ui, ./party-draft (types), ./vendor-words.
 */
import type { Ref } from 'react';
import type { Source } from '#domain/core/source';
import { ENTRY_KINDS } from '#domain/model/restricted-list';
import { SelectField, TextAreaField, TextField } from '../../ui/fields';
import { SourceFields } from '../../ui/source-fields';
import type { IdentityDraft, IdentityProblems } from './party-draft';
import { ENTRY_KIND_WORDS } from './vendor-words';
import styles from './vendor-forms.module.css';

const kinds = ENTRY_KINDS.map((value) => ({ value, label: ENTRY_KIND_WORDS[value] }));

interface IdentityFieldsProps {
  readonly draft: IdentityDraft;
  readonly problems: IdentityProblems;
  readonly known: readonly Source[];
  readonly onChange: (part: Partial<IdentityDraft>) => void;
  readonly nameRef?: Ref<HTMLInputElement>;
}

export function IdentityFields({ draft, problems, known, onChange, nameRef }: IdentityFieldsProps) {
  return (
    <>
      <TextField
        ref={nameRef}
        label="Legal name"
        value={draft.name}
        onChange={(name) => {
          onChange({ name });
        }}
        error={problems.name ?? null}
        hint="As a register or an invoice has it."
        maxLength={200}
      />
      <TextAreaField
        label="Other names, one a line"
        rows={2}
        value={draft.aliases}
        onChange={(aliases) => {
          onChange({ aliases });
        }}
        error={problems.aliases ?? null}
        hint="Former and short names, and the name in its own script: 比特大陆. Each is looked for in the lists."
      />
      <div className={styles['pair']}>
        <TextField
          label="Country"
          value={draft.country}
          onChange={(country) => {
            onChange({ country });
          }}
          hint="Where it is established. Blank if not known."
          maxLength={100}
        />
        <SelectField
          label="Kind"
          value={draft.kind}
          options={kinds}
          onChange={(kind) => {
            onChange({ kind });
          }}
          hint="A company is told from a person of the same name."
        />
      </div>
      <div className={styles['pair']}>
        <TextAreaField
          label="Addresses, one a line"
          rows={2}
          value={draft.addresses}
          onChange={(addresses) => {
            onChange({ addresses });
          }}
          error={problems.addresses ?? null}
        />
        <TextAreaField
          label="Registration numbers, one a line"
          rows={2}
          value={draft.numbers}
          onChange={(numbers) => {
            onChange({ numbers });
          }}
          error={problems.numbers ?? null}
          hint="Register, tax or other numbers."
        />
      </div>
      <SourceFields
        legend="Who says who it is"
        draft={draft.source}
        problems={problems.source}
        known={known}
        onChange={(source) => {
          onChange({ source });
        }}
      />
    </>
  );
}
