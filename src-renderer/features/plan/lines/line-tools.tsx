/**
 * The buttons over the table: what is added, and what is done to the lines chosen.
 *
 * Depends on: react, lucide-react, ui, ./use-lines-work (types).
 */
import {
  ArrowDownUp,
  CopyPlus,
  FileText,
  ListPlus,
  Lock,
  LockOpen,
  PanelRight,
  Search,
  Split,
  Trash2,
} from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { Button, IconButton } from '../../../ui/button';
import type { GridFocus } from '../../../ui/data-table/grid-focus';
import type { GridSelection } from '../../../ui/data-table/grid-selection';
import { formatCount } from '../../../ui/format';
import { rigName } from './line-facts';
import styles from './lines.module.css';
import type { LinesWork } from './use-lines-work';

interface LineToolsProps {
  readonly work: LinesWork;
  readonly focus: GridFocus;
  readonly selection: GridSelection;
  readonly shortlistCount: number;
  readonly isStale: boolean;
  readonly onSortAgain: () => void;
  readonly onAddShortlist: () => void;
  readonly onAddOffers: () => void;
  readonly onSplit: () => void;
  readonly onTerms: () => void;
  readonly isPanelOpen: boolean;
  readonly onTogglePanel: () => void;
}

export function LineTools(props: LineToolsProps) {
  const { work, focus, selection, shortlistCount } = props;
  useSyncExternalStore(focus.subscribe, focus.get);
  useSyncExternalStore(selection.subscribe, selection.get);
  const acting = work.acting();
  const [first] = acting;
  const isOne = acting.length === 1;
  const isLocked = acting.length > 0 && acting.every(({ line }) => line.isLocked);
  return (
    <div className={styles['tools']} role="toolbar" aria-label="Lines" data-pane="tools">
      <Button icon={Search} isIconWhenNarrow onClick={props.onAddOffers}>
        Add offers…
      </Button>
      {shortlistCount === 0 ? null : (
        <Button icon={ListPlus} isIconWhenNarrow onClick={props.onAddShortlist}>
          {`Add the shortlist (${formatCount(shortlistCount, 'offer')})`}
        </Button>
      )}
      <span className={styles['rule']} aria-hidden="true" />
      <span className={styles['acting']} title={first === undefined ? undefined : rigName(first)}>
        {first === undefined ? 'No line chosen' : isOne ? rigName(first) : formatCount(acting.length, 'line')}
      </span>
      <Button
        variant="quiet"
        isIconWhenNarrow
        icon={isLocked ? LockOpen : Lock}
        aria-keyshortcuts="L"
        title={
          isLocked ? 'Frees the line for the optimiser (L)' : 'The optimiser keeps a locked line as it is (L)'
        }
        disabled={first === undefined}
        onClick={() => {
          work.toggleLock();
        }}
      >
        {isLocked ? 'Free' : 'Lock'}
      </Button>
      <Button
        variant="quiet"
        isIconWhenNarrow
        icon={CopyPlus}
        disabled={first === undefined}
        onClick={work.duplicate}
      >
        Duplicate
      </Button>
      <Button variant="quiet" isIconWhenNarrow icon={Split} disabled={!isOne} onClick={props.onSplit}>
        Split into months…
      </Button>
      <Button
        variant="quiet"
        isIconWhenNarrow
        icon={FileText}
        disabled={!isOne || first?.offer === null}
        onClick={props.onTerms}
      >
        Purchase terms…
      </Button>
      <Button
        variant="quiet"
        isIconWhenNarrow
        icon={Trash2}
        aria-keyshortcuts="Control+Backspace"
        disabled={first === undefined}
        onClick={work.remove}
      >
        Remove
      </Button>
      <span className={styles['gap']} />
      {props.isStale ? (
        <Button icon={ArrowDownUp} variant="quiet" onClick={props.onSortAgain}>
          Out of order: sort again
        </Button>
      ) : null}
      <IconButton
        label="Line, shares and sites"
        icon={PanelRight}
        shortcut="F8"
        isPressed={props.isPanelOpen}
        onClick={props.onTogglePanel}
      />
    </div>
  );
}
