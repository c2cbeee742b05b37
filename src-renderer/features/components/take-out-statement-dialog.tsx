/**
 * Asks why a shipped statement about a part does not hold, and says what taking it out does.
 *
 * Depends on: react, core, components, model (types), ui.
 */
import { useRef, useState } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import { isolatedName } from '#domain/core/isolated-name';
import type { Component } from '#domain/model/component';
import type { OwnRecord } from '#domain/model/own-record';
import { TextField } from '../../ui/fields';
import { FormDialog } from '../../ui/form-dialog';
import { formatCount } from '../../ui/format';
import { ReadOnlyNotice } from '../../ui/read-only';

interface TakeOutStatementDialogProps {
  readonly component: Component;
  /** Rigs that it is about. */
  readonly rigCount: number;
  /** Offers of those rigs. */
  readonly offerCount: number;
  readonly author: string;
  readonly today: CalendarDate;
  readonly onSave: (record: OwnRecord<Component>) => Promise<unknown>;
  readonly onClose: () => void;
}

export function TakeOutStatementDialog(props: TakeOutStatementDialogProps) {
  const { component, rigCount, offerCount, author, today, onSave, onClose } = props;
  const [by, setBy] = useState(author);
  const [why, setWhy] = useState('');
  const [wasRefused, setWasRefused] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  return (
    <FormDialog
      title={`Take out ${isolatedName(component.part)}?`}
      description={`It is about ${formatCount(rigCount, 'rig')} and ${formatCount(offerCount, 'offer')} here, none of which shows it then. It stays in the list of what was taken out, and can be put back.`}
      saveLabel="Take out"
      initialFocus={first}
      onClose={onClose}
      onSave={() => {
        if (why.trim() === '') {
          setWasRefused(true);
          return null;
        }
        return onSave({
          id: component.id,
          value: null,
          on: today,
          by: by.trim() === '' ? null : by.trim(),
          why: why.trim(),
        });
      }}
    >
      <ReadOnlyNotice />
      <TextField
        ref={first}
        label="Why it does not hold"
        value={why}
        onChange={setWhy}
        error={
          wasRefused && why.trim() === ''
            ? 'Say why, in a sentence: another source, a letter of the maker.'
            : null
        }
        maxLength={1_000}
      />
      <TextField label="Your name" value={by} onChange={setBy} maxLength={120} />
    </FormDialog>
  );
}
