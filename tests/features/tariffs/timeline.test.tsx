import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { countryCode } from '#domain/core/country';
import { anOffer } from '../../fixtures/offer';
import { TariffsScreen } from '../../fixtures/tariffs-screen';

afterEach(cleanup);

const offers = [
  anOffer(),
  anOffer({ id: 'A2' }),
  anOffer({ id: 'A3', origin: countryCode('CN') }),
  anOffer({ id: 'A4', origin: countryCode('US'), mode: 'domestic' }),
];
const timeline = () => within(screen.getByRole('region', { name: /^Duty over time/ }));
const steps = (origin: string) =>
  timeline().getAllByRole('button', { name: new RegExp(`^${origin}, entries`) });
const origins = () =>
  timeline()
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);

describe('the timeline', () => {
  it('has a row for each origin of the imported offers, the most frequent first', async () => {
    const user = userEvent.setup();
    render(<TariffsScreen offers={offers} />);

    await user.click(timeline().getByRole('button', { name: 'Show as table' }));

    expect(origins()).toEqual(['Malaysia', 'China']);
  });

  it('says which goods its duties are for', async () => {
    const user = userEvent.setup();
    render(<TariffsScreen offers={offers} />);
    const hts = screen.getByRole('textbox', { name: 'HTS code' });
    await user.clear(hts);
    await user.type(hts, '8543.70.99.60');

    expect(timeline().getByRole('heading', { name: /HTS 8543\.70\.99\.60$/ })).toBeTruthy();
  });

  it('starts from the countries that the pack names most where there are no offers', async () => {
    const user = userEvent.setup();
    render(<TariffsScreen offers={[]} />);

    await user.click(timeline().getByRole('button', { name: 'Show as table' }));

    expect(origins()).toHaveLength(5);
    expect(origins()[0]).toBe('China');
  });

  it('says of each step its days, its rate and the layers that make it up', () => {
    render(<TariffsScreen offers={offers} />);

    expect(
      steps('Malaysia').map((step) => step.getAttribute('aria-label')?.split('. Not confirmed')[0]),
    ).toEqual([
      'Malaysia, entries 1 Jan 2025 to 4 Apr 2025: 2.6 % = Column 1 general (MFN) 2.6 %',
      'Malaysia, entries 5 Apr 2025 to 6 Aug 2025: 12.6 % = Column 1 general (MFN) 2.6 % + IEEPA reciprocal baseline 10.0 %',
      'Malaysia, entries 7 Aug 2025 to 23 Feb 2026: 21.6 % = Column 1 general (MFN) 2.6 % + IEEPA reciprocal country rate 19.0 %',
      'Malaysia, entries 24 Feb 2026 to 23 Jul 2026: 12.6 % = Column 1 general (MFN) 2.6 % + Section 122 import surcharge 10.0 %',
      'Malaysia, entries 24 Jul 2026 to 21 Nov 2027: 12.6 % = Column 1 general (MFN) 2.6 % + Section 301 forced-labour (60 economies) 10.0 %',
    ]);
  });

  it('names what is not confirmed and could apply in those days', () => {
    render(<TariffsScreen offers={offers} />);

    expect(steps('Malaysia').at(-1)?.getAttribute('aria-label')).toContain(
      'Not confirmed, not counted: Section 301 structural excess capacity (16 economies)',
    );
  });

  it('is one Tab stop; arrows go along a row and between rows', async () => {
    const user = userEvent.setup();
    render(<TariffsScreen offers={offers} />);
    const [first] = steps('Malaysia');
    expect(
      timeline()
        .getAllByRole('button', { name: /, entries/ })
        .filter(({ tabIndex }) => tabIndex === 0),
    ).toEqual([first]);

    first?.focus();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(steps('Malaysia')[1]);
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^China, entries 5 Apr 2025/);
    await user.keyboard('{End}');
    expect(document.activeElement).toBe(steps('China').at(-1));
  });

  it('asks what applies on the day of a step: the as-of date where the step holds it', async () => {
    const user = userEvent.setup();
    render(<TariffsScreen offers={offers} />);

    steps('China').at(-1)?.focus();
    await user.keyboard('{Enter}');
    expect(screen.getByText('duty, China, entry 21 Nov 2026')).toBeTruthy();

    await user.click(steps('Malaysia')[2]!);
    expect(screen.getByText('duty, Malaysia, entry 7 Aug 2025')).toBeTruthy();
  });

  it('takes more origins, and lets them go again', async () => {
    const user = userEvent.setup();
    render(<TariffsScreen offers={offers} />);

    await user.type(timeline().getByLabelText('Another origin'), 'Atlantis{Enter}');
    expect(timeline().getByText('“Atlantis” is no country on file.')).toBeTruthy();
    await user.clear(timeline().getByLabelText('Another origin'));
    await user.type(timeline().getByLabelText('Another origin'), 'Vietnam{Enter}');

    expect(steps('Vietnam').length).toBeGreaterThan(3);
    await user.click(timeline().getByRole('button', { name: 'Remove Vietnam' }));
    expect(timeline().queryAllByRole('button', { name: /^Vietnam/ })).toEqual([]);
  });

  it('follows the HTS code: where no base rate is on file it says so in place of a rate', async () => {
    const user = userEvent.setup();
    render(<TariffsScreen offers={offers} />);

    await user.clear(screen.getByLabelText('HTS code'));
    await user.type(screen.getByLabelText('HTS code'), '9999.99.99');

    expect(steps('China').map((step) => step.getAttribute('aria-label'))).toEqual([
      'China, entries 1 Jan 2025 to 21 Nov 2027: No base rate is on file',
    ]);
  });

  it('shows less time on demand', async () => {
    const user = userEvent.setup();
    render(<TariffsScreen offers={offers} />);

    await user.click(timeline().getByRole('button', { name: 'Year ahead' }));

    expect(steps('China').map((step) => step.getAttribute('aria-label'))).toEqual([
      expect.stringMatching(/^China, entries 21 Nov 2026 to 21 Nov 2027: 40.1 %/),
    ]);
  });
});
