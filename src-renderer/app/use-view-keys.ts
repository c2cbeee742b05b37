/**
 * Keys of the views: Ctrl or ⌘ with a digit opens a tab, from every screen; Alt with ← and → goes
 * back and forward through the views on the screen that shows them.
 *
 * Digits go by where they are on the keyboard: a French row gives `&` for 1.
 *
 * Depends on: react, reports, ui, ./use-app-commands, ./use-working-view (types).
 */
import { useEffect } from 'react';
import { landedCostView } from '#domain/reports/shipped-views';
import { digitOf } from './digit-keys';
import { isInModalDialog, isTyping } from './use-app-commands';
import type { WorkingView } from './use-working-view';

/** @param showViews - brings the screen of the views forward; null where it is there */
export function useViewKeys({ views, openAt }: WorkingView, showViews: (() => void) | null): void {
  const { open, goBack, goForward } = views;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.shiftKey || isInModalDialog()) return;
      const isMod = event.ctrlKey || event.metaKey;
      const digit = isMod && !event.altKey ? digitOf(event) : null;
      const isAlt = event.altKey && !isMod && showViews === null && !isTyping();
      if (digit !== null) {
        showViews?.();
        if (digit === 0) open(landedCostView.id);
        else openAt(digit - 1);
      } else if (isAlt && event.key === 'ArrowLeft') goBack();
      else if (isAlt && event.key === 'ArrowRight') goForward();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [open, openAt, goBack, goForward, showViews]);
}
