/**
 * Shows what many cells would become before anything is done: old and new, what cannot be
 * done and why, and what it comes to in dollars.
 *
 * While a cell is refused nothing is done, unless it is said that refused offers stay as they are.
 *
 * Depends on: react, domain/editing, ui, ./preview-words.
 */
import { useId, useMemo, useState } from 'react';
import { fieldsOf } from '#domain/editing/edit-words';
import { fieldText } from '#domain/editing/field-text';
import type { LandedEffect } from '#domain/editing/landed-effect';
import type { EditPlan, RefusedCell } from '#domain/editing/plan-edits';
import type { Reading } from '#domain/editing/typing-conventions';
import { offerFieldLabels } from '#domain/reports/offer-field-labels';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { FactsTable } from '../../../ui/facts-table';
import { formatCount } from '../../../ui/format';
import styles from './editing.module.css';
import { effectWords, planWords } from './preview-words';

/** An edit that waits for a yes. */
export interface PreviewedEdit {
  /** `Paste 12 cells`. */
  readonly title: string;
  /** What is worth knowing of it: `The first line named the columns and is left out.` */
  readonly remarks: readonly string[];
  readonly plan: EditPlan;
  readonly effect: LandedEffect | null;
  /** What the button does: `Paste`. */
  readonly verb: string;
}

interface EditPreviewProps extends PreviewedEdit {
  readonly onApply: () => void;
  readonly onAnswer: (reading: Reading) => void;
  readonly onClose: () => void;
}

/** Lines of each kind that are listed; the rest is counted. */
const MOST_LINES = 200;

export function EditPreview(props: EditPreviewProps) {
  const { title, remarks, plan, effect, verb, onApply, onAnswer, onClose } = props;
  const id = useId();
  const [leavesOut, setLeavesOut] = useState(false);
  const { refused, changes, question } = plan;
  const lines = useMemo(
    () =>
      changes.flatMap((change) =>
        fieldsOf([change]).map((field) => ({
          id: change.before.id,
          field,
          before: fieldText(field, change.before[field]),
          after: fieldText(field, change.after[field]),
        })),
      ),
    [changes],
  );
  const isReady = changes.length > 0 && question === null && (refused.length === 0 || leavesOut);
  const untouched = new Set(refused.map(({ offerId }) => offerId)).size;

  return (
    <Dialog
      isOpen
      size="wide"
      title={title}
      description={remarks.length === 0 ? undefined : remarks.map((remark) => <p key={remark}>{remark}</p>)}
      onClose={onClose}
      summary={
        <>
          <p>
            {changes.length === 0 ? nothingWords(refused.length) : `${planWords(plan)}. `}
            {effect === null || changes.length === 0 ? null : effectWords(effect)}
          </p>
          {refused.length === 0 || changes.length === 0 || question !== null ? null : (
            <label className={styles['leaveOut']} htmlFor={id}>
              <input
                id={id}
                type="checkbox"
                checked={leavesOut}
                onChange={(event) => {
                  setLeavesOut(event.target.checked);
                }}
              />
              {`Leave ${formatCount(untouched, 'offer')} with refused cells as ${untouched === 1 ? 'it is' : 'they are'}`}
            </label>
          )}
        </>
      }
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={!isReady}
            onClick={() => {
              onApply();
              onClose();
            }}
          >
            {lines.length === 0 ? verb : `${verb} ${formatCount(lines.length, 'cell')}`}
          </Button>
        </>
      }
    >
      {question === null ? null : (
        <fieldset className={styles['question']}>
          <legend>{question.words}</legend>
          {question.readings.map((reading) => (
            <Button
              key={reading.words}
              onClick={() => {
                onAnswer(reading);
              }}
            >
              {reading.words}
            </Button>
          ))}
        </fieldset>
      )}
      {refused.length === 0 || question !== null ? null : <RefusedCells refused={refused} />}
      {lines.length === 0 ? null : (
        <FactsTable>
          <thead>
            <tr>
              <th>Offer</th>
              <th>Field</th>
              <th>Now</th>
              <th>New</th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, MOST_LINES).map((line) => (
              <tr key={`${line.id} ${line.field}`}>
                <th>{line.id}</th>
                <td data-cell="words">{offerFieldLabels[line.field].label}</td>
                <td data-cell="words">{line.before}</td>
                <td data-cell="words">{line.after}</td>
              </tr>
            ))}
          </tbody>
        </FactsTable>
      )}
      {lines.length > MOST_LINES ? (
        <p
          className={styles['more']}
        >{`${formatCount(lines.length - MOST_LINES, 'more cell')} not listed.`}</p>
      ) : null}
    </Dialog>
  );
}

/** Why there is nothing to do, and what to do about it. */
function nothingWords(refused: number): string {
  return refused === 0
    ? 'Nothing would change: every cell is as it stands there.'
    : 'No cell can be kept, nothing has changed. Correct the text, or start at another cell, and try again.';
}

function RefusedCells({ refused }: { readonly refused: readonly RefusedCell[] }) {
  return (
    <section aria-label="Refused cells" className={styles['refused']}>
      <FactsTable>
        <thead>
          <tr>
            <th>Offer</th>
            <th>Text</th>
            <th>Why it cannot be kept</th>
          </tr>
        </thead>
        <tbody>
          {refused.slice(0, MOST_LINES).map(({ offerId, field, text, words }) => (
            <tr key={`${offerId} ${field ?? ''} ${text} ${words}`}>
              <th>{offerId}</th>
              <td data-cell="words">{text}</td>
              <td data-cell="words">{words}</td>
            </tr>
          ))}
        </tbody>
      </FactsTable>
      {refused.length > MOST_LINES ? (
        <p
          className={styles['more']}
        >{`${formatCount(refused.length - MOST_LINES, 'more refused cell')} not listed.`}</p>
      ) : null}
    </section>
  );
}
