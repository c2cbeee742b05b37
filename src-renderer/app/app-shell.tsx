/**
 * The frame around every screen: rail, top bar, status bar.
 *
 * The page of the moment fills parts of the two bars (see ui/layout/slots).
 *
 * Depends on: core, data and host (types), ui.
 */
import {
  ClipboardList,
  Contrast,
  Database,
  Eye,
  EyeOff,
  Factory,
  FileText,
  GitBranch,
  Landmark,
  ShieldQuestion,
  TableProperties,
  type LucideIcon,
} from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import type { VaultStatus } from '../data/vault/vault-journal';
import type { Theme } from '../host/host';
import { IconButton } from '../ui/button';
import { classNames } from '../ui/class-names';
import { modKeyName } from '../ui/kbd';
import { SlotOutlet, SlotsProvider } from '../ui/layout/slots';
import { ChoiceMenu, type Choice } from '../ui/menu';
import { Tooltip } from '../ui/tooltip';
import styles from './app-shell.module.css';
import { digitOf } from './digit-keys';
import type { ListFact } from './list-fact';
import { StatusFacts } from './status-facts';
import { isInModalDialog, isTyping } from './use-app-commands';
import { usePaneKeys } from './use-pane-keys';
import { useTheme } from './use-theme';

/** The screens there are. */
export type PageId =
  'compare' | 'plan' | 'scenarios' | 'vendors' | 'screening' | 'tariffs' | 'report' | 'data';

interface PageEntry {
  readonly id: PageId;
  readonly label: string;
  readonly icon: LucideIcon;
}

const pages: readonly PageEntry[] = [
  { id: 'compare', label: 'Compare', icon: TableProperties },
  { id: 'plan', label: 'Plan', icon: ClipboardList },
  { id: 'scenarios', label: 'Scenarios', icon: GitBranch },
  { id: 'vendors', label: 'Vendors', icon: Factory },
  { id: 'screening', label: 'Screening', icon: ShieldQuestion },
  { id: 'tariffs', label: 'Tariffs', icon: Landmark },
  { id: 'report', label: 'Report', icon: FileText },
  { id: 'data', label: 'Data', icon: Database },
];

const themes: readonly Choice<Theme>[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

interface AppShellProps {
  readonly workspaceName: string;
  readonly page: PageId;
  readonly onPageChange: (page: PageId) => void;
  readonly theme: Theme;
  readonly onThemeChange: (theme: Theme) => void;
  readonly areAmountsHidden: boolean;
  readonly onAmountsToggle: () => void;
  /** Requests that tried to leave the machine since the start; null until counted. */
  readonly networkAttempts: number | null;
  /** The day up to which the tariff data was kept. */
  readonly tariffPackDate: CalendarDate;
  /** Of the restricted-party lists in use. */
  readonly list: ListFact;
  readonly savedState: 'saved' | 'saving' | 'failed';
  /** Null where there is no vault. */
  readonly vaultStatus: VaultStatus | null;
  readonly onRetry: () => void;
  /** Between the top bar and the screen: what happened at the start. */
  readonly notes: ReactNode;
  readonly children: ReactNode;
}

export function AppShell(props: AppShellProps) {
  const { page, onPageChange, theme, onThemeChange, areAmountsHidden } = props;
  useTheme(theme);
  usePageKeys(onPageChange);
  usePaneKeys();
  return (
    <SlotsProvider>
      <div className={styles['shell']}>
        <nav className={styles['rail']} aria-label="Screens" data-pane="screens">
          {pages.map((entry, index) => (
            <RailButton
              key={entry.id}
              entry={entry}
              shortcut={`Alt ${index + 1}`}
              isCurrent={entry.id === page}
              onOpen={onPageChange}
            />
          ))}
        </nav>
        <header className={styles['top']} data-pane="top">
          <h1 className={styles['name']} title={props.workspaceName}>
            {props.workspaceName}
          </h1>
          <SlotOutlet name="top-bar" className={styles['topSlot']} />
          <IconButton
            label="Hide amounts"
            icon={areAmountsHidden ? EyeOff : Eye}
            shortcut={`${modKeyName()} Shift H. Exports, prints and copies still have them.`}
            isPressed={areAmountsHidden}
            onClick={props.onAmountsToggle}
          />
          <ChoiceMenu
            label="Theme"
            trigger={<IconButton label="Theme" icon={Contrast} />}
            value={theme}
            choices={themes}
            onChange={onThemeChange}
          />
        </header>
        <div>{props.notes}</div>
        <main className={styles['main']} data-pane="main">
          {props.children}
        </main>
        <footer className={styles['status']} data-pane="status">
          <SlotOutlet name="status-bar" className={styles['statusSlot']} />
          <StatusFacts
            areAmountsHidden={areAmountsHidden}
            networkAttempts={props.networkAttempts}
            tariffPackDate={props.tariffPackDate}
            list={props.list}
            savedState={props.savedState}
            vaultStatus={props.vaultStatus}
            onRetry={props.onRetry}
          />
        </footer>
      </div>
    </SlotsProvider>
  );
}

interface RailButtonProps {
  readonly entry: PageEntry;
  readonly shortcut: string;
  readonly isCurrent: boolean;
  readonly onOpen: (page: PageId) => void;
}

function RailButton({ entry, shortcut, isCurrent, onOpen }: RailButtonProps) {
  const Icon = entry.icon;
  return (
    <Tooltip hint={`${entry.label} · ${shortcut}`} side="right">
      <button
        type="button"
        aria-current={isCurrent ? 'page' : undefined}
        className={classNames(styles['railButton'], isCurrent && styles['railCurrent'])}
        onClick={() => {
          onOpen(entry.id);
        }}
      >
        <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
        <span>{entry.label}</span>
      </button>
    </Tooltip>
  );
}

/** Alt with a digit opens the screen of that place in the rail; Ctrl or ⌘ with one is a view's. */
function usePageKeys(onPageChange: (page: PageId) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !event.altKey || event.shiftKey || event.ctrlKey || event.metaKey) return;
      // With Option, a Mac's digit writes a letter.
      const digit = isTyping() ? null : digitOf(event);
      const entry = digit === null ? undefined : pages[digit - 1];
      // A dialog would go with the screen beneath it, and what was typed into it.
      if (entry === undefined || isInModalDialog()) return;
      event.preventDefault();
      onPageChange(entry.id);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [onPageChange]);
}
