/**
 * The form of one own lane: new, edited, or copied from another.
 *
 * Depends on: react, core, ui, ./lane-draft, ./lane-words.
 */
import { useRef, useState } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import { FREIGHT_UNITS, type FreightUnit, type Lane } from '#domain/model/lane';
import { TRANSPORT_MODES } from '#domain/model/offer';
import { CheckField, SelectField, TextField } from '../../ui/fields';
import { FormDialog } from '../../ui/form-dialog';
import {
  countriesRead,
  laneDraftOf,
  readLaneDraft,
  type LaneDraft,
  type LaneFormContext,
  type LaneProblems,
} from './lane-draft';
import { modeWords } from './lane-words';
import styles from './sites.module.css';
import { SourceFields } from '../../ui/source-fields';

const modes = TRANSPORT_MODES.map((value) => ({ value, label: modeWords[value] }));

const unitLabels: Readonly<Record<FreightUnit, string>> = {
  unit: 'For one unit',
  kilogram: 'For one kilogram',
  container: 'For one container',
};
const freightChoices: readonly { readonly value: LaneDraft['freightPer']; readonly label: string }[] = [
  ...FREIGHT_UNITS.map((value) => ({ value, label: unitLabels[value] })),
  { value: 'unknown', label: 'Not known' },
];
const amountLabels: Readonly<Record<FreightUnit, string>> = {
  unit: 'Freight, $/unit',
  kilogram: 'Freight, $/kg',
  container: 'Freight, $/container',
};
const freightHints: Readonly<Record<LaneDraft['freightPer'], string>> = {
  unit: 'Times the units of the offer.',
  kilogram: 'Times the units and their packed weight.',
  container: 'Every entry begins a container of its own; a part of one is paid whole.',
  unknown: 'An EXW, FCA or FOB offer that states no freight then has no landed cost.',
};

interface LaneDialogProps extends LaneFormContext {
  readonly onSave: (lane: Lane) => Promise<unknown>;
  readonly onClose: () => void;
}

export function LaneDialog({ onSave, onClose, ...context }: LaneDialogProps) {
  const [draft, setDraft] = useState(() => laneDraftOf(context));
  const [wasRefused, setWasRefused] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const read = readLaneDraft(draft, context);
  const problems = wasRefused ? read.problems : {};
  const change = (part: Partial<LaneDraft>) => {
    setDraft({ ...draft, ...part });
  };
  const isNew = context.kind !== 'edit';

  return (
    <FormDialog
      title={titleOf(context)}
      description="An own lane is taken before those that ship with the app."
      saveLabel={isNew ? 'Add lane' : 'Save lane'}
      initialFocus={first}
      onClose={onClose}
      onSave={() => {
        if (read.lane !== null) return onSave(read.lane);
        setWasRefused(true);
        return null;
      }}
    >
      <TextField
        ref={first}
        label="Name"
        value={draft.label}
        onChange={(label) => {
          change({ label });
        }}
        error={problems.label ?? null}
        maxLength={120}
      />
      <SelectField
        label="Mode"
        value={draft.mode}
        options={modes}
        onChange={(mode) => {
          change({ mode });
        }}
      />
      {draft.mode === 'domestic' ? (
        <OverlapWords words={problems.countries} />
      ) : (
        <ShipFromFields draft={draft} problem={problems.countries ?? null} onChange={change} />
      )}
      <div className={styles['pair']}>
        <TextField
          label="Transit days, P50"
          inputMode="numeric"
          value={draft.p50}
          onChange={(p50) => {
            change({ p50 });
          }}
          error={problems.p50 ?? null}
          hint="Dispatch to US port, half of the time."
        />
        <TextField
          label="Transit days, P90"
          inputMode="numeric"
          value={draft.p90}
          onChange={(p90) => {
            change({ p90 });
          }}
          error={problems.p90 ?? null}
          hint="Nine times in ten."
        />
      </div>
      <SourceFields
        legend="Where the days come from"
        draft={draft.daysSource}
        problems={problems.daysSource ?? {}}
        onChange={(daysSource) => {
          change({ daysSource });
        }}
      />
      <FreightFields draft={draft} problems={problems} onChange={change} />
    </FormDialog>
  );
}

function titleOf({ kind, lane }: LaneFormContext): string {
  if (kind === 'add' || lane === null) return 'Add a lane';
  return kind === 'edit' ? `Change ${isolatedName(lane.label)}` : `Copy ${isolatedName(lane.label)}`;
}

interface PartProps {
  readonly draft: LaneDraft;
  readonly onChange: (part: Partial<LaneDraft>) => void;
}

function ShipFromFields({ draft, problem, onChange }: PartProps & { readonly problem: string | null }) {
  const named = countriesRead(draft.countries);
  return (
    <>
      <CheckField
        label="Ships from any country"
        isChecked={draft.isFromAnyCountry}
        onChange={(isFromAnyCountry) => {
          onChange({ isFromAnyCountry });
        }}
        hint="For every country that no other own lane of this mode names."
      />
      {draft.isFromAnyCountry ? (
        <OverlapWords words={problem ?? undefined} />
      ) : (
        <TextField
          label="Ships from"
          value={draft.countries}
          onChange={(countries) => {
            onChange({ countries });
          }}
          error={problem}
          hint={named === null ? 'Countries by code or name, with commas between: MY, Thailand.' : named}
          maxLength={400}
        />
      )}
    </>
  );
}

/** A problem with where the lane begins, while no field for it is on screen. */
function OverlapWords({ words }: { readonly words: string | undefined }) {
  return words === undefined ? null : (
    <p role="alert" className={styles['problem']}>
      {words}
    </p>
  );
}

function FreightFields({ draft, problems, onChange }: PartProps & { readonly problems: LaneProblems }) {
  const { freightPer } = draft;
  return (
    <>
      <div className={styles['part']}>
        <SelectField
          label="Freight is paid"
          value={freightPer}
          options={freightChoices}
          hint={freightHints[freightPer]}
          onChange={(next) => {
            onChange({ freightPer: next });
          }}
        />
        {freightPer === 'unknown' ? null : (
          <div className={freightPer === 'container' ? styles['pair'] : undefined}>
            <TextField
              label={amountLabels[freightPer]}
              inputMode="decimal"
              value={draft.amount}
              onChange={(amount) => {
                onChange({ amount });
              }}
              error={problems.amount ?? null}
            />
            {freightPer === 'container' ? (
              <TextField
                label="Units in one container"
                inputMode="numeric"
                value={draft.unitsPerContainer}
                onChange={(unitsPerContainer) => {
                  onChange({ unitsPerContainer });
                }}
                error={problems.unitsPerContainer ?? null}
              />
            ) : null}
          </div>
        )}
      </div>
      {freightPer === 'unknown' ? null : (
        <SourceFields
          legend="Where the freight comes from"
          draft={draft.freightSource}
          problems={problems.freightSource ?? {}}
          onChange={(freightSource) => {
            onChange({ freightSource });
          }}
        />
      )}
    </>
  );
}
