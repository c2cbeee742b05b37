/**
 * Stands round every page of a report, on screen and on paper: gives its figures their letters, their
 * colours, and on screen the panel that says where a figure comes from.
 *
 * Depends on: react, executive (types), ui, ./figure-panel, ./report-surface.
 */
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { ReportFigure } from '#domain/executive/report-figure';
import type { ReportDocument } from '#domain/executive/report-document';
import { AnchoredPanel } from '../../../ui/anchored-panel';
import { categoryStyle, categoryStyles } from '../../../ui/charts/category-styles';
import { FigurePanel } from './figure-panel';
import { ReportSurfaceContext, type ReportSurface } from './report-surface';

interface ReportFrameProps {
  readonly document: ReportDocument;
  readonly medium: 'screen' | 'paper';
  readonly children: ReactNode;
}

export function ReportFrame({ document: { footnotes, vendors }, medium, children }: ReportFrameProps) {
  const isPaper = medium === 'paper';
  const [opened, setOpened] = useState<{ figure: ReportFigure; anchor: HTMLElement } | null>(null);
  const explain = useCallback((figure: ReportFigure, anchor: HTMLElement) => {
    setOpened((before) => (before?.anchor === anchor ? null : { figure, anchor }));
  }, []);
  const surface = useMemo((): ReportSurface => {
    // Every vendor of the workspace has a row: each keeps its colour on every screen.
    const colours = categoryStyles(vendors.vendors.map(({ name }) => name));
    return {
      isPaper,
      lettersOf: ({ key }) => footnotes.lettersOf.get(key) ?? [],
      styleOf: (vendor) => colours.get(vendor) ?? categoryStyle(7),
      explain,
    };
  }, [isPaper, footnotes, vendors, explain]);
  return (
    <ReportSurfaceContext value={surface}>
      {children}
      {opened === null || isPaper ? null : (
        <AnchoredPanel
          anchor={opened.anchor}
          label={`Where ${opened.figure.label} comes from`}
          onClose={() => {
            setOpened(null);
          }}
        >
          <FigurePanel figure={opened.figure} footnotes={footnotes} />
        </AnchoredPanel>
      )}
    </ReportSurfaceContext>
  );
}
