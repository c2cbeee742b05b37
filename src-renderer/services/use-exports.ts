/**
 * Files that leave the app: the comparison, the workspace, the template, tables of text.
 *
 * Each function asks where to save and tells whether the user did; each throws
 * if the file could not be written, and then nothing was.
 *
 * Depends on: react, ./services, data, exports, imports, workers, domain.
 */
import { useMemo } from 'react';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { PreparedReference } from '#domain/evaluation/prepare-reference';
import type { CellFormat } from '#domain/model/cell-format';
import type { Evidence } from '#domain/model/evidence';
import type { MoneyUnit } from '#domain/model/view';
import { buildComparisonSheet, type ComparisonSheet } from '#domain/reports/comparison-sheet';
import { columnsInUnit } from '#domain/reports/money-unit';
import type { OfferSlice } from '#domain/reports/sheet-groups';
import { withShares } from '#domain/reports/share-columns';
import { writeWorkspaceFile } from '../data/workspace-file';
import { comparisonCsv } from '../exports/comparison-csv';
import { textTableCsv } from '../exports/csv-text';
import type { FileKind } from '../host/host';
import { priceListTemplate, type TextTable } from '../imports/price-list-tables';
import { useServices } from './services';

/** What of the comparison is shown, and in what order. */
export interface ShownComparison {
  readonly rows: readonly OfferEvaluation[];
  readonly columnIds: readonly string[];
  /** What money is shown in. */
  readonly unit: MoneyUnit;
  readonly formats: readonly CellFormat[];
  /** How the rows stand in groups. */
  readonly groups: readonly OfferSlice[];
  /** Whether a line of totals ends the table. */
  readonly hasTotals: boolean;
  /** Filter and order in words; null if there is neither. */
  readonly arrangement: string | null;
  readonly prepared: PreparedReference;
  readonly evidence: readonly Evidence[];
}

/** Path of the file that was written; null if the user cancelled. */
type SavedPath = string | null;

/** What can be saved. */
export interface Exports {
  readonly comparison: (
    shown: ShownComparison,
    format: 'xlsx' | 'csv',
    signal: AbortSignal,
  ) => Promise<SavedPath>;
  readonly workspace: () => Promise<SavedPath>;
  /** The same file so that only the passphrase opens it. */
  readonly sealedWorkspace: (passphrase: string) => Promise<SavedPath>;
  readonly template: () => Promise<SavedPath>;
  readonly table: (suggestedName: string, table: TextTable) => Promise<boolean>;
  readonly pdf: (name: string) => Promise<SavedPath>;
}

const CSV: FileKind = { label: 'CSV', extensions: ['csv'] };
const XLSX: FileKind = { label: 'Excel workbook', extensions: ['xlsx'] };
const PDF: FileKind = { label: 'PDF', extensions: ['pdf'] };

const SEALED_WORKSPACE: FileKind = { label: 'Sealed RigPlan workspace', extensions: ['rigplan'] };

/** The one kind of file that holds a whole workspace. */
export const WORKSPACE_FILE: FileKind = { label: 'RigPlan workspace', extensions: ['json'] };

export function useExports(): Exports {
  const { host, inOut, workspace, version } = useServices();
  return useMemo(() => {
    const save = async (name: string, kind: FileKind, bytes: Uint8Array): Promise<SavedPath> =>
      (await host.saveFile(name, kind, bytes))?.path ?? null;
    const workspaceFile = async () => {
      const state = await workspace.read();
      const text = await writeWorkspaceFile(state, version);
      return { name: fileNameOf(state.settings?.name ?? 'workspace'), bytes: new TextEncoder().encode(text) };
    };
    return {
      comparison: async (shown, format, signal) => {
        const sheet = sheetOf(shown);
        const name = fileNameOf(sheet.title);
        return format === 'csv'
          ? save(`${name}.csv`, CSV, comparisonCsv(sheet, { hasByteOrderMark: true }))
          : save(`${name}.xlsx`, XLSX, await inOut.writeComparisonXlsx(sheet, { signal }));
      },
      workspace: async () => {
        const { name, bytes } = await workspaceFile();
        return save(`${name}.json`, WORKSPACE_FILE, bytes);
      },
      sealedWorkspace: async (passphrase) => {
        if (host.protection === null) throw new Error('Only the desktop application seals files.');
        const { name, bytes } = await workspaceFile();
        return save(`${name}.rigplan`, SEALED_WORKSPACE, await host.protection.sealFile(bytes, passphrase));
      },
      template: () =>
        save('price-list-template.csv', CSV, textTableCsv(priceListTemplate(), { hasByteOrderMark: true })),
      table: async (suggestedName, table) =>
        (await save(suggestedName, CSV, textTableCsv(table, { hasByteOrderMark: true }))) !== null,
      pdf: async (name) => save(`${fileNameOf(name)}.pdf`, PDF, await host.printToPdf('A4', true)),
    };
  }, [host, inOut, workspace, version]);
}

/** The shown comparison as plain data, for a file or for paper. */
export function sheetOf({
  rows,
  columnIds,
  unit,
  formats,
  groups,
  hasTotals,
  arrangement,
  prepared,
  evidence,
}: ShownComparison): ComparisonSheet {
  const every = withShares(columnsInUnit(unit), rows);
  const columns = columnIds.flatMap((id) => every.find((column) => column.id === id) ?? []);
  const title = prepared.reference.settings.name;
  return buildComparisonSheet(rows, columns, {
    title,
    arrangement,
    prepared,
    evidence,
    unit,
    formats,
    groups,
    hasTotals,
  });
}

/** A name without the characters that file systems refuse. */
function fileNameOf(title: string): string {
  const plain = title
    .replace(/[^\p{L}\p{N}._ ()-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' ? 'rigplan' : plain.slice(0, 120);
}
