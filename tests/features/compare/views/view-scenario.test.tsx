import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { standardScenario, type Scenario } from '#domain/model/settings';
import { ViewScenario } from '../../../../src-renderer/features/compare/views/view-scenario';
import { UiProvider } from '../../../../src-renderer/ui/ui-provider';
import { someViews } from '../../../fixtures/compare-views';

afterEach(cleanup);

const inUse = standardScenario(calendarDate('2026-11-21'));

function said(held: Scenario | null) {
  const views = someViews();
  render(
    <UiProvider>
      <ViewScenario held={held} inUse={inUse} views={views} />
    </UiProvider>,
  );
  return { views, user: userEvent.setup() };
}

describe('the sentence', () => {
  it('says nothing of a view without a scenario', () => {
    said(null);

    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says that the view holds the scenario in use, and lets go of it', async () => {
    const { views, user } = said({ ...inUse });
    await user.click(screen.getByRole('button', { name: 'scenario of this view' }));
    expect(screen.getByRole('menuitem', { name: /^Set the scenario/ }).getAttribute('aria-disabled')).toBe(
      'true',
    );
    await user.click(screen.getByRole('menuitem', { name: 'Take the scenario out of this view' }));

    expect(views.keepScenario).toHaveBeenCalledWith('landed-cost', false);
  });

  it('says that the scenario in use is another one, and offers both ways out', async () => {
    const { views, user } = said({ ...inUse, entryBasis: 'p90' });
    const chip = () => screen.getByRole('button', { name: 'scenario not that of this view' });
    await user.click(chip());
    await user.click(screen.getByRole('menuitem', { name: 'Set the scenario of this view' }));
    await user.click(chip());
    await user.click(screen.getByRole('menuitem', { name: 'Keep the present scenario in this view' }));

    expect(views.setScenario).toHaveBeenCalledOnce();
    expect(views.keepScenario).toHaveBeenCalledWith('landed-cost', true);
  });
});
