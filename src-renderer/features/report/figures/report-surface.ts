/**
 * What every part of a report needs to draw itself: whether it stands on paper, the footnote letters of its
 * figures, the colours of vendors, and what pressing a figure does.
 *
 * Depends on: react, executive (types), ui/charts.
 */
import { createContext, use } from 'react';
import type { ReportFigure } from '#domain/executive/report-figure';
import { categoryStyle, type CategoryStyle } from '../../../ui/charts/category-styles';

/** Where a part of the report is drawn. */
export interface ReportSurface {
  /** On paper nothing can be pressed, and a chart stands as it is. */
  readonly isPaper: boolean;
  /** Footnote letters of a figure, in order; none if it has no source. */
  readonly lettersOf: (figure: ReportFigure) => readonly string[];
  /** Colour and pattern of a vendor, the same on every screen. */
  readonly styleOf: (vendor: string) => CategoryStyle;
  /** Opens where a figure comes from, beside what was pressed. */
  readonly explain: (figure: ReportFigure, pressed: HTMLElement) => void;
}

/** A part that is drawn by itself: plain, with nothing to press. */
const BARE: ReportSurface = {
  isPaper: true,
  lettersOf: () => [],
  styleOf: () => categoryStyle(0),
  explain: () => undefined,
};

/** Filled by `ReportFrame`. */
export const ReportSurfaceContext = createContext<ReportSurface>(BARE);

/** The surface of the report that is drawn. */
export function useReportSurface(): ReportSurface {
  return use(ReportSurfaceContext);
}
