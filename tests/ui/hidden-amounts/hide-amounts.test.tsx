import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { afterEach, describe, expect, it } from 'vitest';
import { TextAreaField, TextField } from '../../../src-renderer/ui/fields';
import { useHiddenAmounts } from '../../../src-renderer/ui/hidden-amounts/use-hidden-amounts';

afterEach(cleanup);

interface PageProps {
  readonly isHidden: boolean;
  readonly price: string;
}

/** What the app shows amounts in. */
function Page({ isHidden, price }: PageProps) {
  useHiddenAmounts(isHidden);
  const [typed, setTyped] = useState('3744');
  const [note, setNote] = useState('Agreed at $3,700');
  return (
    <main>
      <p>
        {price} on 100 units of 234.0 TH/s by {'12 Mar 2027'}
      </p>
      <p data-testid="split">
        {'$'}
        {1200}
      </p>
      <span title={`Landed: ${price}`} aria-label={`Landed ${price}`} role="img" />
      <div role="status">Set unit price to {price}.</div>
      <TextField label="Unit price, $" value={typed} onChange={setTyped} />
      <TextField label="Hash rate, TH/s" value="234.5" onChange={() => undefined} />
      <TextAreaField label="Note" value={note} onChange={setNote} />
      <q data-amounts="raw">USD 3744,- (was 3.8k)</q>
      {createPortal(<div role="tooltip">Tie at {price}</div>, document.body)}
      {createPortal(<section data-amounts="shown">Paper: {price}</section>, document.body)}
    </main>
  );
}

const pageText = () => document.body.textContent;
const field = (label: string) => screen.getByLabelText(label);
const isBar = (label: string) => field(label).hasAttribute('data-amount-field');

describe('a page whose amounts are hidden', () => {
  it('shows none from its first picture on: text, hints, names, announcements, what stands beside it', () => {
    render(<Page isHidden price="$3,744.00" />);

    expect(screen.getByText('$••• on 100 units of 234.0 TH/s by 12 Mar 2027')).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Landed $•••' }).title).toBe('Landed: $•••');
    expect(screen.getByRole('status').textContent).toBe('Set unit price to $•••.');
    expect(screen.getByRole('tooltip').textContent).toBe('Tie at $•••');
    expect(screen.getByText('USD •••,- (was •••k)')).toBeTruthy();
    expect(screen.getByTestId('split').textContent).toBe('$•••');
    expect(pageText().replace('Paper: $3,744.00', '')).not.toContain('3,744');
  });

  it('hides what is drawn anew', async () => {
    const { rerender } = render(<Page isHidden price="$3,744.00" />);
    rerender(<Page isHidden price="$9,999.00" />);

    await waitFor(() => expect(screen.getByRole('tooltip').textContent).toBe('Tie at $•••'));
    expect(screen.getByRole('img').title).toBe('Landed: $•••');
    expect(pageText().replace('Paper: $9,999.00', '')).not.toMatch(/9,999/);
  });

  it('shows them again as they are by then', async () => {
    const { rerender } = render(<Page isHidden price="$3,744.00" />);
    rerender(<Page isHidden price="$9,999.00" />);
    await waitFor(() => expect(screen.getByRole('tooltip').textContent).toBe('Tie at $•••'));
    rerender(<Page isHidden={false} price="$9,999.00" />);

    expect(screen.getByText('$9,999.00 on 100 units of 234.0 TH/s by 12 Mar 2027')).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Landed $9,999.00' }).title).toBe('Landed: $9,999.00');
    expect(screen.getByTestId('split').textContent).toBe('$1200');
    expect(pageText()).not.toContain('•••');
    expect(isBar('Unit price, $')).toBe(false);
  });

  it('leaves alone what is for paper', () => {
    render(<Page isHidden price="$3,744.00" />);

    expect(screen.getByText('Paper: $3,744.00')).toBeTruthy();
  });

  it('draws a field with an amount as a bar, and keeps its value', async () => {
    const user = userEvent.setup();
    render(<Page isHidden price="$3,744.00" />);

    expect(['Unit price, $', 'Hash rate, TH/s', 'Note'].map(isBar)).toEqual([true, false, true]);
    await user.type(field('Unit price, $'), '.50');
    await user.clear(field('Note'));

    expect((field('Unit price, $') as HTMLInputElement).value).toBe('3744.50');
    expect(isBar('Note')).toBe(false);
    await user.type(field('Note'), 'Or $3,650');
    expect(isBar('Note')).toBe(true);
  });

  it('is as React drew it once it is taken down', () => {
    const { unmount } = render(<Page isHidden price="$3,744.00" />);
    act(unmount);

    expect(pageText()).toBe('');
  });
});
