/**
 * What the table shows, as a sentence: how many offers, in which order, under
 * which filter. Every phrase can be changed where it stands.
 *
 * Depends on: model/view, reports/comparison-columns, ui.
 */
import type { ReactNode } from 'react';
import { ArrowDown, ArrowUp, ArrowUpDown, Columns2, Columns3, PanelRight, X } from 'lucide-react';
import type { MoneyUnit, SortKey, View } from '#domain/model/view';
import type { ComparisonColumn } from '#domain/reports/comparison-column';
import { columnsInUnit } from '#domain/reports/money-unit';
import { Button, IconButton } from '../../ui/button';
import { Chip, FactChip, RemovableChip } from '../../ui/chip';
import { formatCount, formatInteger } from '../../ui/format';
import { Popover } from '../../ui/popover';
import { ColumnChooser } from './column-chooser';
import styles from './compare-page.module.css';

interface SentenceBarProps {
  readonly total: number;
  readonly shown: number;
  readonly view: View;
  readonly onViewChange: (view: View) => void;
  readonly isInspectorOpen: boolean;
  readonly onToggleInspector: () => void;
  /** Offers whose all-in cost is unknown for want of a site. */
  readonly withoutSite: number;
  readonly onAddSite: (() => void) | undefined;
  /** Sets the selected offers side by side; null where there are not two. */
  readonly onSideBySide: (() => void) | null;
  /** Whether it is the table that stands below, with its columns and its inspector. */
  readonly isTable: boolean;
  /** Says that the view holds a scenario. */
  readonly viewScenario?: ReactNode;
  /** Further phrases of the sentence, after the order. */
  readonly phrases?: ReactNode;
  /** What else the table can be changed by, before its columns. */
  readonly tools?: ReactNode;
}

export function SentenceBar(props: SentenceBarProps) {
  const { total, shown, view, onViewChange } = props;
  return (
    <div className={styles['sentence']} role="group" aria-label="What is shown" data-pane="sentence">
      <div className={styles['phrases']}>
        <FactChip>
          {shown === total
            ? formatCount(total, 'offer')
            : `${formatInteger(shown)} of ${formatCount(total, 'offer')}`}
        </FactChip>
        {view.filterText.trim() === '' ? null : (
          <RemovableChip
            lead="with"
            removeLabel="Clear the filter"
            onRemove={() => {
              onViewChange({ ...view, filterText: '' });
            }}
          >
            “{view.filterText.trim()}”
          </RemovableChip>
        )}
        <Popover
          label="Order of the offers"
          trigger={
            <Chip lead={view.sort.length === 0 ? '' : 'sorted by'} hasMenu>
              {sortWords(view.sort, view.unit)}
            </Chip>
          }
        >
          <SortEditor
            sort={view.sort}
            unit={view.unit}
            onChange={(sort) => {
              onViewChange({ ...view, sort });
            }}
          />
        </Popover>
        {props.phrases}
        {props.viewScenario}
        {props.withoutSite === 0 || props.onAddSite === undefined ? null : (
          <Chip lead={siteLead(props.withoutSite, total)} onClick={props.onAddSite}>
            add one for all-in
          </Chip>
        )}
      </div>
      <div className={styles['tools']}>
        {props.onSideBySide === null ? null : (
          <Button variant="quiet" icon={Columns2} isIconWhenNarrow onClick={props.onSideBySide}>
            Side by side
          </Button>
        )}
        {!props.isTable ? null : (
          <>
            {props.tools}
            <Popover
              label="Columns"
              align="end"
              isWide
              trigger={
                <Button variant="quiet" icon={Columns3} isIconWhenNarrow>
                  Columns
                </Button>
              }
            >
              <ColumnChooser view={view} onViewChange={onViewChange} />
            </Popover>
            <IconButton
              label="Inspector"
              icon={PanelRight}
              shortcut="F8"
              isPressed={props.isInspectorOpen}
              onClick={props.onToggleInspector}
            />
          </>
        )}
      </div>
    </div>
  );
}

function columnOf(columnId: string, unit: MoneyUnit): ComparisonColumn | undefined {
  return columnsInUnit(unit).find(({ id }) => id === columnId);
}

function isLowFirst(key: SortKey): boolean {
  return (columnOf(key.columnId, 'as-is')?.better !== 'high') === key.bestFirst;
}

function headerOf(columnId: string, unit: MoneyUnit): string {
  return columnOf(columnId, unit)?.header ?? columnId;
}

/** `All-in $/TH ↑ then On rack P90 ↑`, with money in a unit. */
export function sortWords(sort: readonly SortKey[], unit: MoneyUnit = 'as-is'): string {
  if (sort.length === 0) return 'not sorted';
  return sort.map((key) => `${headerOf(key.columnId, unit)} ${isLowFirst(key) ? '↑' : '↓'}`).join(' then ');
}

function siteLead(withoutSite: number, total: number): string {
  return withoutSite === total ? 'No site:' : `${formatCount(withoutSite, 'offer')} without a site:`;
}

interface SortEditorProps {
  readonly sort: readonly SortKey[];
  readonly unit: MoneyUnit;
  readonly onChange: (sort: readonly SortKey[]) => void;
}

function SortEditor({ sort, unit, onChange }: SortEditorProps) {
  if (sort.length === 0) {
    return (
      <p className={styles['panelNote']}>
        In order of the offers’ ids. Click a column header to sort by it, with Shift to add it as a next key.
      </p>
    );
  }
  return (
    <div className={styles['sortPanel']}>
      <ol>
        {sort.map((key, rank) => {
          const header = headerOf(key.columnId, unit);
          return (
            <li key={key.columnId} className={styles['sortKey']}>
              <span className={styles['sortRank']}>{rank + 1}</span>
              <span className={styles['sortName']}>{header}</span>
              <Button
                variant="quiet"
                icon={isLowFirst(key) ? ArrowUp : ArrowDown}
                onClick={() => {
                  onChange(sort.map((one) => (one === key ? { ...key, bestFirst: !key.bestFirst } : one)));
                }}
              >
                {key.bestFirst ? 'best first' : 'worst first'}
              </Button>
              <IconButton
                label={`Sort by ${header} earlier`}
                icon={ArrowUpDown}
                disabled={rank === 0}
                onClick={() => {
                  onChange(earlier(sort, rank));
                }}
              />
              <IconButton
                label={`Stop sorting by ${header}`}
                icon={X}
                onClick={() => {
                  onChange(sort.filter((one) => one !== key));
                }}
              />
            </li>
          );
        })}
      </ol>
      <p className={styles['panelNote']}>
        Shift and a click on a header add a key. Unknown values come last.
      </p>
    </div>
  );
}

function earlier(sort: readonly SortKey[], rank: number): readonly SortKey[] {
  const key = sort[rank];
  const before = sort[rank - 1];
  if (key === undefined || before === undefined) return sort;
  return sort.map((one, index) => (index === rank - 1 ? key : index === rank ? before : one));
}
