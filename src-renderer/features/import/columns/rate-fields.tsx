/**
 * The rate of a currency, typed with its day. Neither is assumed.
 *
 * Depends on: react, core, imports (types), ui.
 */
import { useState } from 'react';
import { calendarDate, isCalendarDate } from '#domain/core/calendar-date';
import type { GivenRate } from '../../../imports/layout/layout';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/fields';
import styles from './columns.module.css';

interface RateFieldsProps {
  readonly currency: string;
  /** ISO day that the field of the day starts with. */
  readonly today: string;
  readonly onSay: (rate: GivenRate) => void;
}

const RATE = /^\d{1,9}(?:\.\d{1,12})?$/;

export function RateFields({ currency, today, onSay }: RateFieldsProps) {
  const [rate, setRate] = useState('');
  const [day, setDay] = useState(today);
  const text = rate.trim();
  const isRate = RATE.test(text) && Number(text) > 0;
  const canSay = isRate && isCalendarDate(day) && day <= today;
  return (
    <form
      className={styles['typed']}
      onSubmit={(event) => {
        event.preventDefault();
        if (canSay) onSay({ currency, usdPerUnit: text, rateDate: calendarDate(day) });
      }}
    >
      <TextField
        label={`$ for one ${currency}`}
        value={rate}
        onChange={setRate}
        inputMode="decimal"
        error={text === '' || isRate ? null : 'A number above 0 with a point, such as 0.1402.'}
      />
      <TextField
        label="Day of the rate"
        type="date"
        value={day}
        max={today}
        onChange={setDay}
        error={isCalendarDate(day) && day <= today ? null : 'A day that has been, such as 2026-11-20.'}
      />
      <Button type="submit" disabled={!canSay}>
        Use it
      </Button>
    </form>
  );
}
