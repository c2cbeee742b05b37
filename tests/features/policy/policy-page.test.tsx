import { useMemo, useState } from 'react';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { countryCode } from '#domain/core/country';
import { filterContext } from '#domain/filtering/filter-context';
import { prepareFilter } from '#domain/filtering/prepare-filter';
import { NO_RANKING, type Ranking } from '#domain/model/ranking';
import type { FilterGroup } from '#domain/model/row-filter';
import { addGates } from '#domain/ranking/edit-gates';
import { readRule, templateOf, type RuleValue } from '#domain/ranking/rule-templates';
import { PolicyPage } from '../../../src-renderer/features/policy/policy-page';
import { ruleFrom } from '../../../src-renderer/features/policy/policy-words';
import { useAllCommands } from '../../../src-renderer/ui/commands/command-list';
import { UiProvider } from '../../../src-renderer/ui/ui-provider';
import { all, isNoneOf } from '../../fixtures/filters';
import { giveElementsHeight } from '../../fixtures/element-size';
import { anOffer } from '../../fixtures/offer';
import { aGate, rankedOffers } from '../../fixtures/ranking';
import { prepared, someSettings } from '../../fixtures/reference';

afterEach(cleanup);
giveElementsHeight();

const CN = countryCode('CN');
const reference = prepared();
const offers = [
  anOffer({ id: 'GOOD', leadTimeDays: 30, originEvidence: 'ruling', isShortlisted: true }),
  anOffer({ id: 'CN', origin: CN, leadTimeDays: 30, originEvidence: 'ruling', isShortlisted: true }),
  anOffer({ id: 'SLOW', leadTimeDays: 75, originEvidence: 'none' }),
  anOffer({ id: 'SILENT', leadTimeDays: null, originEvidence: 'ruling' }),
];
const rule = (id: string, value: RuleValue) => ruleFrom(templateOf(id)!, value);
const someRules = addGates(NO_RANKING, [
  rule('not-made-in', 'CN'),
  rule('lead-time', 60),
  rule('evidence', 'Certificate'),
]).ranking;

function Page(props: {
  readonly start: Ranking;
  readonly onSave: (label: string, ranking: Ranking) => void;
  readonly onShowOffers: (filter: FilterGroup) => void;
}) {
  const [ranking, setRanking] = useState(props.start);
  const ranked = useMemo(() => rankedOffers(offers, ranking, reference), [ranking]);
  return (
    <PolicyPage
      tools={{
        ranking,
        ranked,
        settings: someSettings({}, { ranking }),
        onTry: () => undefined,
        onSave: (next, label) => {
          setRanking(next);
          props.onSave(label, next);
        },
      }}
      onShowOffers={props.onShowOffers}
    />
  );
}

function Commands() {
  return (
    <ul aria-label="Commands">
      {useAllCommands().map(({ id, label, run }) => (
        <li key={id}>
          <button onClick={run}>{label}</button>
        </li>
      ))}
    </ul>
  );
}

function open(start: Ranking = someRules) {
  const onSave = vi.fn<(label: string, ranking: Ranking) => void>();
  const onShowOffers = vi.fn<(filter: FilterGroup) => void>();
  render(
    <UiProvider>
      <Page start={start} onSave={onSave} onShowOffers={onShowOffers} />
      <Commands />
    </UiProvider>,
  );
  const saved = () => onSave.mock.calls.at(-1)?.[1];
  return {
    user: userEvent.setup(),
    labels: () => onSave.mock.calls.map(([label]) => label),
    saved,
    onShowOffers,
    ruleRow: (name: RegExp) => within(within(screen.getByRole('table')).getByRole('row', { name })),
    matrix: () => within(screen.getByRole('grid', { name: 'Offers by rule' })),
  };
}

const idsOf = (ranking: Ranking, filter: FilterGroup) => {
  const { passes } = prepareFilter(filter, filterContext(reference));
  return rankedOffers(offers, ranking, reference)
    .rows.filter(passes)
    .map(({ offer }) => offer.id);
};

