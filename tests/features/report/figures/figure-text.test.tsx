import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { unknownFigure } from '#domain/executive/make-figure';
import { FigureText } from '../../../../src-renderer/features/report/figures/figure-text';
import { ReportFrame } from '../../../../src-renderer/features/report/figures/report-frame';
import { UiProvider } from '../../../../src-renderer/ui/ui-provider';
import { aFigure, aReport } from '../../../fixtures/any-report';

afterEach(cleanup);

const landed = aFigure('kpi/landed', 'Landed', 'usd', 2_431_248_012);
const report = aReport();

function show(figure = landed, medium: 'screen' | 'paper' = 'screen') {
  return render(
    <UiProvider>
      <ReportFrame document={report} medium={medium}>
        <FigureText figure={figure} />
      </ReportFrame>
    </UiProvider>,
  );
}

describe('a figure of the report', () => {
  it('leads to its dated sources in three steps: press, letter, citation', async () => {
    const user = userEvent.setup();
    show();

    await user.click(screen.getByRole('button', { name: 'Landed: $24.3M. Where it comes from' }));

    const panel = await screen.findByRole('dialog', { name: 'Where Landed comes from' });
    expect(panel.textContent).toContain('Landed: $24,312,480.12, the sum of the lines.');
    const sources = within(panel).getAllByRole('list').at(-1);
    expect(sources?.textContent).toContain('aQuotation Q-114 for Landed · 21 Nov 2026');
    expect(sources?.textContent).toContain('bHTSUS 8543.70.99 · 21 Nov 2026');
  });

  it('gives the keyboard back to where it was when Escape closes its panel', async () => {
    const user = userEvent.setup();
    show();
    const button = screen.getByRole('button', { name: /^Landed/ });
    button.focus();

    await user.keyboard('{Enter}');
    await screen.findByRole('dialog');
    await user.keyboard('{Escape}');

    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    await expect.poll(() => document.activeElement).toBe(button);
  });

  it('says its letters to who cannot see that they are raised', () => {
    show();

    screen.getByLabelText('sources a, b');
  });

  it('cannot be pressed on paper, and has its letters there', () => {
    const { container } = show(landed, 'paper');

    expect(screen.queryByRole('button')).toBeNull();
    expect(container.textContent).toBe('$24.3Ma b');
  });

  it('says why it is not known', async () => {
    const user = userEvent.setup();
    show(unknownFigure('risk/x', 'Dollars at risk', 'usd', 'No duty is on file.'));

    await user.click(screen.getByRole('button', { name: 'Dollars at risk: —. Where it comes from' }));

    const panel = await screen.findByRole('dialog');
    expect(panel.textContent).toContain('No duty is on file.');
    expect(panel.textContent).toContain('No source is on record for it.');
  });
});
