/** A key or a combination of keys, as the machine in front of the reader writes it. */
import styles from './kbd.module.css';

/** `⌘` on Apple machines, `Ctrl` elsewhere. */
export function modKeyName(): 'Ctrl' | '⌘' {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
}

/** Writes `Mod+F` as `Ctrl F` or `⌘ F`. */
export function keysInWords(keys: string): string {
  return keys.replace('Mod', modKeyName()).replaceAll('+', ' ');
}

export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className={styles['kbd']}>{keysInWords(keys)}</kbd>;
}