describe('a policy without rules', () => {
  it('offers the five that most companies set, in one step', async () => {
    const { user, labels, saved } = open(NO_RANKING);
    expect(screen.getByText('No goods made in China')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Begin with these five' }));

    expect(labels()).toEqual(['Add 5 gates']);
    expect(saved()?.gates.map(({ name }) => name)).toEqual([
      'No goods made in China',
      'No party on an OFAC list',
      'At least one US repair site, stated',
      'Origin evidence at least certificate',
      'No list older than 30 days',
    ]);
  });
});

describe('the rules', () => {
  it('say how many offers pass, fail and cannot be judged, and what they hold', () => {
    const { ruleRow } = open();
    const lead = ruleRow(/days from order to dispatch/);

    expect(lead.getByRole('button', { name: /^Show 2 offers that pass/ })).toBeDefined();
    expect(lead.getByRole('button', { name: /^Show 1 offer that fail/ })).toBeDefined();
    expect(lead.getByRole('button', { name: /^Show 1 offer that cannot be judged/ })).toBeDefined();
    // SLOW breaks another rule too, SILENT none.
    expect(lead.getByRole('button', { name: /^Show 1 offer that only/ })).toBeDefined();
    expect(screen.getByText(/^1 offer · .+ of 4 offers · .+ passes every rule\.$/)).toBeDefined();
  });

  it.each([
    [/^Show 2 offers that pass “At most/, ['GOOD', 'CN']],
    [/^Show 1 offer that fail “At most/, ['SLOW']],
    [/^Show 1 offer that cannot be judged by “At most/, ['SILENT']],
    [/^Show 1 offer that only “At most/, ['SILENT']],
    [/^Show them in Compare/, ['GOOD']],
  ])('lead by %s to those in Compare', async (name, ids) => {
    const { user, onShowOffers } = open();
    await user.click(screen.getByRole('button', { name }));

    expect(idsOf(someRules, onShowOffers.mock.calls[0]![0])).toEqual(ids);
  });

  it('take a choice at once, and are renamed with it', async () => {
    const { user, labels, saved } = open();
    await user.selectOptions(screen.getByRole('combobox', { name: 'No goods made in …' }), 'Malaysia');

    expect(labels()).toEqual(['Change the gate No goods made in Malaysia']);
    expect(readRule(saved()!.gates[0]!.rule)).toMatchObject({ value: 'MY' });
  });

  it('take what is typed on Enter, and keep what is no value without taking it', async () => {
    const { user, labels, saved } = open();
    const field = () => screen.getByRole('textbox', { name: 'At most … days from order to dispatch' });
    await user.clear(field());
    await user.type(field(), 'soon{Enter}');
    expect(screen.getByText('Expected a whole number from 0 to 1500.')).toBeDefined();
    expect(labels()).toEqual([]);
    await user.clear(field());
    await user.type(field(), '90{Enter}');

    expect(labels()).toEqual(['Change the gate At most 90 days from order to dispatch']);
    expect(readRule(saved()!.gates[1]!.rule)).toMatchObject({ value: 90 });
    expect(screen.queryByText(/^Expected/)).toBeNull();
  });

  it('put back what was on Escape', async () => {
    const { user, labels } = open();
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: /^At most/ });
    await user.type(field, '9{Escape}');
    await user.tab();

    expect(field.value).toBe('60');
    expect(labels()).toEqual([]);
  });

  it('are turned off and stay, moved, renamed and removed, each by one step', async () => {
    const { user, labels, saved, ruleRow } = open();
    await user.click(screen.getByRole('checkbox', { name: 'Ask the rule No goods made in China' }));
    expect(ruleRow(/No goods made in/).getByText('Off: not asked.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Move “Origin evidence at least certificate” up' }));
    await user.click(screen.getByRole('button', { name: /^What to do with the rule At most/ }));
    await user.click(screen.getByRole('menuitem', { name: 'Rename…' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Rename the rule' }));
    await user.clear(dialog.getByLabelText('Name'));
    await user.type(dialog.getByLabelText('Name'), 'Board, September{Enter}');
    await user.click(screen.getByRole('button', { name: 'What to do with the rule Board, September' }));
    await user.click(screen.getByRole('menuitem', { name: 'Remove' }));

    expect(labels()).toEqual([
      'Turn the gate No goods made in China off',
      'Move the gate Origin evidence at least certificate up',
      'Change the gate Board, September',
      'Remove the gate Board, September',
    ]);
    expect(saved()?.gates).toMatchObject([
      { name: 'No goods made in China', isOff: true },
      { name: 'Origin evidence at least certificate' },
    ]);
  });

  it('keep a name that somebody gave when their field changes', async () => {
    const named = { ...someRules, gates: [{ ...someRules.gates[1]!, name: 'Board, September' }] };
    const { user, saved } = open(named);
    const field = screen.getByRole('textbox', { name: /^At most/ });
    await user.clear(field);
    await user.type(field, '45{Enter}');

    expect(saved()?.gates).toMatchObject([{ name: 'Board, September', rule: { rules: [{ most: 45 }] } }]);
  });

  it('of one’s own say their conditions in words', () => {
    const { ruleRow } = open({ ...NO_RANKING, gates: [aGate('Ours', isNoneOf('origin', 'CN', 'MY'))] });

    expect(ruleRow(/Ours/).getByText('Origin is not CN or MY')).toBeDefined();
  });

  it('are added from the menu and from the palette', async () => {
    const { user, labels } = open();
    await user.click(screen.getByRole('button', { name: 'Add rule' }));
    await user.click(screen.getByRole('menuitem', { name: 'No list older than … days' }));
    await user.click(screen.getByRole('button', { name: 'Add the rule “On the rack by … at P90”' }));

    expect(labels()[0]).toBe('Add the gate No list older than 30 days');
    expect(labels()[1]).toMatch(/^Add the gate On the rack by \d+ \w+ 202\d at P90$/);
  });
});

describe('offers against rules', () => {
  it('begin with the shortlist, near misses first, and say in words what each rule says', async () => {
    const { user, matrix } = open();
    expect(
      matrix()
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent),
    ).toEqual([
      expect.stringContaining('1 failsfails: made in CNpassespasses'),
      expect.stringContaining('passes allpassespassespasses'),
    ]);
    await user.selectOptions(screen.getByLabelText('Offers shown'), 'Those that do not pass');

    const rows = matrix().getAllByRole('row').slice(1);
    expect(rows).toHaveLength(3);
    expect(matrix().getByText('cannot be judged: Lead days not known')).toBeDefined();
    expect(matrix().getByText('fails: Lead days 75, 15 above')).toBeDefined();
    expect(rows.at(-1)?.textContent).toContain('2 fail');
  });

  it('show the chosen one in Compare by Enter', async () => {
    const { user, matrix, onShowOffers } = open();
    screen.getByRole('grid', { name: 'Offers by rule' }).focus();
    await user.keyboard('{ArrowDown}{Enter}');

    expect(matrix().getAllByRole('row')[2]?.getAttribute('aria-selected')).toBe('true');
    expect(onShowOffers).toHaveBeenCalledWith(
      all({ kind: 'one-of', columnId: 'offerId', values: ['GOOD'], isNot: false }),
    );
  });

  it('are not shown while every rule is off', () => {
    open({ ...NO_RANKING, gates: someRules.gates.map((gate) => ({ ...gate, isOff: true })) });

    expect(screen.queryByRole('grid')).toBeNull();
    expect(screen.getByText('Every rule is off: no offer is kept out.')).toBeDefined();
  });
});
