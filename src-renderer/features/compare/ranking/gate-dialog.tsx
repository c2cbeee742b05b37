/**
 * The form of a gate: a rule of one of the usual kinds, or the filter of the
 * view, under a name.
 *
 * Depends on: react, core, model (types), ranking, services (types), ui.
 */
import { useId, useMemo, useRef, useState } from 'react';
import { addDays, calendarDate, isCalendarDate } from '#domain/core/calendar-date';
import type { Gate } from '#domain/model/ranking';
import type { FilterGroup } from '#domain/model/row-filter';
import { freeGateId, putGate } from '#domain/ranking/edit-gates';
import { expectedWords, fieldText, readField, ruleSentence } from '#domain/ranking/rule-sentence';
import { RULE_TEMPLATES, readRule, templateOf, type RuleTemplate } from '#domain/ranking/rule-templates';
import type { RankingTools } from '../../../services/use-ranking';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { DateField, SelectField, TextField } from '../../../ui/fields';
import { formatCountry } from '../../../ui/format';
import styles from './ranking.module.css';

interface GateDialogProps {
  readonly tools: RankingTools;
  /** The gate to change; null adds one. */
  readonly gate: Gate | null;
  readonly viewFilter: FilterGroup;
  readonly onClose: () => void;
}

/** Most days ahead that a gate begins with. */
const FIRST_DAYS = 150;
/** What is no template. */
const AS_IT_IS = 'as-it-is';
const VIEW_FILTER = 'view-filter';

export function GateDialog({ tools, gate, viewFilter, onClose }: GateDialogProps) {
  const { ranking, ranked, onSave } = tools;
  const origins = useMemo(
    () => [...new Set(ranked.rows.map(({ offer }) => String(offer.origin)))].sort(),
    [ranked.rows],
  );
  const known = gate === null ? null : readRule(gate.rule);
  const [kind, setKind] = useState<string>(known?.template.id ?? (gate === null ? 'not-made-in' : AS_IT_IS));
  const firstText = (template: RuleTemplate | null) =>
    template?.field == null
      ? ''
      : template.field.kind === 'country' && !origins.includes('CN')
        ? (origins[0] ?? 'CN')
        : fieldText(
            template.field,
            template.field.kind === 'date' ? addDays(ranked.asOf, FIRST_DAYS) : template.first,
          );
  const template = templateOf(kind);
  const [text, setText] = useState(() =>
    known?.template.field == null ? firstText(template) : fieldText(known.template.field, known.value),
  );
  const [name, setName] = useState<string | null>(() =>
    gate === null || (known !== null && gate.name === sentence(known.template, known.value))
      ? null
      : gate.name,
  );
  const [isRefused, setIsRefused] = useState(false);
  const select = useRef<HTMLSelectElement>(null);
  const id = useId();

  const value = template?.field == null ? null : readField(template.field, text);
  const isRead = template !== null && (template.field === null || value !== null);
  const found: Pick<Gate, 'name' | 'rule'> | null =
    template !== null
      ? isRead
        ? { name: sentence(template, value), rule: template.make(value) }
        : null
      : kind === AS_IT_IS
        ? gate
        : viewFilter.rules.length === 0
          ? null
          : { name: 'Filter of the view', rule: viewFilter };
  const shownName = name ?? found?.name ?? '';
  const isFilterEmpty = kind === VIEW_FILTER && viewFilter.rules.length === 0;

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={gate === null ? 'Add a gate' : 'Change the gate'}
      description="A rule of the purchasing policy. An offer that does not pass it has no rank; what is not known does not pass."
      holdsTyping
      initialFocus={select}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={id}>
            {gate === null ? 'Add gate' : 'Save gate'}
          </Button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (found === null || shownName.trim() === '') {
            setIsRefused(true);
            return;
          }
          const change = putGate(ranking, {
            ...gate,
            id: gate?.id ?? freeGateId(ranking),
            name: shownName.trim().slice(0, 200),
            rule: found.rule,
          });
          onSave(change.ranking, change.label);
          onClose();
        }}
      >
        <SelectField
          ref={select}
          label="Rule"
          value={kind}
          hint={template?.hint}
          options={[
            ...(gate === null ? [] : [{ value: AS_IT_IS, label: 'As it is' }]),
            ...RULE_TEMPLATES.map((one) => ({ value: one.id, label: gapSentence(one) })),
            { value: VIEW_FILTER, label: 'The filter of this view' },
          ]}
          onChange={(next) => {
            setKind(next);
            setText(firstText(templateOf(next)));
            setIsRefused(false);
            // A name that the user gave stays; one that a rule gave goes with it.
            if (gate === null || name === gate.name) setName(next === AS_IT_IS ? (gate?.name ?? null) : null);
          }}
          error={
            isRefused && isFilterEmpty
              ? 'This view has no filter yet. Set one over the table, or choose another rule.'
              : null
          }
        />
        {template?.field == null ? null : (
          <GateField
            template={template}
            text={text}
            origins={origins}
            onChange={setText}
            error={isRefused && value === null ? `“${text}”: ${expectedWords(template.field)}` : null}
          />
        )}
        <TextField
          label="Name"
          value={shownName}
          onChange={setName}
          maxLength={200}
          error={isRefused && shownName.trim() === '' ? 'Give the gate a name.' : null}
        />
      </form>
    </Dialog>
  );
}

interface GateFieldProps {
  readonly template: RuleTemplate;
  readonly text: string;
  readonly origins: readonly string[];
  readonly onChange: (text: string) => void;
  readonly error: string | null;
}

/** The gap of the sentence as a field of its own, named by what stands around it. */
function GateField({ template, text, origins, onChange, error }: GateFieldProps) {
  const { field, before, after } = template;
  const label = `${before}…${after}`;
  switch (field?.kind) {
    case undefined:
      return null;
    case 'country':
      return (
        <SelectField
          label="Country"
          value={text}
          options={[...new Set([...origins, text])].map((code) => ({
            value: code,
            label: formatCountry(code),
          }))}
          onChange={onChange}
        />
      );
    case 'choice':
      return (
        <SelectField
          label="At least"
          value={text}
          options={field.options.map((option) => ({ value: option.value, label: option.words }))}
          onChange={onChange}
        />
      );
    case 'date':
      return isCalendarDate(text) ? (
        <DateField label="On the rack by" value={calendarDate(text)} onChange={onChange} />
      ) : null;
    case 'whole':
    case 'usd':
    case 'percent':
      return <TextField label={label} inputMode="decimal" value={text} onChange={onChange} error={error} />;
  }
}

function sentence(template: RuleTemplate, value: string | number | null): string {
  return ruleSentence(template, value, formatCountry);
}

function gapSentence({ before, after, field }: RuleTemplate): string {
  return field === null ? before : `${before}…${after}`;
}
