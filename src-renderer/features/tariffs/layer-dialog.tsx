/**
 * The form of one layer: a new one of the user's own, or an edit.
 *
 * What the layer does together with the others is checked while it is typed; an
 * error keeps it from being saved, a warning does not. What it would do to the
 * offers is worked out meanwhile, and keeps nothing from being saved.
 *
 * Depends on: react, core, model, tariffs, ui, ./layer-draft, ./decision-draft.
 */
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import type { CalendarDate } from '#domain/core/calendar-date';
import type { Confidence } from '#domain/core/source';
import type { LayerKind, LayerStatus } from '#domain/model/tariff-layer';
import type { TariffOverlay } from '#domain/model/tariff-overlay';
import type { TariffPack } from '#domain/model/tariff-pack';
import { checkLayer } from '#domain/tariffs/check-pack';
import { packFindingText } from '#domain/tariffs/pack-finding-text';
import { Button } from '../../ui/button';
import { CheckField, SelectField, TextField } from '../../ui/fields';
import { FormDialog } from '../../ui/form-dialog';
import { Notice } from '../../ui/notice';
import { DecisionFields } from './decision-fields';
import { readDecision, type DecisionDraft } from './decision-draft';
import {
  layerDraftOf,
  likelyPercent,
  newLayerDraft,
  newLayerId,
  readLayerDraft,
  readLayerRules,
  type LayerDraft,
} from './layer-draft';
import styles from './layer-dialog.module.css';
import { LayerEffect } from './layer-effect';
import type { LayerRow } from './layer-rows';
import { kindWords, statusHints, statusWords } from './tariff-words';
import { useLayerEffect, type MeasureLayer } from './use-layer-effect';

interface LayerDialogProps {
  /** The layer that is edited; null for a new one. */
  readonly row: LayerRow | null;
  /** The pack in use with the user's layers laid over it. */
  readonly merged: TariffPack;
  /** Ids that a new layer may not have. */
  readonly takenIds: ReadonlySet<string>;
  readonly author: string;
  readonly today: CalendarDate;
  readonly measure: MeasureLayer;
  readonly onSave: (overlay: TariffOverlay) => Promise<unknown>;
  readonly onClose: () => void;
}

const kinds = (Object.entries(kindWords) as [LayerKind, string][]).map(([value, label]) => ({
  value,
  label,
}));
const statuses = (Object.entries(statusWords) as [LayerStatus, string][]).map(([value, label]) => ({
  value,
  label,
}));
const confidences: readonly { readonly value: Confidence; readonly label: string }[] = [
  { value: 'documented', label: 'Documented' },
  { value: 'stated', label: 'Stated' },
  { value: 'assumed', label: 'Assumed' },
];

/** Text fields of the form, by name. */
type TextName = {
  [Name in keyof LayerDraft]: string extends LayerDraft[Name] ? Name : never;
}[keyof LayerDraft];

