import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createRef } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ReadOnlyBanner } from '../../src-renderer/app/read-only-banner';
import { FormDialog } from '../../src-renderer/ui/form-dialog';
import { ReadOnlyProvider } from '../../src-renderer/ui/read-only';

afterEach(cleanup);

const action = { label: 'Check again', run: vi.fn() };
const readOnly = { reason: 'The disk is full.', advice: 'Make space.', action, isBusy: false };

describe('a workspace that can only be read', () => {
  it('says so over every screen, with why and what to press', async () => {
    render(<ReadOnlyBanner readOnly={readOnly} />);

    expect(screen.getByRole('alert').textContent).toContain('Read onlyThe disk is full. Make space.');
    await userEvent.click(screen.getByRole('button', { name: 'Check again' }));
    expect(action.run).toHaveBeenCalledOnce();
  });

  it('says nothing while changes are possible', () => {
    const { container } = render(<ReadOnlyBanner readOnly={null} />);

    expect(container.textContent).toBe('');
  });

  it('says it in every form too, which keeps what was typed when it is refused', async () => {
    const onClose = vi.fn();
    const first = createRef<HTMLInputElement>();
    render(
      <ReadOnlyProvider reason="The disk is full.">
        <FormDialog
          title="Site"
          saveLabel="Save"
          onSave={() => Promise.reject(new Error('Less than 200 MB are free on the disk.'))}
          onClose={onClose}
          initialFocus={first}
        >
          <input ref={first} aria-label="Name" />
        </FormDialog>
      </ReadOnlyProvider>,
    );
    expect(screen.getByText(/The disk is full\. What you type here stays\./)).toBeTruthy();

    await userEvent.type(screen.getByLabelText('Name'), 'Texas');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    await screen.findByText(/Less than 200 MB are free/);
    expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Texas');
    expect(onClose).not.toHaveBeenCalled();
  });
});
