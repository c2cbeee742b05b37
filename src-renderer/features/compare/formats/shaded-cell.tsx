/**
 * A cell that a format marks: its colour, and beside the value the mark in words
 * or bars, so that nothing is said by colour alone.
 *
 * Depends on: react, reports/cell-shades, ui.
 */
import type { ReactNode } from 'react';
import type { Shade } from '#domain/reports/cell-shades';
import { classNames } from '../../../ui/class-names';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import styles from './formats.module.css';

export function ShadedCell({ shade, children }: { readonly shade: Shade; readonly children: ReactNode }) {
  return (
    <span
      className={classNames(styles['shaded'], styles[shade.mode])}
      data-step={shade.mode === 'relative' ? shade.step : undefined}
      title={shade.words}
    >
      <span className={styles['mark']} aria-hidden="true">
        {shade.mark}
      </span>
      <span className={styles['value']}>{children}</span>
      <VisuallyHidden>
        , {shade.mode === 'policy' ? `${shade.mark.slice(2)}. ` : ''}
        {shade.words}
      </VisuallyHidden>
    </span>
  );
}
