/**
 * The tabs of the views: one Tab stop, arrows inside it.
 *
 * A tab opens on Enter or a click and not on the arrows, since a view can set the
 * scenario. Mod+Shift with an arrow moves it, as does a drag; its menu opens by the
 * right button, Alt+↓ or the menu key.
 *
 * Depends on: react, ui, ./compare-views, ./use-tab-drag.
 */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { classNames } from '../../../ui/class-names';
import { modKeyName } from '../../../ui/kbd';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import type { CompareViews, ViewTab } from './compare-views';
import { useTabDrag } from './use-tab-drag';
import styles from './view-bar.module.css';

interface ViewTabsProps {
  readonly views: CompareViews;
  readonly onRename: (id: string) => void;
  readonly onMenu: (id: string, anchor: HTMLElement) => void;
}

const AFTER_PAINT_MS = 50;

export function ViewTabs({ views, onRename, onMenu }: ViewTabsProps) {
  const { tabs, currentId, open, move, remove } = views;
  const list = useRef<HTMLDivElement>(null);
  /** Where the keyboard stands; the tab at work until an arrow leaves it. */
  const [stop, setStop] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const moveTo = (id: string, place: number) => {
    const tab = tabs.find((one) => one.id === id);
    if (tab === undefined || place < 0 || place >= tabs.length || tabs[place] === tab) return;
    move(id, place);
    setSaid(`${tab.name}, tab ${String(place + 1)} of ${String(tabs.length)}`);
  };
  const drag = useTabDrag(list, tabs, moveTo);
  const stopId = tabs.some(({ id }) => id === stop) ? stop : currentId;

  useEffect(() => {
    // Once the new table is painted: asked for before, it would cost a second layout of the page.
    const timer = setTimeout(() => {
      const tab = list.current?.querySelector('[aria-selected="true"]');
      tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }, AFTER_PAINT_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [currentId, tabs.length]);

  const goTo = (place: number) => {
    const tab = tabs[place];
    if (tab === undefined) return;
    setStop(tab.id);
    list.current?.querySelector<HTMLElement>(`[data-view="${CSS.escape(tab.id)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>, tab: ViewTab, place: number) => {
    const isMod = event.ctrlKey || event.metaKey;
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (by !== 0 && isMod && event.shiftKey) moveTo(tab.id, place + by);
    else if (event.altKey && event.key === 'ArrowDown') onMenu(tab.id, event.currentTarget);
    else if (isMod || event.altKey || event.shiftKey) return;
    else if (by !== 0) goTo((place + by + tabs.length) % tabs.length);
    else if (event.key === 'Home') goTo(0);
    else if (event.key === 'End') goTo(tabs.length - 1);
    else if (event.key === 'F2') onRename(tab.id);
    else if (event.key === 'Delete' && tab.origin === 'own') {
      remove(tab.id);
      goTo(place === tabs.length - 1 ? place - 1 : place + 1);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <div
        ref={list}
        role="tablist"
        aria-label="Views"
        className={styles['tabs']}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) setStop(null);
        }}
      >
        {tabs.map((tab, place) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            data-view={tab.id}
            aria-selected={tab.id === currentId}
            aria-keyshortcuts={place < 9 ? `Control+${String(place + 1)}` : undefined}
            title={place < 9 ? `${tab.name} · ${modKeyName()} ${String(place + 1)}` : tab.name}
            tabIndex={tab.id === stopId ? 0 : -1}
            className={classNames(
              styles['tab'],
              drag.target?.id === tab.id && styles['dragged'],
              drag.target !== null && drag.target.before === place && styles['dropBefore'],
              drag.target !== null &&
                place === tabs.length - 1 &&
                drag.target.before === tabs.length &&
                styles['dropAfter'],
            )}
            onClick={() => {
              if (!drag.wasDragged()) open(tab.id);
            }}
            onKeyDown={(event) => {
              onKeyDown(event, tab, place);
            }}
            onContextMenu={(event) => {
              event.preventDefault();
              onMenu(tab.id, event.currentTarget);
            }}
            onPointerDown={(event) => {
              drag.start(event, tab.id);
            }}
          >
            <span className={styles['name']}>{tab.name}</span>
            {tab.isUnsaved ? (
              <span className={styles['dot']} aria-hidden="true">
                •
              </span>
            ) : null}
            <VisuallyHidden>{tabRemark(tab)}</VisuallyHidden>
            {place < 9 ? (
              <sup className={styles['number']} aria-hidden="true">
                {place + 1}
              </sup>
            ) : null}
          </button>
        ))}
      </div>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </>
  );
}

/** What the dot means to those who see it, and what opening the tab does; empty if nothing. */
function tabRemark(tab: ViewTab): string {
  const remarks = [
    ...(tab.isUnsaved ? ['unsaved change'] : []),
    ...(tab.hasScenario ? ['with its scenario'] : []),
  ];
  return remarks.length === 0 ? '' : ` ${remarks.join(', ')}`;
}
