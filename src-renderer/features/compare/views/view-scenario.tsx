/**
 * Says in the sentence that the view holds a scenario, and whether it is the one in use.
 *
 * Depends on: core, model (types), reports, ui, ./compare-views (types).
 */
import { canonicalJson } from '#domain/core/canonical-json';
import type { Scenario } from '#domain/model/settings';
import { scenarioText } from '#domain/reports/scenario-text';
import { Chip } from '../../../ui/chip';
import { Menu } from '../../../ui/menu';
import { Tooltip } from '../../../ui/tooltip';
import type { CompareViews } from './compare-views';

interface ViewScenarioProps {
  /** The scenario of the view; null if it holds none. */
  readonly held: Scenario | null;
  readonly inUse: Scenario;
  readonly views: CompareViews;
}

export function ViewScenario({ held, inUse, views }: ViewScenarioProps) {
  if (held === null) return null;
  const isInUse = canonicalJson(held) === canonicalJson(inUse);
  return (
    <Tooltip hint={`The view holds its scenario: ${scenarioText(held)}`}>
      <span>
        <Menu
          trigger={
            <Chip lead="scenario" hasMenu tone={isInUse ? 'accent' : 'unsure'}>
              {isInUse ? 'of this view' : 'not that of this view'}
            </Chip>
          }
          actions={[
            { label: 'Set the scenario of this view', isDisabled: isInUse, run: views.setScenario },
            {
              label: 'Keep the present scenario in this view',
              isDisabled: isInUse,
              run: () => views.keepScenario(views.currentId, true),
            },
            {
              label: 'Take the scenario out of this view',
              run: () => views.keepScenario(views.currentId, false),
            },
          ]}
        />
      </span>
    </Tooltip>
  );
}
