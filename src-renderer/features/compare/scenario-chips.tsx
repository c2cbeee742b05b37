/**
 * The decisions all numbers on screen share: the day it is, which entry date
 * sets the duty, what customs makes of the declared origins, and, behind one
 * chip, what is decided seldom.
 *
 * Depends on: react, core, model, ui, ./found-origin-dialog, ./scenario-details,
 * ./use-pending-scenario.
 */
import { useState } from 'react';
import { LAST_PLAN_DAY } from '#domain/core/calendar-date';
import type { EntryBasis, Scenario } from '#domain/model/settings';
import type { TariffLayer } from '#domain/model/tariff-layer';
import { Chip } from '../../ui/chip';
import { DateField } from '../../ui/fields';
import { formatCountry, formatDate } from '../../ui/format';
import { ChoiceMenu, type Choice } from '../../ui/menu';
import { Popover } from '../../ui/popover';
import styles from './compare-page.module.css';
import { FoundOriginDialog } from './found-origin-dialog';
import { ScenarioDetails, scenarioDetailsText } from './scenario-details';
import { usePendingScenario } from './use-pending-scenario';

const entryChoices: readonly Choice<EntryBasis>[] = [
  { value: 'p50', label: 'Entry at P50', hint: 'Duty of the median day of customs entry.' },
  {
    value: 'p90',
    label: 'Entry at P90',
    hint: 'Duty of the day by which nine in ten shipments have entered.',
  },
  {
    value: 'expected',
    label: 'Expected over all days',
    hint: 'Expected over all arrival days: duty, fees and delay weighted by the chance of each day.',
  },
  { value: 'as-of', label: 'Entry on the as-of date', hint: 'As if the goods entered on that very day.' },
];

/** What the menu offers; `choose` asks for a country and is never a finding itself. */
type OriginChoice = Scenario['originFinding'] | 'choose';

const declaredChoice: Choice<OriginChoice> = {
  value: 'as-declared',
  label: 'Origin as declared',
  hint: 'Customs accepts the origin each vendor declares.',
};
const chinaChoice: Choice<OriginChoice> = {
  value: 'found-china',
  label: 'If found to be China',
  hint: 'Every origin but the US is taken as China: what a finding would cost.',
};
const chooseChoice: Choice<OriginChoice> = {
  value: 'choose',
  label: 'If found to be another country…',
  hint: 'Every origin but the US is taken as the country you choose.',
};

interface ScenarioChipsProps {
  /** As saved. */
  readonly scenario: Scenario;
  /** Layers that wait for a finding and can apply to the dates in use. */
  readonly conditionalLayers: readonly TariffLayer[];
  readonly onChange: (scenario: Scenario) => void;
}

export function ScenarioChips(props: ScenarioChipsProps) {
  const { conditionalLayers } = props;
  const [scenario, onChange] = usePendingScenario(props.scenario, props.onChange);
  const [isChoosing, setIsChoosing] = useState(false);
  const entry = entryChoices.find((choice) => choice.value === scenario.entryBasis);
  const found = foundChoice(scenario);
  const origins = [declaredChoice, chinaChoice, ...(found === null ? [] : [found]), chooseChoice];
  const origin = origins.find((choice) => choice.value === scenario.originFinding);
  const details = scenarioDetailsText(scenario);
  return (
    <>
      <Popover
        label="As-of date"
        trigger={
          <Chip lead="as of" hasMenu isShortWhenNarrow>
            {formatDate(scenario.asOf)}
          </Chip>
        }
      >
        <div className={styles['datePanel']}>
          <DateField
            label="As-of date"
            value={scenario.asOf}
            max={LAST_PLAN_DAY}
            onChange={(asOf) => {
              onChange({ ...scenario, asOf });
            }}
            hint="The day the orders are placed. Arrivals, entry dates and duties follow from it."
          />
        </div>
      </Popover>
      <ChoiceMenu
        label="Entry date that sets the duty"
        trigger={
          <Chip hasMenu isShortWhenNarrow>
            {entry?.label}
          </Chip>
        }
        value={scenario.entryBasis}
        choices={entryChoices}
        onChange={(entryBasis) => {
          onChange({ ...scenario, entryBasis });
        }}
      />
      <ChoiceMenu<OriginChoice>
        label="Finding on origin"
        trigger={
          <Chip
            hasMenu
            isShortWhenNarrow
            tone={scenario.originFinding === 'as-declared' ? 'accent' : 'unsure'}
          >
            {origin?.label}
          </Chip>
        }
        value={scenario.originFinding}
        choices={origins}
        onChange={(choice) => {
          if (choice === 'choose') setIsChoosing(true);
          else if (choice !== 'custom') onChange({ ...scenario, originFinding: choice, customOrigin: null });
        }}
      />
      <Popover
        label="More of the scenario"
        trigger={
          <Chip
            isShortWhenNarrow
            hasMenu
            tone={scenario.metConditions.length > 0 ? 'unsure' : details === null ? 'plain' : 'accent'}
          >
            {details ?? 'More…'}
          </Chip>
        }
      >
        <ScenarioDetails scenario={scenario} conditionalLayers={conditionalLayers} onChange={onChange} />
      </Popover>
      {isChoosing ? (
        <FoundOriginDialog
          present={scenario.customOrigin}
          onChoose={(country) => {
            onChange(
              country === 'CN'
                ? { ...scenario, originFinding: 'found-china', customOrigin: null }
                : { ...scenario, originFinding: 'custom', customOrigin: country },
            );
          }}
          onClose={() => {
            setIsChoosing(false);
          }}
        />
      ) : null}
    </>
  );
}

/** The country chosen before, so that the menu shows what is in force. */
function foundChoice({ originFinding, customOrigin }: Scenario): Choice<OriginChoice> | null {
  if (originFinding !== 'custom') return null;
  return {
    value: 'custom',
    label: customOrigin === null ? 'Found, no country' : `If found to be ${formatCountry(customOrigin)}`,
    hint: 'Every origin but the US is taken as that country.',
  };
}
