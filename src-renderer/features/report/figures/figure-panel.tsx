/**
 * Where a figure comes from: one sentence, the figures it was made of, and the sources with their days.
 *
 * Worked out when it is opened: a page holds a hundred figures and a reader opens three.
 *
 * Depends on: react, core (types), explain, executive, ui.
 */
import { useMemo } from 'react';
import type { Source } from '#domain/core/source';
import type { ReportFigure } from '#domain/executive/report-figure';
import type { Footnotes } from '#domain/executive/report-sources';
import { sourcesOfFigure } from '#domain/executive/sources/sources-of-figure';
import { unfold } from '#domain/explain/unfold';
import { ExplanationTree } from '../../../ui/explanation-tree';
import { SourceWords } from '../../../ui/source-words';
import styles from './figures.module.css';

interface FigurePanelProps {
  readonly figure: ReportFigure;
  readonly footnotes: Footnotes;
}

/** Sources that are written out; the rest stand in the tree and on the page of sources. */
const MOST_SOURCES = 12;

export function FigurePanel({ figure, footnotes }: FigurePanelProps) {
  const { sentence, root } = useMemo(() => figure.explain(), [figure]);
  const cited = useMemo(() => citedSources(figure, footnotes), [figure, footnotes]);
  const more = cited.length - MOST_SOURCES;
  return (
    <div className={styles['panel']}>
      <div className={styles['head']}>
        <h2>{figure.label}</h2>
        <span className={styles['value']}>{figure.text}</span>
      </div>
      <p className={styles['sentence']}>{sentence}</p>
      {figure.note === null ? null : <p className={styles['note']}>{figure.note}</p>}
      <h3 className={styles['part']}>Made of</h3>
      <ExplanationTree nodes={root.inputs.length === 0 ? [root] : root.inputs} unfold={unfold} isLazy />
      <h3 className={styles['part']}>Sources</h3>
      {cited.length === 0 ? (
        <p className={styles['note']}>No source is on record for it.</p>
      ) : (
        <ul className={styles['sources']}>
          {cited.slice(0, MOST_SOURCES).map(({ letter, source }) => (
            <li key={`${letter} ${source.citation} ${source.asOf ?? ''}`}>
              <span className={styles['letter']}>{letter}</span>
              <span>
                <SourceWords source={source} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {more <= 0 ? null : (
        <p className={styles['note']}>
          {more} more: open the parts above, or see the tab Sources under the same letters.
        </p>
      )}
    </div>
  );
}

/** Each source of the figure once, under the letter that it has in the report. */
function citedSources(
  figure: ReportFigure,
  { notes, lettersOf }: Footnotes,
): readonly { readonly letter: string; readonly source: Source }[] {
  const letters = lettersOf.get(figure.key) ?? [];
  const ofFigure = notes.filter(({ letter }) => letters.includes(letter));
  const letterOf = new Map(
    ofFigure.flatMap(({ letter, sources }) => sources.map((source) => [nameOf(source), letter] as const)),
  );
  return sourcesOfFigure(figure)
    .map((source) => ({ letter: letterOf.get(nameOf(source)) ?? '', source }))
    .sort(
      (a, b) => a.letter.length - b.letter.length || (a.letter < b.letter ? -1 : a.letter > b.letter ? 1 : 0),
    );
}

function nameOf({ citation, asOf, confidence }: Source): string {
  return JSON.stringify([citation, asOf, confidence]);
}
