/** Where a figure comes from: the fields, and what they refuse. */
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { calendarDate } from '#domain/core/calendar-date';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { newSourceDraft, readSource, sourceDraftOf } from '../../src-renderer/ui/source-draft';
import { SourceFields } from '../../src-renderer/ui/source-fields';

afterEach(cleanup);

const today = calendarDate('2026-11-22');
const notice = {
  citation: '90 FR 4621',
  asOf: calendarDate('2025-01-16'),
  confidence: 'documented',
} as const;

function Form() {
  const [draft, setDraft] = useState(newSourceDraft(today));
  return <SourceFields draft={draft} problems={{}} onChange={setDraft} known={[notice]} />;
}

describe('a source', () => {
  it('needs a citation and takes a blank day as one that is not given', () => {
    expect(readSource(newSourceDraft(today)).problems.citation).toMatch(/Say where/);
    expect(readSource({ ...sourceDraftOf(notice), asOf: '' }).source?.asOf).toBeNull();
    expect(readSource({ ...sourceDraftOf(notice), asOf: '0026-01-16' }).problems.asOf).toMatch(
      /check the year/,
    );
  });

  it('is read as it was where nothing is changed', () => {
    expect(readSource(sourceDraftOf(notice)).source).toEqual(notice);
  });

  it('is filled in whole when one on record is taken', async () => {
    render(<Form />);
    await userEvent.setup().type(screen.getByLabelText('Source'), '90 FR 4621');

    expect(screen.getByLabelText<HTMLInputElement>('As of').value).toBe('2025-01-16');
    expect(screen.getByLabelText<HTMLSelectElement>('Confidence').value).toBe('documented');
  });
});
