/**
 * The phrase of the sentence that says how offers are grouped, and its editor.
 *
 * Depends on: model/view, ui, ./grouping.
 */
import { ArrowUpDown, FoldVertical, UnfoldVertical, X } from 'lucide-react';
import { MAX_GROUP_LEVELS, type View } from '#domain/model/view';
import { Button, IconButton } from '../../../ui/button';
import { Chip } from '../../../ui/chip';
import { Popover } from '../../../ui/popover';
import compare from '../compare-page.module.css';
import { groupedBy, groupedEarlier, GROUPABLE, groupingName, groupingWords, ungroupedBy } from './grouping';
import styles from './rows.module.css';

interface GroupChipProps {
  readonly view: View;
  readonly onViewChange: (view: View) => void;
  readonly onFoldAll: () => void;
  readonly onUnfoldAll: () => void;
}

export function GroupChip(props: GroupChipProps) {
  const { view } = props;
  return (
    <Popover
      label="Groups of offers"
      trigger={
        <Chip lead={view.groupBy.length === 0 ? '' : 'grouped by'} hasMenu>
          {view.groupBy.length === 0 ? 'not grouped' : groupingWords(view.groupBy)}
        </Chip>
      }
    >
      <GroupEditor {...props} />
    </Popover>
  );
}

function GroupEditor({ view, onViewChange, onFoldAll, onUnfoldAll }: GroupChipProps) {
  const { groupBy } = view;
  const further = GROUPABLE.filter((id) => !groupBy.includes(id));
  return (
    <div className={styles['editor']}>
      {groupBy.length === 0 ? null : (
        <>
          <ol>
            {groupBy.map((id, level) => (
              <li key={id} className={styles['level']}>
                <span className={compare['sortRank']}>{level + 1}</span>
                <span className={compare['sortName']}>{groupingName(id)}</span>
                <IconButton
                  label={`Group by ${groupingName(id)} earlier`}
                  icon={ArrowUpDown}
                  disabled={level === 0}
                  onClick={() => {
                    onViewChange(groupedEarlier(view, level));
                  }}
                />
                <IconButton
                  label={`Stop grouping by ${groupingName(id)}`}
                  icon={X}
                  onClick={() => {
                    onViewChange(ungroupedBy(view, id));
                  }}
                />
              </li>
            ))}
          </ol>
          <div className={styles['buttons']}>
            <Button icon={FoldVertical} onClick={onFoldAll}>
              Fold all
            </Button>
            <Button icon={UnfoldVertical} onClick={onUnfoldAll}>
              Unfold all
            </Button>
          </div>
        </>
      )}
      {groupBy.length >= MAX_GROUP_LEVELS ? (
        <p className={compare['panelNote']}>Three levels are the most.</p>
      ) : (
        <fieldset className={styles['choices']}>
          <legend>{groupBy.length === 0 ? 'Group by' : 'Then by'}</legend>
          {further.map((id) => (
            <Button
              key={id}
              variant="quiet"
              onClick={() => {
                onViewChange(groupedBy(view, id));
              }}
            >
              {groupingName(id)}
            </Button>
          ))}
        </fieldset>
      )}
      <p className={compare['panelNote']}>
        Any column groups by its menu. Groups stand in the order of what they come to in the first sorted
        column: its sum or weighted mean; for dates and names, by their first offer. Unknown values come last.
      </p>
    </div>
  );
}
