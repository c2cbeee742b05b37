/**
 * A piece of how the screen looks, kept on this machine over a restart.
 *
 * For looks only (the view at work, the open screen): such things are
 * no part of the workspace, are not undone, and may be lost without harm.
 *
 * Depends on: react, ./services.
 */
import { useCallback, useState } from 'react';
import type { TextStore } from '../data/sealed/sealed-texts';
import { useServices } from './services';

/**
 * @param read - checks what was kept; null if it is not what this release understands
 */
export function useKept<Value>(
  name: string,
  read: (kept: unknown) => Value | null,
  standard: Value,
): readonly [Value, (value: Value) => void] {
  const { keptTexts } = useServices();
  const key = `rigplan.${name}`;
  const [value, setValue] = useState(() => readKept(keptTexts, name, read) ?? standard);
  const keep = useCallback(
    (next: Value) => {
      setValue(next);
      keptTexts.setItem(key, JSON.stringify(next));
    },
    [key, keptTexts],
  );
  return [value, keep];
}

/** What is kept just now; null if nothing is, or nothing this release understands. */
export function readKept<Value>(
  keptTexts: Pick<TextStore, 'getItem'>,
  name: string,
  read: (kept: unknown) => Value | null,
): Value | null {
  return read(parse(keptTexts.getItem(`rigplan.${name}`)));
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null; // Written by something else: the standard is used.
  }
}
