/**
 * The form of one party and of the roles it plays.
 *
 * Depends on: react, core, model, ui, ./identity-fields, ./party-draft, ./vendor-words.
 */
import { useRef, useState } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import type { Source } from '#domain/core/source';
import { PARTY_ROLES, type Party } from '#domain/model/party';
import { SelectField } from '../../ui/fields';
import { FormDialog } from '../../ui/form-dialog';
import { IdentityFields } from './identity-fields';
import { partyDraftOf, readPartyDraft, type PartyFormContext, type RoleReach } from './party-draft';
import { ROLE_WORDS } from './vendor-words';
import styles from './vendor-forms.module.css';

interface PartyDialogProps extends PartyFormContext {
  /** Name of the vendor at hand. */
  readonly vendorName: string | null;
  readonly known: readonly Source[];
  readonly onSave: (party: Party) => Promise<unknown>;
  readonly onClose: () => void;
}

export function PartyDialog({ vendorName, known, onSave, onClose, ...context }: PartyDialogProps) {
  const [draft, setDraft] = useState(() => partyDraftOf(context));
  const [wasRefused, setWasRefused] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const read = readPartyDraft(draft, context);
  const { party, vendorId } = context;
  const reaches: readonly { readonly value: RoleReach; readonly label: string }[] = [
    { value: 'none', label: 'No' },
    ...(vendorId === null
      ? []
      : [{ value: 'this' as const, label: `For ${isolatedName(vendorName ?? vendorId)}` }]),
    { value: 'every', label: 'For every vendor' },
  ];
  return (
    <FormDialog
      title={party === null ? 'Add a party' : `Change ${isolatedName(party.name)}`}
      description="A company or person that matters to an order. Each one is looked for in the lists."
      size="wide"
      saveLabel={party === null ? 'Add party' : 'Save party'}
      initialFocus={first}
      onClose={onClose}
      onSave={() => {
        if (read.party !== null) return onSave(read.party);
        setWasRefused(true);
        return null;
      }}
    >
      <IdentityFields
        nameRef={first}
        draft={draft}
        problems={wasRefused ? read.problems : { source: {} }}
        known={known}
        onChange={(part) => {
          setDraft({ ...draft, ...part });
        }}
      />
      <fieldset className={styles['group']}>
        <legend>What it is to an order</legend>
        <p className={styles['words']}>
          Owners and suppliers of parts need no role where a holding or a part names them.
        </p>
        <div className={styles['roles']}>
          {PARTY_ROLES.map((role) => (
            <SelectField
              key={role}
              label={ROLE_WORDS[role]}
              value={draft.roles[role]}
              options={reaches}
              onChange={(reach) => {
                setDraft({ ...draft, roles: { ...draft.roles, [role]: reach } });
              }}
            />
          ))}
        </div>
      </fieldset>
    </FormDialog>
  );
}
