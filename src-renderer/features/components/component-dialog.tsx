/**
 * The form of one statement about a part: new, or one on record that is changed.
 *
 * Depends on: react, core, components, model, ui, ./component-draft.
 */
import { useRef, useState } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import type { Source } from '#domain/core/source';
import { COMPONENT_KIND_WORDS, COMPONENT_REACH_WORDS } from '#domain/components/component-sentence';
import { COMPONENT_KINDS, COMPONENT_REACH, type Component } from '#domain/model/component';
import type { OwnRecord } from '#domain/model/own-record';
import { DayRangeFields } from '../../ui/day-range-fields';
import { SelectField, TextField } from '../../ui/fields';
import { FormDialog } from '../../ui/form-dialog';
import { formatCount } from '../../ui/format';
import { ReadOnlyNotice } from '../../ui/read-only';
import { SourceFields } from '../../ui/source-fields';
import {
  componentDraftOf,
  readComponentDraft,
  rigsMeant,
  type ComponentDraft,
  type ComponentFormContext,
  type NamedRig,
} from './component-draft';
import styles from './components.module.css';

const kinds = COMPONENT_KINDS.map((value) => ({ value, label: COMPONENT_KIND_WORDS[value] }));
const reaches = COMPONENT_REACH.map((value) => ({
  value,
  label: value === 'not-known' ? 'Not known' : COMPONENT_REACH_WORDS[value],
}));

interface ComponentDialogProps extends ComponentFormContext {
  readonly suppliers: readonly { readonly id: string; readonly name: string }[];
  /** Sources on record, offered while typing. */
  readonly knownSources: readonly Source[];
  readonly onSave: (record: OwnRecord<Component>) => Promise<unknown>;
  readonly onClose: () => void;
}

export function ComponentDialog(props: ComponentDialogProps) {
  const { suppliers, knownSources, onSave, onClose, ...context } = props;
  const { component, isShipped, rigs, today } = context;
  const [draft, setDraft] = useState(() => componentDraftOf(context));
  const [wasRefused, setWasRefused] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const read = readComponentDraft(draft, context);
  const problems = wasRefused ? read.problems : {};
  const change = (part: Partial<ComponentDraft>) => {
    setDraft({ ...draft, ...part });
  };
  const makers = [...new Set(rigs.map(({ maker }) => maker))].map((value) => ({ value, label: value }));
  return (
    <FormDialog
      title={component === null ? 'Add a statement about a part' : `Change ${isolatedName(component.part)}`}
      description="What a rig is built from is seldom published: say who states it, and how far it reaches."
      saveLabel={component === null ? 'Add statement' : 'Save statement'}
      size="wide"
      initialFocus={first}
      onClose={onClose}
      onSave={() => {
        if (read.component === null) {
          setWasRefused(true);
          return null;
        }
        const by = draft.by.trim();
        const why = draft.why.trim();
        return onSave({
          id: read.component.id,
          value: read.component,
          on: today,
          by: by === '' ? null : by,
          why: why === '' ? null : why,
        });
      }}
    >
      <ReadOnlyNotice />
      <div className={styles['pair']}>
        <SelectField
          label="Part"
          value={draft.kind}
          options={kinds}
          onChange={(kind) => {
            change({ kind });
          }}
        />
        <TextField
          ref={first}
          label="Name of the part"
          value={draft.part}
          onChange={(part) => {
            change({ part });
          }}
          error={problems.part ?? null}
          hint="As its source writes it: CVITEK CV1835."
          maxLength={200}
        />
      </div>
      <div className={styles['pair']}>
        <SelectField
          label="Maker of the rigs"
          value={draft.maker}
          options={makers}
          onChange={(maker) => {
            change({ maker, models: '' });
          }}
        />
        <TextField
          label="Rigs"
          value={draft.models}
          onChange={(models) => {
            change({ models });
          }}
          error={problems.models ?? null}
          hint={meantWords(draft, rigs)}
          maxLength={1_000}
        />
      </div>
      <div className={styles['pair']}>
        <SelectField
          label="Supplier"
          value={draft.supplierId}
          options={[
            { value: '', label: 'Not known' },
            ...suppliers.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(supplierId) => {
            change({ supplierId });
          }}
          hint="A company that is not in the list is added on the Vendors screen."
        />
        <SelectField
          label="Which units"
          value={draft.reach}
          options={reaches}
          onChange={(reach) => {
            change({ reach });
          }}
        />
      </div>
      <div className={styles['pair']}>
        <DayRangeFields
          draft={draft}
          labels={{ from: 'Made from', until: 'Made until' }}
          problems={problems}
          hints={{ from: 'Blank if the source does not say.' }}
          onChange={change}
        />
      </div>
      <SourceFields
        draft={draft.source}
        problems={problems.source ?? {}}
        known={knownSources}
        onChange={(source) => {
          change({ source });
        }}
      />
      <div className={styles['pair']}>
        <TextField
          label="Your name"
          value={draft.by}
          onChange={(by) => {
            change({ by });
          }}
          maxLength={120}
        />
        <TextField
          label={isShipped ? 'Why it is other than as shipped' : 'Why, if there is something to say'}
          value={draft.why}
          onChange={(why) => {
            change({ why });
          }}
          error={problems.why ?? null}
          maxLength={1_000}
        />
      </div>
    </FormDialog>
  );
}

/** What the typed names mean, for the user to check. */
function meantWords(draft: ComponentDraft, rigs: readonly NamedRig[]): string {
  const meant = rigsMeant(draft, rigs);
  if (meant === null) return 'Names with commas between; a beginning ends with *.';
  const names = meant.slice(0, MOST_NAMED).map(({ model }) => isolatedName(model));
  const more = meant.length > MOST_NAMED ? ' and others' : '';
  const every = draft.models.trim() === '' ? 'Every rig of the maker: ' : '';
  return `${every}${formatCount(meant.length, 'rig')}: ${names.join(', ')}${more}.`;
}

const MOST_NAMED = 3;
