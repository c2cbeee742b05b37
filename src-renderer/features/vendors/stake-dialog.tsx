/**
 * The form of one holding: who holds how much of whom, by which source.
 *
 * Depends on: react, core, model (types), ui, ./stake-draft.
 */
import { useRef, useState } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import type { Source } from '#domain/core/source';
import type { OwnershipStake } from '#domain/model/ownership-stake';
import type { Party } from '#domain/model/party';
import { DayRangeFields } from '../../ui/day-range-fields';
import { CheckField, TextField } from '../../ui/fields';
import { FormDialog } from '../../ui/form-dialog';
import { PickField, type PickOption } from '../../ui/pick-field';
import { SourceFields } from '../../ui/source-fields';
import { readStakeDraft, stakeDraftOf, type StakeDraft, type StakeProblems } from './stake-draft';
import styles from './vendor-forms.module.css';

interface StakeDialogProps {
  /** Null for a new one. */
  readonly stake: OwnershipStake | null;
  /** The party that a new holding is one of. */
  readonly ownedId: string | null;
  /** Why the record is other than as shipped, as it was last said. */
  readonly why: string | null;
  readonly parties: readonly Party[];
  readonly stakes: readonly OwnershipStake[];
  readonly known: readonly Source[];
  readonly today: CalendarDate;
  readonly onSave: (stake: OwnershipStake, why: string | null) => Promise<unknown>;
  readonly onClose: () => void;
}

export function StakeDialog(props: StakeDialogProps) {
  const { stake, ownedId, parties, stakes, known, today, onSave, onClose } = props;
  const [draft, setDraft] = useState(() => stakeDraftOf(stake, ownedId, props.why, today));
  const [wasRefused, setWasRefused] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const read = readStakeDraft(draft, stake?.id ?? null, stakes);
  const problems: StakeProblems = wasRefused ? read.problems : { source: {} };
  const change = (part: Partial<StakeDraft>) => {
    setDraft({ ...draft, ...part });
  };
  const options = parties.map(optionOf);
  return (
    <FormDialog
      title={stake === null ? 'Add a holding' : 'Change a holding'}
      description="One holding as one source says it. Where sources disagree, add one for each: they stand side by side."
      saveLabel={stake === null ? 'Add holding' : 'Save holding'}
      initialFocus={first}
      onClose={onClose}
      onSave={() => {
        if (read.stake !== null) return onSave(read.stake, draft.why.trim() === '' ? null : draft.why.trim());
        setWasRefused(true);
        return null;
      }}
    >
      <PickField
        label="Owner"
        optionsName="parties"
        options={options}
        value={draft.ownerId}
        onChange={(ownerId) => {
          change({ ownerId });
        }}
      />
      <Refused words={problems.ownerId} />
      <PickField
        label="Holds part of"
        optionsName="parties"
        options={options}
        value={draft.ownedId}
        onChange={(id) => {
          change({ ownedId: id });
        }}
      />
      <Refused words={problems.ownedId} />
      <div className={styles['pair']}>
        <TextField
          ref={first}
          label="At least, %"
          inputMode="decimal"
          value={draft.least}
          onChange={(least) => {
            change({ least });
          }}
          error={problems.least ?? null}
          hint="“More than 20 %” is 20. Blank if not stated."
        />
        <TextField
          label="At most, %"
          inputMode="decimal"
          value={draft.most}
          onChange={(most) => {
            change({ most });
          }}
          error={problems.most ?? null}
          hint="The same for an exact share. Blank if not stated."
        />
      </div>
      <CheckField
        label="Held through parties that the source does not name"
        isChecked={draft.isIndirect}
        onChange={(isIndirect) => {
          change({ isIndirect });
        }}
      />
      <div className={styles['pair']}>
        <DayRangeFields
          draft={draft}
          problems={problems}
          hints={{ from: 'Blank if not stated.', until: 'Blank while it lasts.' }}
          onChange={change}
        />
      </div>
      <SourceFields
        draft={draft.source}
        problems={problems.source}
        known={known}
        onChange={(source) => {
          change({ source });
        }}
      />
      <TextField
        label="Why (your note)"
        value={draft.why}
        onChange={(why) => {
          change({ why });
        }}
        maxLength={1000}
      />
    </FormDialog>
  );
}

function optionOf({ id, name, country, aliases }: Party): PickOption {
  return {
    id,
    label: name,
    detail: [country ?? 'country not known', ...aliases.slice(0, 3)].join(' · '),
    figure: '',
  };
}

function Refused({ words }: { readonly words: string | undefined }) {
  return words === undefined ? null : (
    <p role="alert" className={styles['problem']}>
      {words}
    </p>
  );
}
