/**
 * The panel in which one condition or group of the filter is chosen and changed.
 *
 * What asks nothing when the panel closes goes: a column that was only looked at
 * leaves no phrase behind.
 *
 * Depends on: Base UI (popover), domain/filtering, ui, ./use-filter-panel.
 */
import { Popover } from '@base-ui/react/popover';
import { X } from 'lucide-react';
import { hasRoom, putRule, topRules } from '#domain/filtering/edit-filter';
import type { FilterColumns } from '#domain/filtering/filter-columns';
import { ruleText } from '#domain/filtering/filter-words';
import type { FilterGroup } from '#domain/model/row-filter';
import { Button } from '../../../ui/button';
import { classNames } from '../../../ui/class-names';
import { formatCount, formatInteger } from '../../../ui/format';
import popup from '../../../ui/popup.module.css';
import { ColumnPicker } from './column-picker';
import { ConditionEditor } from './condition-editor';
import styles from './filters.module.css';
import { GroupEditor } from './group-editor';
import type { FilterPanelState } from './use-filter-panel';
import { firstCondition } from './ways';

interface FilterPanelProps {
  readonly panel: FilterPanelState;
  readonly filter: FilterGroup;
  readonly onChange: (filter: FilterGroup) => void;
  readonly columns: FilterColumns;
  /** What stays with the filter as it is, and of how many. */
  readonly passing: number;
  readonly found: number;
}

export function FilterPanel(props: FilterPanelProps) {
  const { panel, filter, onChange, columns, passing, found } = props;
  const { open } = panel;
  const place = open?.place ?? null;
  const rule = place === null ? undefined : topRules(filter)[place];
  return (
    <Popover.Root
      open={open !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) panel.close();
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          anchor={open?.anchor ?? null}
          sideOffset={4}
          align="start"
          className={popup['positioner']}
        >
          <Popover.Popup
            aria-label={rule === undefined ? 'Add a filter' : 'Filter'}
            className={classNames(popup['popup'], popup['panel'], styles['panel'])}
            finalFocus={panel.finalFocus}
          >
            {open === null ? null : rule === undefined || place === null ? (
              <ColumnPicker
                columns={[...columns.context.columns.values()]}
                hasGroups
                onPick={(picked) => {
                  if (!hasRoom(filter)) return;
                  const rules = topRules(filter);
                  onChange(
                    putRule(
                      filter,
                      rules.length,
                      picked.kind === 'column'
                        ? firstCondition(picked.column)
                        : { kind: 'group', join: picked.join, rules: [] },
                    ),
                  );
                  panel.edit(rules.length);
                }}
              />
            ) : (
              <>
                {rule.kind === 'group' ? (
                  <GroupEditor
                    group={rule}
                    columns={columns}
                    onChange={(next) => {
                      onChange(putRule(filter, place, next));
                    }}
                  />
                ) : (
                  <ConditionEditor
                    key={rule.columnId}
                    condition={rule}
                    columns={columns}
                    onChange={(next) => {
                      onChange(putRule(filter, place, next));
                    }}
                  />
                )}
                <div className={styles['foot']}>
                  <span role="status">
                    {formatInteger(passing)} of {formatCount(found, 'offer')} pass
                  </span>
                  <Button
                    variant="quiet"
                    icon={X}
                    aria-label={`Remove ${ruleText(rule, columns.context)}`}
                    onClick={() => {
                      onChange(putRule(filter, place, null));
                      panel.close();
                    }}
                  >
                    Remove
                  </Button>
                </div>
              </>
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
