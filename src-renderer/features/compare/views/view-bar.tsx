/**
 * The row of views: tabs, what can be done with the one at work, and what is
 * asked for in a dialog.
 *
 * Depends on: react, ui, ./view-tabs, ./view-menu, ./view-name-dialog, ./use-view-commands.
 */
import { ChevronDown, Ellipsis } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { Button, IconButton } from '../../../ui/button';
import { Menu } from '../../../ui/menu';
import type { CompareViews } from './compare-views';
import { useViewCommands } from './use-view-commands';
import styles from './view-bar.module.css';
import { viewActions, type AskedName } from './view-actions';
import { ViewMenu } from './view-menu';
import { ViewNameDialog } from './view-name-dialog';
import { ViewTabs } from './view-tabs';

interface ViewBarProps {
  readonly views: CompareViews;
  /** At the right end of the row. */
  readonly children?: ReactNode;
}

/** Tabs that stand side by side in an ordinary window; where there are more, some are out of sight. */
const FIT = 8;

export function ViewBar({ views, children }: ViewBarProps) {
  const [asked, setAsked] = useState<AskedName | null>(null);
  const [menu, setMenu] = useState<{ readonly id: string; readonly anchor: HTMLElement } | null>(null);
  const { tabs, currentId } = views;
  const current = tabs.find(({ id }) => id === currentId);
  const actionsOf = useMemo(() => viewActions(views, setAsked), [views]);
  useViewCommands(views, actionsOf);

  return (
    <div className={styles['bar']} data-pane="tabs">
      <ViewTabs
        views={views}
        onRename={(id) => {
          setAsked({ kind: 'rename', id });
        }}
        onMenu={(id, anchor) => {
          setMenu({ id, anchor });
        }}
      />
      {tabs.length <= FIT ? null : (
        <Menu
          trigger={<IconButton label="All views" icon={ChevronDown} />}
          actions={tabs.map(({ id, name, isUnsaved }) => ({
            label: isUnsaved ? `${name} •` : name,
            isDisabled: id === currentId,
            run: () => views.open(id),
          }))}
        />
      )}
      <Menu
        trigger={<IconButton label="More of this view" icon={Ellipsis} />}
        actions={actionsOf(currentId)}
      />
      <span className={styles['gap']} />
      {current?.isUnsaved === true ? (
        <div className={styles['unsaved']} role="group" aria-label={`Unsaved change of ${current.name}`}>
          <span className={styles['unsavedWords']}>• Unsaved change</span>
          <Button
            onClick={() => {
              views.save(currentId);
            }}
          >
            Save
          </Button>
          <Button
            variant="quiet"
            onClick={() => {
              setAsked({ kind: 'save-as', id: currentId });
            }}
          >
            Save as…
          </Button>
          <Button
            variant="quiet"
            onClick={() => {
              views.revert(currentId);
            }}
          >
            Revert
          </Button>
        </div>
      ) : null}
      {children}
      <ViewMenu
        open={menu}
        actionsOf={actionsOf}
        onClose={() => {
          setMenu(null);
        }}
      />
      {asked === null ? null : (
        <ViewNameDialog
          asked={asked}
          views={views}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </div>
  );
}
