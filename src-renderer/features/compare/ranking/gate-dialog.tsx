/**
 * The form of a gate: a rule of one of the usual kinds, or the filter of the
 * view, under a name.
 *
 * Depends on: react, core, model (types), ranking, services (types), ui.
 */
import { useId, useMemo, useRef, useState } from 'react';
import { addDays, type CalendarDate } from '#domain/core/calendar-date';
import type { Gate } from '#domain/model/ranking';
import type { FilterGroup } from '#domain/model/row-filter';
import type { RankingTools } from '../../../services/use-ranking';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { DateField, SelectField, TextField } from '../../../ui/fields';
import { formatCountry } from '../../../ui/format';
import { freeGateId, putGate } from './edit-ranking';
import {
  arrivesBy,
  dutyAtMost,
  EVIDENCE,
  evidenceAtLeast,
  GATE_KIND_WORDS,
  GATE_KINDS,
  notMadeIn,
  type GateKind,
  type NamedRule,
} from './gate-templates';
import styles from './ranking.module.css';
import { parseScale } from './scale-text';

interface GateDialogProps {
  readonly tools: RankingTools;
  /** The gate to change; null adds one. */
  readonly gate: Gate | null;
  readonly viewFilter: FilterGroup;
  readonly onClose: () => void;
}

/** Most days ahead that a gate begins with. */
const FIRST_DAYS = 150;

export function GateDialog({ tools, gate, viewFilter, onClose }: GateDialogProps) {
  const { ranking, ranked, onSave } = tools;
  const origins = useMemo(
    () => [...new Set(ranked.rows.map(({ offer }) => String(offer.origin)))].sort(),
    [ranked.rows],
  );
  const [kind, setKind] = useState<GateKind | 'as-it-is'>(gate === null ? 'not-made-in' : 'as-it-is');
  const [country, setCountry] = useState(origins.includes('CN') ? 'CN' : (origins[0] ?? 'CN'));
  const [day, setDay] = useState<CalendarDate>(addDays(ranked.asOf, FIRST_DAYS));
  const [evidence, setEvidence] = useState(EVIDENCE[2] ?? 'Certificate');
  const [duty, setDuty] = useState('25');
  const [name, setName] = useState<string | null>(gate?.name ?? null);
  const [isRefused, setIsRefused] = useState(false);
  const field = useRef<HTMLSelectElement>(null);
  const id = useId();

  const most = parseScale(duty, 'percent');
  const found: NamedRule | null =
    kind === 'as-it-is'
      ? gate
      : kind === 'not-made-in'
        ? notMadeIn(country)
        : kind === 'arrives-by'
          ? arrivesBy(day)
          : kind === 'evidence'
            ? evidenceAtLeast(evidence)
            : kind === 'duty'
              ? most === null || most < 0
                ? null
                : dutyAtMost(most)
              : viewFilter.rules.length === 0
                ? null
                : { name: 'Filter of the view', rule: viewFilter };
  const shownName = name ?? found?.name ?? '';
  const isFilterEmpty = kind === 'view-filter' && viewFilter.rules.length === 0;

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={gate === null ? 'Add a gate' : 'Change the gate'}
      description="An offer that fails it has no rank. What is not known fails too."
      holdsTyping
      initialFocus={field}
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
            id: gate?.id ?? freeGateId(ranking),
            name: shownName.trim().slice(0, 200),
            rule: found.rule,
          });
          onSave(change.ranking, change.label);
          onClose();
        }}
      >
        <SelectField<GateKind | 'as-it-is'>
          ref={field}
          label="Rule"
          value={kind}
          options={[
            ...(gate === null ? [] : [{ value: 'as-it-is' as const, label: 'As it is' }]),
            ...GATE_KINDS.map((value) => ({ value, label: GATE_KIND_WORDS[value] })),
          ]}
          onChange={(next) => {
            setKind(next);
            // A name that the user gave stays; one that a rule gave goes with it.
            if (gate === null || name === gate.name)
              setName(next === 'as-it-is' ? (gate?.name ?? null) : null);
          }}
          error={
            isRefused && isFilterEmpty
              ? 'This view has no filter yet. Set one over the table, or choose another rule.'
              : null
          }
        />
        {kind === 'not-made-in' ? (
          <SelectField
            label="Country"
            value={country}
            options={origins.map((value) => ({ value, label: formatCountry(value) }))}
            onChange={setCountry}
          />
        ) : null}
        {kind === 'arrives-by' ? <DateField label="On the rack by" value={day} onChange={setDay} /> : null}
        {kind === 'evidence' ? (
          <SelectField
            label="At least"
            value={evidence}
            options={EVIDENCE.slice(0, -1).map((value) => ({ value, label: value }))}
            onChange={setEvidence}
          />
        ) : null}
        {kind === 'duty' ? (
          <TextField
            label="At most, %"
            inputMode="decimal"
            value={duty}
            onChange={setDuty}
            error={isRefused && found === null ? `“${duty}” is not a rate.` : null}
          />
        ) : null}
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