export function LayerDialog(props: LayerDialogProps) {
  const { row, merged, takenIds, author, today, measure, onSave, onClose } = props;
  const [draft, setDraft] = useState(() => (row === null ? newLayerDraft(today) : layerDraftOf(row.layer)));
  const [decision, setDecision] = useState<DecisionDraft>({ by: author, on: today, why: '' });
  const [wasRefused, setWasRefused] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const id = row?.id ?? newLayerId(draft.program, takenIds);
  const read = useMemo(() => readLayerDraft(draft, id, merged.countryGroups), [draft, id, merged]);
  const decided = readDecision(decision);
  const { layer } = read;
  const rules = useMemo(() => readLayerRules(draft, id, merged.countryGroups), [draft, id, merged]);
  const findings = useMemo(() => (rules === null ? [] : checkLayer(rules, merged)), [rules, merged]);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const isSound = errors.length === 0;
  // Its effect does not wait for its name and source, which change no duty.
  const proposed = useMemo(
    () => (rules !== null && isSound ? { id, layer: rules } : null),
    [isSound, id, rules],
  );
  const effect = useLayerEffect(proposed, measure);
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const meant = likelyPercent(draft.rate);

  const change = (part: Partial<LayerDraft>) => {
    setDraft({ ...draft, ...part });
  };
  const text = (name: TextName, label: string, more: Readonly<Record<string, unknown>> = {}) => (
    <TextField
      label={label}
      value={draft[name]}
      onChange={(value) => {
        change({ [name]: value });
      }}
      error={wasRefused ? (read.problems[name] ?? null) : null}
      {...more}
    />
  );
  const save = () => {
    if (layer === null || decided.decision === null || errors.length > 0) {
      setWasRefused(true);
      return null;
    }
    return onSave({ id, layer, basis: row?.packLayer ?? null, ...decided.decision });
  };

  return (
    <FormDialog
      title={row === null ? 'Add a tariff layer' : `Edit ${isolatedName(row.layer.program)}`}
      description={
        row === null
          ? 'A duty of your own, laid over the pack. It is marked as yours and survives a newer pack.'
          : `Layer ${row.id}. Your edit is laid over the pack, is marked as yours and survives a newer pack.`
      }
      saveLabel={row === null ? 'Add layer' : 'Save edit'}
      size="wide"
      initialFocus={first}
      summary={<LayerEffect stage={effect} />}
      onClose={onClose}
      onSave={save}
    >
      {errors.length === 0 ? null : (
        <Notice tone="broken" title="Not right yet: this layer would give a wrong duty or none">
          <Lines lines={errors.map(packFindingText)} />
        </Notice>
      )}
      {warnings.length === 0 ? null : (
        <Notice tone="unsure" title="Look at this; it can be saved as it is">
          <Lines lines={warnings.map(packFindingText)} />
        </Notice>
      )}
      <Group title="The duty">
        <div className={styles['wide']}>{text('program', 'Programme', { ref: first, maxLength: 200 })}</div>
        <div>
          {text('rate', 'Rate, %', { inputMode: 'decimal', placeholder: '12.5' })}
          {meant === null ? null : (
            <p className={styles['question']}>
              {draft.rate.trim().replace(/\s*%$/, '')} % is very low. Did you mean {meant} %?{' '}
              <Button
                onClick={() => {
                  change({ rate: meant });
                }}
              >
                Use {meant} %
              </Button>
            </p>
          )}
        </div>
        <SelectField
          label="Counts as"
          value={draft.kind}
          options={kinds}
          onChange={(kind) => {
            change({ kind });
          }}
        />
        <SelectField
          label="Status"
          value={draft.status}
          options={statuses}
          hint={statusHints[draft.status]}
          onChange={(status) => {
            change({ status });
          }}
        />
        {draft.kind === 'replaces'
          ? text('replaces', 'Stands in for layers', { hint: 'Ids with commas between them.' })
          : null}
      </Group>
      <Group title="What it covers">
        <div className={styles['wide']}>
          {text('include', 'Origins', {
            hint: 'Countries or groups with commas between them, or “all”: Malaysia, EU.',
          })}
        </div>
        {text('exclude', 'Except', { hint: 'Left out again.' })}
        {text('hts', 'HTS codes', { hint: '4 to 10 leading digits.' })}
        {text('from', 'First entry date', { type: 'date', max: '9999-12-31', hint: 'Blank: always.' })}
        {text('to', 'Last entry date', { type: 'date', max: '9999-12-31', hint: 'Blank: no end known.' })}
        <div className={styles['check']}>
          <CheckField
            label="USMCA goods do not pay it"
            isChecked={draft.isUsmcaExempt}
            onChange={(isUsmcaExempt) => {
              change({ isUsmcaExempt });
            }}
          />
        </div>
        {text('condition', 'Only if', { hint: 'A finding or product test; then not counted by itself.' })}
      </Group>
      <Group title="On whose authority">
        {text('authority', 'Authority', { hint: 'Law or proclamation.' })}
        {text('heading', 'Chapter 99 heading', { placeholder: '9903.xx.xx' })}
        <div className={styles['wide']}>
          {text('citation', 'Source', { hint: 'Enough for someone else to check.', maxLength: 400 })}
        </div>
        {text('asOf', 'Source as of', { type: 'date', max: '9999-12-31' })}
        <SelectField
          label="Confidence"
          value={draft.confidence}
          options={confidences}
          onChange={(confidence) => {
            change({ confidence });
          }}
        />
        {text('litigation', 'In court', { hint: 'The case, if there is one.' })}
        {text('note', 'Note')}
      </Group>
      <DecisionFields draft={decision} problems={wasRefused ? decided.problems : {}} onChange={setDecision} />
    </FormDialog>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles['group']}>
      <legend>{title}</legend>
      <div className={styles['fields']}>{children}</div>
    </fieldset>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
