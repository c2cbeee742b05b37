/**
 * The three decisions all numbers on screen share: the day it is, which entry
 * date sets the duty, and whether customs accepts the declared origins.
 *
 * Depends on: model/settings, ui.
 */
import type { EntryBasis, OriginFinding, Scenario } from '#domain/model/settings';
import { Chip } from '../../ui/chip';
import { DateField } from '../../ui/fields';
import { formatDate } from '../../ui/format';
import { ChoiceMenu, type Choice } from '../../ui/menu';
import { Popover } from '../../ui/popover';
import styles from './compare-page.module.css';

const entryChoices: readonly Choice<EntryBasis>[] = [
  { value: 'p50', label: 'Entry at P50', hint: 'Duty of the median day of customs entry.' },
  {
    value: 'p90',
    label: 'Entry at P90',
    hint: 'Duty of the day by which nine in ten shipments have entered.',
  },
  { value: 'as-of', label: 'Entry on the as-of date', hint: 'As if the goods entered on that very day.' },
];

const originChoices: readonly Choice<OriginFinding>[] = [
  {
    value: 'as-declared',
    label: 'Origin as declared',
    hint: 'Customs accepts the origin each vendor declares.',
  },
  {
    value: 'found-china',
    label: 'If found to be China',
    hint: 'Every origin but the US is taken as China: what a finding would cost.',
  },
];

interface ScenarioChipsProps {
  readonly scenario: Scenario;
  readonly onChange: (scenario: Scenario) => void;
}

export function ScenarioChips({ scenario, onChange }: ScenarioChipsProps) {
  const entry = entryChoices.find((choice) => choice.value === scenario.entryBasis);
  const origin = originChoices.find((choice) => choice.value === scenario.originFinding);
  return (
    <>
      <Popover
        label="As-of date"
        trigger={
          <Chip lead="as of" hasMenu>
            {formatDate(scenario.asOf)}
          </Chip>
        }
      >
        <div className={styles['datePanel']}>
          <DateField
            label="As-of date"
            value={scenario.asOf}
            onChange={(asOf) => {
              onChange({ ...scenario, asOf });
            }}
            hint="The day the orders are placed. Arrivals, entry dates and duties follow from it."
          />
        </div>
      </Popover>
      <ChoiceMenu
        label="Entry date that sets the duty"
        trigger={<Chip hasMenu>{entry?.label}</Chip>}
        value={scenario.entryBasis}
        choices={entryChoices}
        onChange={(entryBasis) => {
          onChange({ ...scenario, entryBasis });
        }}
      />
      <ChoiceMenu
        label="Finding on origin"
        trigger={
          <Chip hasMenu tone={scenario.originFinding === 'as-declared' ? 'accent' : 'unsure'}>
            {origin?.label}
          </Chip>
        }
        value={scenario.originFinding}
        choices={originChoices}
        onChange={(originFinding) => {
          onChange({ ...scenario, originFinding });
        }}
      />
    </>
  );
}
