/**
 * The application menu. Its items ask the window; only roles act by themselves.
 *
 * Electron's own menu binds Mod+R, Mod+W and Mod+0, which belong to the table,
 * as do Mod+B, Mod+D, Mod+E and Mod+K: none of them may appear here. The page
 * sees every key first, so undo inside a text field stays the field's own.
 *
 * Depends on: electron, #contract (types).
 */
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '#contract';

type Ask = (command: MenuCommand) => void;

/** Puts the menu in place. */
export function installMenu(ask: Ask, canLock: boolean): void {
  const isMac = process.platform === 'darwin';
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate(ask, { isMac, isPackaged: app.isPackaged, canLock })),
  );
}

/** What the menu depends on; none of it changes while the program runs. */
interface MenuOptions {
  readonly isMac: boolean;
  readonly isPackaged: boolean;
  /** There is a passphrase to lock by. */
  readonly canLock: boolean;
}

/** The menu as data. */
export function menuTemplate(ask: Ask, options: MenuOptions): MenuItemConstructorOptions[] {
  const { isMac, isPackaged, canLock } = options;
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    id: command,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => {
      ask(command);
    },
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  /** On a Mac, Option with a digit writes a letter and with an arrow moves by a word: the page has these keys alone. */
  const altKey = (key: string) => (isMac ? undefined : `Alt+${key}`);

  const file: MenuItemConstructorOptions = {
    label: '&File',
    submenu: [
      item('Import price list…', 'import-price-list', 'CmdOrCtrl+O'),
      item('Paste price list…', 'paste-price-list'),
      item('Save price list template…', 'save-template'),
      item('Load restricted-party list…', 'load-restricted-list'),
      line,
      item('Export to Excel…', 'export-xlsx', 'CmdOrCtrl+Shift+E'),
      item('Export to CSV…', 'export-csv'),
      item('Export finance workbook…', 'export-finance'),
      item('Export offers as price list…', 'export-price-list'),
      item('Print comparison to PDF…', 'print-pdf', 'CmdOrCtrl+P'),
      line,
      item('Export workspace…', 'export-workspace'),
      item('Export workspace without prices…', 'export-redacted'),
      item('Open workspace…', 'import-workspace'),
      item('Merge a workspace file…', 'merge-workspace'),
      line,
      { ...item('Lock', 'lock', 'CmdOrCtrl+L'), enabled: canLock },
      ...(isMac ? [] : [line, { role: 'quit', label: 'Quit' } as const]),
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: '&Edit',
    submenu: [
      item('Undo', 'undo', 'CmdOrCtrl+Z'),
      item('Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
      line,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      line,
      item('Find…', 'find', 'CmdOrCtrl+F'),
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: '&View',
    submenu: [
      item('Compare', 'show-compare', altKey('1')),
      item('Plan', 'show-plan', altKey('2')),
      item('Scenarios', 'show-scenarios', altKey('3')),
      item('Vendors', 'show-vendors', altKey('4')),
      item('Screening', 'show-screening', altKey('5')),
      item('Tariffs', 'show-tariffs', altKey('6')),
      item('Report', 'show-report', altKey('7')),
      item('Data', 'show-data', altKey('8')),
      line,
      item('Back to the view before', 'view-back', altKey('Left')),
      item('Forward to the next view', 'view-forward', altKey('Right')),
      line,
      item('Inspector', 'toggle-inspector', 'F8'),
      item('Hide or show amounts', 'toggle-amounts', 'CmdOrCtrl+Shift+H'),
      line,
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      // Not the role: it would take Mod+0, the default view, for itself.
      {
        label: 'Actual size',
        click: (_item, window) => {
          resetZoom(window);
        },
      },
      { role: 'togglefullscreen' },
      ...(isPackaged ? [] : [line, { role: 'toggleDevTools' } as const]),
    ],
  };
  const help: MenuItemConstructorOptions = {
    label: '&Help',
    submenu: [
      item('Keyboard shortcuts', 'shortcuts'),
      ...(isMac ? [] : [line, { role: 'about', label: 'About RigPlan' } as const]),
    ],
  };
  return [...(isMac ? [{ role: 'appMenu' } as const] : []), file, edit, view, help];
}

function resetZoom(window: Electron.BaseWindow | undefined): void {
  if (window !== undefined && 'webContents' in window) {
    (window as Electron.BrowserWindow).webContents.setZoomLevel(0);
  }
}
