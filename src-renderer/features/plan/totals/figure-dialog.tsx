/**
 * How a total came about: one sentence, then the lines it is made of, which add up to it.
 *
 * Depends on: core, model (types), planning (types), ui, ./figure-sources, ./plan-figures, ../lines/line-columns, ../plan-words.
 */
import type { ReactNode } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import type { PreparedReference } from '#domain/evaluation/prepare-reference';
import type { Evidence } from '#domain/model/evidence';
import type { EvaluatedLine, PlanEvaluation, PlanShares } from '#domain/planning/plan-evaluation';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { FactsTable } from '../../../ui/facts-table';
import { formatCents, formatDate, formatInteger, formatPpm, UNKNOWN } from '../../../ui/format';
import { Notice } from '../../../ui/notice';
import { formatMonth } from '../plan-words';
import { monthShown, rigName } from '../lines/line-facts';
import { FigureSources, isExplained } from './figure-sources';
import { linePerTh, planFigures, type FigureParts, type PlanFigureId } from './plan-figures';
import styles from './totals.module.css';

interface FigureDialogProps {
  readonly evaluation: PlanEvaluation;
  /** With both, the figure opens down to its sources. */
  readonly prepared: PreparedReference | undefined;
  readonly evidence: readonly Evidence[] | undefined;
  readonly figureId: PlanFigureId;
  readonly onClose: () => void;
}

export function FigureDialog({ evaluation, prepared, evidence, figureId, onClose }: FigureDialogProps) {
  const figure = planFigures[figureId];
  const { totals } = evaluation;
  const missing = figure.missing(totals);
  return (
    <Dialog
      isOpen
      isRead
      size="wide"
      onClose={onClose}
      title={`${figure.label}: ${figure.text(totals)}`}
      description={figure.definition}
      footer={<Button onClick={onClose}>Close</Button>}
    >
      {missing === '' ? null : (
        <Notice tone="unsure" title={`${missing}.`}>
          What is not known is not taken for 0: the true figure is higher by what those lines cost.
        </Notice>
      )}
      <PartsTable evaluation={evaluation} parts={figure.parts} />
      {prepared === undefined || evidence === undefined || !isExplained(figureId) ? null : (
        <FigureSources total={figureId} evaluation={evaluation} prepared={prepared} evidence={evidence} />
      )}
    </Dialog>
  );
}

function PartsTable({
  evaluation,
  parts,
}: {
  readonly evaluation: PlanEvaluation;
  readonly parts: FigureParts;
}) {
  const { lines, totals } = evaluation;
  switch (parts.kind) {
    case 'sum': {
      const total = parts.total(totals);
      const cell = (value: number | null) => (value === null ? UNKNOWN : parts.text(value));
      return (
        <LineTable
          heads={[parts.unit, 'Share %']}
          lines={[...lines].sort((a, b) => (parts.value(b) ?? -1) - (parts.value(a) ?? -1))}
          cells={(line) => {
            const value = parts.value(line);
            const share = value === null || total === 0 ? null : (value / total) * 1_000_000;
            return [cell(value), formatPpm(share)];
          }}
          foot={[parts.text(total), total === 0 ? UNKNOWN : formatPpm(1_000_000)]}
        />
      );
    }
    case 'per-th': {
      const dollarsOf = parts.of === 'landed' ? totals.landed : totals.allIn;
      const perTh = parts.of === 'landed' ? totals.landedPerTh : totals.allInPerTh;
      return (
        <LineTable
          heads={['$', 'TH/s', '$/TH']}
          lines={lines}
          cells={(line) => [
            formatCents(line[parts.of]),
            formatInteger(line.ths),
            formatCents(linePerTh(line, parts.of)),
          ]}
          foot={[formatCents(dollarsOf), formatInteger(totals.ths), formatCents(perTh)]}
        />
      );
    }
    case 'last-day': {
      const last = totals[parts.of];
      const byDay = [...lines].sort((a, b) => ((a[parts.of] ?? '9999') < (b[parts.of] ?? '9999') ? 1 : -1));
      return (
        <LineTable
          heads={['Ships in', 'Hashing']}
          lines={byDay}
          cells={(line) => [formatMonth(monthShown(line)), formatDate(line[parts.of])]}
          foot={['The last of them', formatDate(last)]}
        />
      );
    }
    case 'hhi':
      return <ShareSquares shares={parts.shares(totals)} />;
  }
}

interface LineTableProps {
  readonly heads: readonly string[];
  readonly lines: readonly EvaluatedLine[];
  readonly cells: (line: EvaluatedLine) => readonly string[];
  readonly foot: readonly string[];
}

function LineTable({ heads, lines, cells, foot }: LineTableProps) {
  return (
    <FactsTable>
      <thead>
        <tr>
          <th scope="col">Line</th>
          <th scope="col" data-cell="number">
            Units
          </th>
          {heads.map((head) => (
            <th key={head} scope="col" data-cell="number">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.line.id}>
            <th scope="row">{lineName(line)}</th>
            <td data-cell="number">{formatInteger(line.units)}</td>
            {numberCells(heads, cells(line))}
          </tr>
        ))}
        <tr className={styles['sum']}>
          <th scope="row">Plan</th>
          <td data-cell="number">{formatInteger(lines.reduce((sum, { units }) => sum + units, 0))}</td>
          {numberCells(heads, foot)}
        </tr>
      </tbody>
    </FactsTable>
  );
}

function numberCells(heads: readonly string[], texts: readonly string[]): ReactNode {
  return heads.map((head, at) => (
    <td key={head} data-cell="number">
      {texts[at] ?? ''}
    </td>
  ));
}

/** A line by its rig, vendor, site and month. */
export function lineName(row: EvaluatedLine): string {
  return [rigName(row), row.vendor, row.site?.name ?? '', formatMonth(monthShown(row))]
    .filter((part) => part !== '' && part !== UNKNOWN)
    .map(isolatedName)
    .join(' · ');
}

function ShareSquares({ shares: { shares, hhi } }: { readonly shares: PlanShares }) {
  return (
    <FactsTable>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col" data-cell="number">
            TH/s
          </th>
          <th scope="col" data-cell="number">
            Share %
          </th>
          <th scope="col" data-cell="number">
            Its square
          </th>
        </tr>
      </thead>
      <tbody>
        {shares.map(({ name, ths, ofThs }) => (
          <tr key={name ?? ''}>
            <th scope="row">{name ?? 'Not known'}</th>
            <td data-cell="number">{formatInteger(ths)}</td>
            <td data-cell="number">{formatPpm(ofThs)}</td>
            <td data-cell="number">{formatInteger((ofThs / 10_000) ** 2)}</td>
          </tr>
        ))}
        <tr className={styles['sum']}>
          <th scope="row">HHI</th>
          <td />
          <td />
          <td data-cell="number">{formatInteger(hhi)}</td>
        </tr>
      </tbody>
    </FactsTable>
  );
}
