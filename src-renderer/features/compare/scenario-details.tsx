/**
 * What of a scenario is decided seldom: which parts the all-in figure counts,
 * and which findings behind a tariff layer are taken as made.
 *
 * Depends on: model, reports/scenario-text, ui.
 */
import type { AllInParts, Scenario } from '#domain/model/settings';
import type { TariffLayer } from '#domain/model/tariff-layer';
import { allInText } from '#domain/reports/scenario-text';
import { CheckField } from '../../ui/fields';
import { formatCount, formatDate } from '../../ui/format';
import styles from './compare-page.module.css';

const parts: readonly {
  readonly part: keyof AllInParts;
  readonly label: string;
  readonly hint: string;
}[] = [
  { part: 'delay', label: 'Delay', hint: 'Revenue lost from the day the site has power to the rack.' },
  { part: 'service', label: 'Service', hint: 'Expected repairs: days down and freight.' },
  { part: 'reserve', label: 'Reserve', hint: 'For back-duty, where a chance of refusal is set.' },
];

interface ScenarioDetailsProps {
  readonly scenario: Scenario;
  /** Layers that wait for a finding and can apply to the dates in use. */
  readonly conditionalLayers: readonly TariffLayer[];
  readonly onChange: (scenario: Scenario) => void;
}

export function ScenarioDetails({ scenario, conditionalLayers, onChange }: ScenarioDetailsProps) {
  const { allInParts, metConditions } = scenario;
  const listed = new Set(conditionalLayers.map(({ id }) => id));
  const unlisted = metConditions.filter((id) => !listed.has(id));
  const meet = (id: string, isMet: boolean) => {
    onChange({
      ...scenario,
      metConditions: isMet ? [...metConditions, id] : metConditions.filter((one) => one !== id),
    });
  };
  return (
    <div className={styles['details']}>
      <fieldset className={styles['detailGroup']}>
        <legend>All-in counts, beside landed and receiving</legend>
        {parts.map(({ part, label, hint }) => (
          <CheckField
            key={part}
            label={label}
            hint={hint}
            isChecked={allInParts[part]}
            onChange={(isCounted) => {
              onChange({ ...scenario, allInParts: { ...allInParts, [part]: isCounted } });
            }}
          />
        ))}
      </fieldset>
      {conditionalLayers.length + unlisted.length === 0 ? null : (
        <fieldset className={styles['detailGroup']}>
          <legend>Findings taken as made</legend>
          {conditionalLayers.map((layer) => (
            <CheckField
              key={layer.id}
              label={`${layer.program}, ${spanText(layer)}`}
              hint={`${layer.condition ?? ''}.`}
              isChecked={metConditions.includes(layer.id)}
              onChange={(isMet) => {
                meet(layer.id, isMet);
              }}
            />
          ))}
          {unlisted.map((id) => (
            <CheckField
              key={id}
              label={id}
              hint="No layer of this id waits for a finding on the dates in use."
              isChecked
              onChange={(isMet) => {
                meet(id, isMet);
              }}
            />
          ))}
        </fieldset>
      )}
    </div>
  );
}

/** What differs from the standard, for the chip: `All-in without delay · 1 finding`; null if nothing does. */
export function scenarioDetailsText({ allInParts, metConditions }: Scenario): string | null {
  const isWhole = parts.every(({ part }) => allInParts[part]);
  const words = isWhole ? '' : allInText(allInParts);
  const said = [
    ...(isWhole ? [] : [words.charAt(0).toUpperCase() + words.slice(1)]),
    ...(metConditions.length === 0 ? [] : [formatCount(metConditions.length, 'finding')]),
  ];
  return said.length === 0 ? null : said.join(' · ');
}

function spanText({ from, to }: TariffLayer): string {
  if (from === null) return to === null ? 'without dates' : `until ${formatDate(to)}`;
  return to === null ? `from ${formatDate(from)}` : `${formatDate(from)} to ${formatDate(to)}`;
}
