import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WelcomePage } from '../../../src-renderer/features/welcome/welcome-page';

afterEach(cleanup);

describe('Welcome', () => {
  it.each([
    [/Open the sample tender/, 'sample'],
    [/Import a price list/, 'import'],
    [/Start empty/, 'empty'],
  ])('opens by the door %s', async (name, door) => {
    const onOpen = vi.fn();
    render(<WelcomePage onOpen={onOpen} opening={null} problem={null} />);

    await userEvent.setup().click(screen.getByRole('button', { name }));

    expect(onOpen).toHaveBeenCalledExactlyOnceWith(door);
  });

  it('keeps all doors shut while one is opening', () => {
    render(<WelcomePage onOpen={() => undefined} opening="sample" problem={null} />);

    expect(screen.getAllByRole('button').map((button) => button.hasAttribute('disabled'))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('says what failed and that nothing was written', () => {
    render(<WelcomePage onOpen={() => undefined} opening={null} problem="The disk is full." />);

    expect(screen.getByRole('alert').textContent).toContain('The disk is full. Nothing was written.');
  });
});
