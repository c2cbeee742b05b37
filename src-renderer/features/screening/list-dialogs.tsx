/**
 * What is asked about lists: whether an odd edition is meant, its day, and whether a list goes.
 *
 * Depends on: react, core, model (types), ui, ./list-words.
 */
import { useRef, useState } from 'react';
import { isCalendarDate, type CalendarDate } from '#domain/core/calendar-date';
import { isolatedName } from '#domain/core/isolated-name';
import type { LoadedList } from '#domain/model/loaded-list';
import type { ShownView } from './shown-view';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/fields';
import { FormDialog } from '../../ui/form-dialog';
import { formatCount, formatInteger } from '../../ui/format';
import { Notice } from '../../ui/notice';
import { formatNames, listDayWords } from './list-words';
import styles from './lists.module.css';

interface DayFormProps {
  readonly title: string;
  readonly saveLabel: string;
  readonly today: CalendarDate;
  readonly suggested: string;
  /** Whether a blank day is an answer. */
  readonly isOptional: boolean;
  readonly hint: string;
  readonly children?: React.ReactNode;
  readonly onSave: (day: CalendarDate | null) => Promise<unknown>;
  readonly onClose: () => void;
}

function DayForm(props: DayFormProps) {
  const { title, saveLabel, today, suggested, isOptional, hint, children, onSave, onClose } = props;
  const [day, setDay] = useState(suggested);
  const [wasRefused, setWasRefused] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const problem =
    day === ''
      ? isOptional
        ? null
        : 'Choose the day of the list.'
      : !isCalendarDate(day)
        ? 'This is no day.'
        : day > today
          ? 'A list cannot be from a day to come.'
          : null;
  return (
    <FormDialog
      title={title}
      saveLabel={saveLabel}
      initialFocus={first}
      onClose={onClose}
      onSave={() => {
        if (problem === null) return onSave(isCalendarDate(day) ? day : null);
        setWasRefused(true);
        return null;
      }}
    >
      {children}
      <TextField
        ref={first}
        label="List date"
        type="date"
        max={today}
        value={day}
        onChange={setDay}
        error={wasRefused ? problem : null}
        hint={hint}
      />
    </FormDialog>
  );
}

interface LoadQuestionProps {
  readonly question: NonNullable<ShownView['question']>;
  readonly today: CalendarDate;
  readonly onAnswer: (take: boolean, day: CalendarDate | null) => Promise<unknown>;
}

/** Asked before an odd edition is taken, or one whose day nothing says. Nothing is changed before the answer. */
export function LoadQuestion({ question, today, onAnswer }: LoadQuestionProps) {
  const { fileName, edition, inUse, warnings, needsDate, suggestedDay, dateWords } = question;
  const words = (
    <>
      {warnings.length === 0 ? null : (
        <Notice tone="unsure" title="Look at this before you load it">
          <ul className={styles['bullets']}>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p className={styles['words']}>
        <bdi>{fileName}</bdi>: {formatNames[edition.format]}, {formatCount(edition.rows, 'row')}
        {edition.rejected === 0 ? '' : `, ${formatInteger(edition.rejected)} of them not read`}.
        {inUse === null
          ? ''
          : ` In use now: ${isolatedName(inUse.edition.fileName)}, dated ${listDayWords(inUse.edition.listDate)}, ${formatCount(inUse.edition.rows, 'row')}.`}{' '}
        Nothing is changed yet.
      </p>
    </>
  );
  const cancel = () => {
    void onAnswer(false, null);
  };
  if (needsDate) {
    return (
      <DayForm
        title="From which day is this list?"
        saveLabel="Load this list"
        today={today}
        suggested={suggestedDay ?? ''}
        isOptional
        hint={`${dateWords} Left blank, the list has no date, and every result will say so.`}
        onSave={(day) => onAnswer(true, day)}
        onClose={cancel}
      >
        {words}
      </DayForm>
    );
  }
  return (
    <Dialog
      isOpen
      onClose={cancel}
      title="Load this list all the same?"
      footer={
        <>
          <Button onClick={cancel}>Keep what is in use</Button>
          <Button
            variant="danger"
            onClick={() => {
              void onAnswer(true, null);
            }}
          >
            Load it all the same
          </Button>
        </>
      }
    >
      {words}
    </Dialog>
  );
}

interface ListDateDialogProps {
  readonly list: LoadedList;
  readonly today: CalendarDate;
  readonly onSave: (day: CalendarDate) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Says the day of a list in use. */
export function ListDateDialog({ list, today, onSave, onClose }: ListDateDialogProps) {
  const { listDate } = list.edition;
  return (
    <DayForm
      title={`The day of ${formatNames[list.id]}`}
      saveLabel="Set the list date"
      today={today}
      suggested={listDate !== null && isCalendarDate(listDate.day) ? listDate.day : ''}
      isOptional={false}
      hint="The day on which the publisher made the file, as its page or your download says. Every party is screened anew with it."
      onSave={(day) => (day === null ? Promise.resolve() : onSave(day))}
      onClose={onClose}
    />
  );
}

interface RemoveListDialogProps {
  readonly list: LoadedList;
  /** Lists that are left then. */
  readonly left: number;
  readonly onRemove: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks before a list goes. */
export function RemoveListDialog({ list, left, onRemove, onClose }: RemoveListDialogProps) {
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Remove ${formatNames[list.id]}?`}
      description="You can undo that."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="danger"
            onClick={() => {
              onClose();
              void onRemove();
            }}
          >
            Remove list
          </Button>
        </>
      }
    >
      {isolatedName(list.edition.fileName)} is no longer screened against.{' '}
      {left === 0
        ? 'No list is left then, and nothing can be said of any party.'
        : 'Every party is screened anew against what is left.'}{' '}
      Decisions stay on record.
    </Dialog>
  );
}
