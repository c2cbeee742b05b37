import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Plan } from '#domain/model/plan';
import { NoPlan } from '../../../src-renderer/features/plan/no-plan';
import { PlanHeader } from '../../../src-renderer/features/plan/plan-header';
import { CommandPalette } from '../../../src-renderer/ui/commands/command-palette';
import { aBarePlan } from '../../fixtures/plan-on-ground';

afterEach(cleanup);

const spring = aBarePlan();
const autumn = aBarePlan({ id: 'plan-2', name: 'Autumn order' });

function open() {
  const props = {
    onChoose: vi.fn<(plan: Plan) => void>(),
    onNew: vi.fn<(name: string) => Promise<unknown>>(() => Promise.resolve()),
    onCopy: vi.fn<(plan: Plan, name: string) => Promise<unknown>>(() => Promise.resolve()),
    onRename: vi.fn<(plan: Plan, name: string, note: string | null) => Promise<unknown>>(() =>
      Promise.resolve(),
    ),
    onRemove: vi.fn<(plan: Plan) => Promise<unknown>>(() => Promise.resolve()),
  };
  render(
    <>
      <PlanHeader plans={[autumn, spring]} plan={spring} {...props} />
      <CommandPalette isOpen={false} onClose={() => undefined} />
    </>,
  );
  return { ...props, user: userEvent.setup() };
}

async function choose(user: ReturnType<typeof userEvent.setup>, item: string) {
  await user.click(screen.getByRole('button', { name: 'Plans' }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
}

describe('the plan that is worked on', () => {
  it('is chosen among all by name', async () => {
    const { user, onChoose } = open();
    await user.click(screen.getByRole('button', { name: 'Plan: Spring order. Choose another' }));
    await user.click(await screen.findByRole('menuitemradio', { name: 'Autumn order' }));

    expect(onChoose).toHaveBeenCalledExactlyOnceWith(autumn);
  });

  it('is made under a name that no other has', async () => {
    const { user, onNew } = open();
    await choose(user, 'New plan…');
    await user.type(screen.getByLabelText('Name'), 'autumn ORDER');
    await user.click(screen.getByRole('button', { name: 'Make plan' }));
    expect(screen.getByText('There is already a plan autumn ORDER.')).toBeTruthy();
    await user.type(screen.getByLabelText('Name'), ' 2');
    await user.click(screen.getByRole('button', { name: 'Make plan' }));

    expect(onNew).toHaveBeenCalledExactlyOnceWith('autumn ORDER 2');
  });

  it('is copied, renamed with a note, and removed after a question', async () => {
    const { user, onCopy, onRename, onRemove } = open();
    await choose(user, 'Copy this plan…');
    await user.click(screen.getByRole('button', { name: 'Copy plan' }));
    expect(onCopy).toHaveBeenCalledExactlyOnceWith(spring, 'Spring order (copy)');

    await choose(user, 'Rename…');
    await user.type(screen.getByLabelText('Note'), 'For the board');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(onRename).toHaveBeenCalledExactlyOnceWith(spring, 'Spring order', 'For the board');

    await choose(user, 'Remove…');
    expect(screen.getByText(/Its lines, rules and versions go with it/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Remove plan' }));
    expect(onRemove).toHaveBeenCalledExactlyOnceWith(spring);
  });

  it('is made first where there is none', async () => {
    const onNew = vi.fn<(name: string) => Promise<unknown>>(() => Promise.resolve());
    render(<NoPlan onNew={onNew} />);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'New plan…' }));
    await user.click(screen.getByRole('button', { name: 'Make plan' }));

    expect(onNew).toHaveBeenCalledExactlyOnceWith('Order plan');
  });
});
