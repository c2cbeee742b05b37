/**
 * Covers the page where it stands, for a form that holds what is saved nowhere: nothing behind is
 * painted, read out or reached by a key until the passphrase was given again.
 *
 * A native modal dialog with a root of its own: the browser makes the rest inert, also what the
 * app's dialogs put beside the app, and no key reaches the app's listeners.
 *
 * Depends on: react-dom, ./unlock-form, ui.
 */
import { createRoot } from 'react-dom/client';
import { UiProvider } from '../ui/ui-provider';
import styles from './lock-cover.module.css';
import { UnlockForm } from './unlock-form';

const KEYS = ['keydown', 'keyup', 'keypress', 'copy', 'cut', 'paste'];

/** Hides what the page shows. @returns shows it again */
export function hidePage(): () => void {
  const { documentElement } = document;
  documentElement.dataset['covered'] = '';
  return () => {
    delete documentElement.dataset['covered'];
  };
}

/**
 * Covers the page until `onUnlock` resolves.
 *
 * @param onUnlock - checks a passphrase
 * @param onUncovered - called once the page is shown again
 */
export function coverPage(onUnlock: (passphrase: string) => Promise<unknown>, onUncovered: () => void): void {
  const before = document.activeElement;
  const showPage = hidePage();
  const dialog = document.createElement('dialog');
  dialog.className = styles['cover'] ?? '';
  dialog.setAttribute('aria-label', 'RigPlan is locked');
  dialog.dataset['lockCover'] = '';
  const root = createRoot(dialog);
  const uncover = () => {
    for (const kind of KEYS) window.removeEventListener(kind, keepKeys, true);
    root.unmount();
    dialog.close();
    dialog.remove();
    showPage();
    if (before instanceof HTMLElement) before.focus();
    onUncovered();
  };
  // What lies behind must not hear a key, also where a click beside the field left none in the dialog
  // to hear it; Escape would close it.
  const keepKeys = (event: Event) => {
    const isInside = event.target instanceof Node && dialog.contains(event.target);
    const isEscape = 'key' in event && event.key === 'Escape';
    if (isEscape) event.preventDefault();
    if (isEscape || !isInside) event.stopImmediatePropagation();
  };
  for (const kind of KEYS) window.addEventListener(kind, keepKeys, true);
  for (const kind of [
    'keydown',
    'keyup',
    'pointerdown',
    'mousedown',
    'click',
    'focusin',
    'focusout',
    'paste',
  ]) {
    dialog.addEventListener(kind, (event) => {
      event.stopPropagation();
    });
  }
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
  });
  document.body.append(dialog);
  dialog.showModal();
  root.render(
    <UiProvider>
      <UnlockForm
        words="What you were typing is still there, behind this. It is shown again once you give the passphrase."
        // Said at the next start, when there is nothing behind that would be lost by it.
        profileFolder={null}
        onUnlock={(passphrase) => onUnlock(passphrase).then(uncover)}
      />
    </UiProvider>,
  );
}
