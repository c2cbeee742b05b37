/**
 * A group of conditions, with groups in it: any of them must hold, or all.
 *
 * Of its conditions one at a time is open; the others stand as sentences.
 *
 * Depends on: react, domain/filtering, model, ui, ./condition-editor, ./column-picker.
 */
import { ChevronDown, ChevronRight, Plus, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { depthOf } from '#domain/filtering/edit-filter';
import type { FilterColumns } from '#domain/filtering/filter-columns';
import { ruleText } from '#domain/filtering/filter-words';
import { MAX_FILTER_DEPTH, type FilterGroup, type FilterRule } from '#domain/model/row-filter';
import { Button, IconButton } from '../../../ui/button';
import { SelectField } from '../../../ui/fields';
import { ColumnPicker, type Picked } from './column-picker';
import { ConditionEditor } from './condition-editor';
import styles from './filters.module.css';
import { firstCondition } from './ways';

interface GroupEditorProps {
  readonly group: FilterGroup;
  readonly columns: FilterColumns;
  readonly onChange: (group: FilterGroup) => void;
  /** How many groups it lies in, itself counted; the list of chips is the first. */
  readonly level?: number;
}

export function GroupEditor({ group, columns, onChange, level = 2 }: GroupEditorProps) {
  const { rules, join } = group;
  const [open, setOpen] = useState<number | null>(rules.length === 0 ? null : 0);
  const [isPicking, setIsPicking] = useState(rules.length === 0);
  const box = useRef<HTMLFieldSetElement>(null);
  const wasPicked = useRef(false);
  // What was added takes the keyboard, once it is drawn.
  useEffect(() => {
    if (!wasPicked.current) return;
    wasPicked.current = false;
    const added = box.current?.querySelectorAll<HTMLElement>(`[data-level="${level}"]`);
    const body = added?.[rules.length - 1]?.querySelector<HTMLElement>('[data-body]');
    const first = body?.querySelector<HTMLElement>('[role="combobox"]') ?? body?.querySelector('select');
    first?.focus();
  }, [rules.length, level]);

  const put = (place: number, rule: FilterRule | null) => {
    onChange({
      ...group,
      rules: [...rules.slice(0, place), ...(rule === null ? [] : [rule]), ...rules.slice(place + 1)],
    });
  };
  const pick = (picked: Picked) => {
    wasPicked.current = true;
    setIsPicking(false);
    setOpen(rules.length);
    put(
      rules.length,
      picked.kind === 'column'
        ? firstCondition(picked.column)
        : { kind: 'group', join: picked.join, rules: [] },
    );
  };
  return (
    <fieldset ref={box} className={styles['group']}>
      <legend className={styles['groupLegend']}>Group of conditions</legend>
      <SelectField
        label="Offers pass that meet"
        value={join}
        options={JOINS}
        onChange={(next) => {
          onChange({ ...group, join: next });
        }}
      />
      <ol className={styles['rules']}>
        {rules.map((rule, place) => {
          const words = ruleText(rule, columns.context);
          const isOpen = open === place;
          return (
            <li key={place} data-level={level}>
              <div className={styles['row']}>
                <button
                  type="button"
                  className={styles['ruleName']}
                  aria-expanded={isOpen}
                  onClick={() => {
                    setOpen(isOpen ? null : place);
                  }}
                >
                  {isOpen ? (
                    <ChevronDown size={14} aria-hidden="true" />
                  ) : (
                    <ChevronRight size={14} aria-hidden="true" />
                  )}
                  <span>{words}</span>
                </button>
                <IconButton
                  label={`Remove ${words}`}
                  icon={X}
                  onClick={() => {
                    setOpen(null);
                    put(place, null);
                    box.current?.querySelector('select')?.focus();
                  }}
                />
              </div>
              {isOpen ? (
                <div data-body className={styles['ruleBody']}>
                  {rule.kind === 'group' ? (
                    <GroupEditor
                      group={rule}
                      columns={columns}
                      level={level + 1}
                      onChange={(next) => {
                        put(place, next);
                      }}
                    />
                  ) : (
                    <ConditionEditor
                      condition={rule}
                      columns={columns}
                      onChange={(next) => {
                        put(place, next);
                      }}
                    />
                  )}
                </div>
              ) : null}
            </li>
          );
        })}
      </ol>
      {isPicking ? (
        <ColumnPicker
          columns={[...columns.context.columns.values()]}
          hasGroups={level + depthOf(NEW_GROUP) <= MAX_FILTER_DEPTH}
          onPick={pick}
        />
      ) : (
        <div>
          <Button
            icon={Plus}
            onClick={() => {
              setIsPicking(true);
            }}
          >
            Condition or group
          </Button>
        </div>
      )}
    </fieldset>
  );
}

const JOINS = [
  { value: 'any', label: 'any of these' },
  { value: 'all', label: 'all of these' },
] as const;
const NEW_GROUP: FilterGroup = { kind: 'group', join: 'any', rules: [] };
