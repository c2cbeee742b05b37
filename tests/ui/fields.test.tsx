import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { calendarDate, type CalendarDate } from '#domain/core/calendar-date';
import { CheckField, DateField } from '../../src-renderer/ui/fields';

function Dated({ onTake }: { readonly onTake: (value: CalendarDate) => void }) {
  const [value, setValue] = useState(calendarDate('2026-11-21'));
  return (
    <DateField
      label="As-of date"
      value={value}
      max={calendarDate('2199-12-31')}
      onChange={(next) => {
        onTake(next);
        setValue(next);
      }}
    />
  );
}

afterEach(cleanup);

function open() {
  const onTake = vi.fn<(value: CalendarDate) => void>();
  render(<Dated onTake={onTake} />);
  return { onTake, field: screen.getByLabelText<HTMLInputElement>('As-of date') };
}

/** As the native field does it: each finished part makes a whole day with the parts that were there. */
function type(field: HTMLInputElement, days: readonly string[]) {
  for (const day of days) {
    fireEvent.keyDown(field, { key: '3' });
    fireEvent.change(field, { target: { value: day } });
  }
}

describe('a date field', () => {
  it('takes a typed day once, when Enter says that it is whole', () => {
    const { field, onTake } = open();
    type(field, ['2026-03-21', '2026-03-05', '0002-03-05', '2027-03-05']);
    expect(onTake).not.toHaveBeenCalled();

    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onTake.mock.calls).toEqual([['2027-03-05']]);
  });

  it('takes a typed day when it is left', () => {
    const { field, onTake } = open();
    type(field, ['2026-03-21', '2027-03-21']);
    fireEvent.blur(field);

    expect(onTake.mock.calls).toEqual([['2027-03-21']]);
  });

  it('takes a day chosen from the calendar at once', () => {
    const { field, onTake } = open();
    fireEvent.change(field, { target: { value: '2026-12-01' } });

    expect(onTake.mock.calls).toEqual([['2026-12-01']]);
  });

  it('does not take a day after the last that it may hold', () => {
    const { field, onTake } = open();
    fireEvent.change(field, { target: { value: '2200-01-01' } });
    expect(onTake).not.toHaveBeenCalled();

    fireEvent.change(field, { target: { value: '2199-12-31' } });
    expect(onTake.mock.calls).toEqual([['2199-12-31']]);
  });

  it('goes back to the day before on Escape, and where half a day was left', () => {
    const { field, onTake } = open();
    type(field, ['2027-03-21']);
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(field.value).toBe('2026-11-21');

    type(field, ['']);
    fireEvent.blur(field);
    expect(field.value).toBe('2026-11-21');
    expect(onTake).not.toHaveBeenCalled();
  });
});

describe('a check field', () => {
  it('is named by its label, described by its words, and says what it becomes', () => {
    const onChange = vi.fn<(isChecked: boolean) => void>();
    render(<CheckField label="Charge tax" hint="On the goods." isChecked={false} onChange={onChange} />);
    const box = screen.getByRole('checkbox', { name: 'Charge tax' });
    const words = document.getElementById(box.getAttribute('aria-describedby') ?? '');

    fireEvent.click(screen.getByText('Charge tax'));

    expect(words?.textContent).toBe('On the goods.');
    expect(onChange.mock.calls).toEqual([[true]]);
  });
});
