/**
 * The filter as phrases of the sentence: each is changed by its left side and
 * taken away by its right one.
 *
 * Depends on: domain/filtering, model, ui, ./filter-panel.
 */
import { Plus, X } from 'lucide-react';
import type { RefObject } from 'react';
import { hasRoom, putRule, topRules } from '#domain/filtering/edit-filter';
import type { FilterContext } from '#domain/filtering/filter-context';
import { conditionWords, headerOf, ruleText } from '#domain/filtering/filter-words';
import type { GateCount } from '#domain/filtering/gate-counts';
import { NO_FILTER, type FilterGroup, type FilterRule } from '#domain/model/row-filter';
import { Button } from '../../../ui/button';
import { classNames } from '../../../ui/class-names';
import chip from '../../../ui/chip.module.css';
import { formatCount, formatInteger } from '../../../ui/format';
import { keysInWords } from '../../../ui/kbd';
import { Tooltip } from '../../../ui/tooltip';
import { FilterPanel } from './filter-panel';
import styles from './filters.module.css';
import type { OfferFilter } from './use-offer-filter';
import type { FilterPanelState } from './use-filter-panel';

interface FilterBarProps {
  readonly filter: FilterGroup;
  readonly onChange: (filter: FilterGroup) => void;
  readonly offerFilter: OfferFilter;
  readonly areMissesShown: boolean;
  readonly onMissesShown: (areShown: boolean) => void;
  readonly panel: FilterPanelState;
  /** Holds the phrases; the panel finds them in it. */
  readonly bar: RefObject<HTMLDivElement | null>;
}

export function FilterBar(props: FilterBarProps) {
  const { filter, onChange, offerFilter, panel, bar } = props;
  const { counts, columns, missCount, order } = offerFilter;
  const rules = topRules(filter);
  const remove = (place: number) => {
    onChange(putRule(filter, place, null));
    bar.current?.querySelector<HTMLElement>('[data-filter-add]')?.focus();
  };
  return (
    <div ref={bar} className={styles['phrases']} role="group" aria-label="Filter">
      {rules.map((rule, place) => (
        <RuleChip
          key={place}
          rule={rule}
          place={place}
          count={counts[place] ?? null}
          context={columns.context}
          isOpen={panel.open?.place === place}
          onEdit={() => {
            panel.edit(place);
          }}
          onRemove={() => {
            remove(place);
          }}
        />
      ))}
      <Tooltip
        hint={hasRoom(filter) ? `Add a filter; ${keysInWords('Mod+Shift+L')} for the column in focus` : FULL}
      >
        <Button
          variant="quiet"
          icon={Plus}
          data-filter-add
          aria-haspopup="dialog"
          aria-expanded={panel.open !== null && panel.open.place === null}
          disabled={!hasRoom(filter)}
          onClick={panel.add}
        >
          Filter
        </Button>
      </Tooltip>
      {rules.length < 2 ? null : (
        <Button
          variant="quiet"
          onClick={() => {
            onChange(NO_FILTER);
            bar.current?.querySelector<HTMLElement>('[data-filter-add]')?.focus();
          }}
        >
          Clear all
        </Button>
      )}
      <MissesToggle {...props} />
      <FilterPanel
        panel={panel}
        filter={filter}
        onChange={onChange}
        columns={columns}
        passing={order.length}
        found={order.length + missCount}
      />
    </div>
  );
}

const FULL = 'A filter holds at most 100 conditions, and groups five levels deep.';

function MissesToggle({ filter, offerFilter, areMissesShown, onMissesShown }: FilterBarProps) {
  const { missCount } = offerFilter;
  if (filter.rules.length === 0 || (missCount === 0 && !areMissesShown)) return null;
  return (
    <Tooltip hint="They stand behind the others, greyed, with what they miss by. Totals, counts and exports leave them out.">
      <button
        type="button"
        aria-pressed={areMissesShown}
        className={classNames(chip['chip'], chip['action'], areMissesShown ? chip['accent'] : chip['plain'])}
        onClick={() => {
          onMissesShown(!areMissesShown);
        }}
      >
        {areMissesShown ? 'showing' : 'show'} {formatInteger(missCount)} that{' '}
        {missCount === 1 ? 'misses' : 'miss'}
      </button>
    </Tooltip>
  );
}

interface RuleChipProps {
  readonly rule: FilterRule;
  readonly place: number;
  readonly count: GateCount | null;
  readonly context: FilterContext;
  readonly isOpen: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function RuleChip({ rule, place, count, context, isOpen, onEdit, onRemove }: RuleChipProps) {
  const words = ruleText(rule, context);
  return (
    <span className={classNames(chip['chip'], chip['plain'], styles['split'])}>
      <Tooltip hint={`${words}. ${countWords(count)}`}>
        <button
          type="button"
          className={styles['splitEdit']}
          data-filter-place={place}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={onEdit}
        >
          {rule.kind === 'group' ? (
            <span className={chip['value']}>{words}</span>
          ) : (
            <>
              <span className={chip['lead']}>{headerOf(rule.columnId, context)} </span>
              <span className={chip['value']}>{conditionWords(rule, context)}</span>
            </>
          )}
          {count === null || count.refused === 0 ? null : (
            <span className={styles['refused']}>
              <span aria-hidden="true">−{formatInteger(count.refused)}</span>
              <span className={styles['hidden']}>, {countWords(count)}</span>
            </span>
          )}
        </button>
      </Tooltip>
      <button type="button" className={chip['remove']} aria-label={`Remove ${words}`} onClick={onRemove}>
        <X size={12} aria-hidden="true" />
      </button>
    </span>
  );
}

function countWords(count: GateCount | null): string {
  if (count === null || !count.isAsked) return 'It is passed over.';
  const { refused, refusedAlone } = count;
  if (refused === 0) return 'It refuses no offer.';
  const alone =
    refusedAlone === refused ? 'nothing else refuses them' : `${formatInteger(refusedAlone)} of them alone`;
  return `It refuses ${formatCount(refused, 'offer')}, ${alone}.`;
}
