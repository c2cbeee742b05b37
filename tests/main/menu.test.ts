import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import type { MenuCommand } from '#contract';
import { menuTemplate } from '../../src-main/menu';

vi.mock('electron', () => ({ app: {}, Menu: {} }));

/** Every command there is: one that is forgotten does not compile. */
const commands: Record<MenuCommand, true> = {
  'import-price-list': true,
  'paste-price-list': true,
  'save-template': true,
  'export-xlsx': true,
  'export-csv': true,
  'export-finance': true,
  'export-price-list': true,
  'load-restricted-list': true,
  'export-workspace': true,
  'import-workspace': true,
  'merge-workspace': true,
  'export-redacted': true,
  'print-pdf': true,
  undo: true,
  redo: true,
  'show-compare': true,
  'show-plan': true,
  'show-scenarios': true,
  'show-vendors': true,
  'show-screening': true,
  'show-tariffs': true,
  'show-report': true,
  'show-data': true,
  'view-back': true,
  'view-forward': true,
  'toggle-inspector': true,
  'toggle-amounts': true,
  find: true,
  lock: true,
  shortcuts: true,
};

function itemsOf(isMac: boolean, ask: (command: MenuCommand) => void = () => undefined) {
  return menuTemplate(ask, { isMac, isPackaged: true, canLock: true }).flatMap<MenuItemConstructorOptions>(
    ({ submenu }) => (Array.isArray(submenu) ? submenu : []),
  );
}

describe('the menu', () => {
  it('offers every command once, and asks the window for it', () => {
    const asked: string[] = [];
    const items = itemsOf(false, (command) => asked.push(command)).filter(({ id }) => id !== undefined);

    for (const { click } of items) (click as () => void)();

    expect(asked.toSorted()).toEqual(Object.keys(commands).sort());
  });

  it.each([
    ['Mac', true],
    ['other systems', false],
  ])('leaves the table its keys on %s', (_case, isMac) => {
    const items = itemsOf(isMac);
    const keys = items.map(({ accelerator }) => accelerator?.toString());
    const roles = items.map(({ role }) => role);

    for (const key of ['R', 'W', '0', 'B', 'E', 'K', 'D', 'U']) {
      expect(keys).not.toContain(`CmdOrCtrl+${key}`);
    }
    // These roles bring Mod+R, Mod+W and Mod+0 with them.
    for (const role of [
      'reload',
      'forceReload',
      'close',
      'resetZoom',
      'windowMenu',
      'viewMenu',
      'fileMenu',
    ]) {
      expect(roles).not.toContain(role);
    }
  });

  it('gives no key to two items', () => {
    const keys = itemsOf(false).flatMap(({ accelerator }) => accelerator?.toString() ?? []);

    expect(new Set(keys).size).toBe(keys.length);
  });

  it('offers Lock only where there is a passphrase', () => {
    const isOffered = (canLock: boolean) =>
      menuTemplate(() => undefined, { isMac: false, isPackaged: true, canLock })
        .flatMap(({ submenu }) => submenu as MenuItemConstructorOptions[])
        .find(({ id }) => id === 'lock')?.enabled;

    expect(isOffered(true)).toBe(true);
    expect(isOffered(false)).toBe(false);
  });

  it('offers developer tools only outside of builds for users', () => {
    const roles = (isPackaged: boolean) =>
      menuTemplate(() => undefined, { isMac: false, isPackaged, canLock: false }).flatMap(({ submenu }) =>
        (submenu as MenuItemConstructorOptions[]).map(({ role }) => role),
      );

    expect(roles(true)).not.toContain('toggleDevTools');
    expect(roles(false)).toContain('toggleDevTools');
  });
});
