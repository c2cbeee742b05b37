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
import type { Offer } from '#domain/model/offer';
import type { Site } from '#domain/model/site';
import type { MoneyUnit } from '#domain/model/view';
import { buildComparisonSheet, type ComparisonSheet } from '#domain/reports/comparison-sheet';
import { columnsInUnit } from '#domain/reports/money-unit';
import type { OfferSlice } from '#domain/reports/sheet-groups';
import { withShares } from '#domain/reports/share-columns';
import { FILE_TAIL } from '../data/history-tail';
import { withMoment } from '../data/lineage';
import { writeRedactedFile } from '../data/redacted-file';
import { writeWorkspaceFile } from '../data/workspace-file';
import { comparisonCsv } from '../exports/comparison-csv';
import { comparisonBook } from '../exports/comparison-xlsx';
import { textTableCsv } from '../exports/csv-text';
import { financeWorkbook } from '../exports/finance-xlsx';
import { textTableBook } from '../exports/text-table-xlsx';
import type { FileKind } from '../host/host';
import { offersAsPriceList } from '../imports/offers-as-price-list';
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

/** A workbook, or CSV: with a byte-order mark, by which Excel knows UTF-8, or without, as programs want it. */
export type ComparisonFormat = 'xlsx' | 'csv' | 'csv-without-mark';

/** How writing a file is watched and stopped. */
export interface ExportOptions {
  readonly signal: AbortSignal;
  /** Called now and then with the share of it that is written, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** What can be saved. */
export interface Exports {
  readonly comparison: (
    shown: ShownComparison,
    format: ComparisonFormat,
    options: ExportOptions,
  ) => Promise<SavedPath>;
  /** The workbook that finance recalculates: the table as shown, and how each figure comes about. */
  readonly finance: (shown: ShownComparison, options: ExportOptions) => Promise<SavedPath>;
  /** Offers in the columns of a price list, so that they can be read again. */
  readonly priceList: (
    offers: readonly Offer[],
    sites: readonly Site[],
    name: string,
    format: 'xlsx' | 'csv',
    options: ExportOptions,
  ) => Promise<SavedPath>;
  readonly workspace: () => Promise<SavedPath>;
  /** The same file so that only the passphrase opens it. */
  readonly sealedWorkspace: (passphrase: string) => Promise<SavedPath>;
  /** What is in it without its prices, for somebody who may not know them; it cannot be opened as a workspace. */
  readonly redactedWorkspace: () => Promise<SavedPath>;
  readonly template: () => Promise<SavedPath>;
  readonly table: (suggestedName: string, table: TextTable) => Promise<boolean>;
  readonly pdf: (name: string) => Promise<SavedPath>;
}

const CSV: FileKind = { label: 'CSV', extensions: ['csv'] };
const XLSX: FileKind = { label: 'Excel workbook', extensions: ['xlsx'] };
const PDF: FileKind = { label: 'PDF', extensions: ['pdf'] };

const SEALED_WORKSPACE: FileKind = { label: 'Sealed RigPlan workspace', extensions: ['rigplan'] };

/** The one kind of file that holds a whole workspace; the first extension is given where none is typed. */
const WORKSPACE_FILE: FileKind = { label: 'RigPlan workspace', extensions: ['rigplan', 'json'] };

export function useExports(): Exports {
  const { host, inOut, workspace, version, today } = useServices();
  return useMemo(() => {
    const save = async (name: string, kind: FileKind, bytes: Uint8Array): Promise<SavedPath> =>
      (await host.saveFile(name, kind, bytes))?.path ?? null;
    const workspaceFile = async () => {
      const { state, ...past } = await workspace.readWithPast(FILE_TAIL);
      const fileName = `${fileNameOf(state.settings?.name ?? 'workspace')}.rigplan`;
      const saved = withMoment(state, { kind: 'saved', on: today(), fileName, by: null });
      const text = await writeWorkspaceFile(saved.state, version, past);
      return { fileName, bytes: new TextEncoder().encode(text), moment: saved.entry };
    };
    /** The moment is noted only once the file is there. */
    const saveWorkspace = async (kind: FileKind, seal: (bytes: Uint8Array) => Promise<Uint8Array>) => {
      const { fileName, bytes, moment } = await workspaceFile();
      const path = await save(fileName, kind, await seal(bytes));
      if (path !== null) workspace.noteMoment(moment);
      return path;
    };
    return {
      comparison: async (shown, format, options) => {
        const sheet = sheetOf(shown);
        const name = fileNameOf(sheet.title);
        return format !== 'xlsx'
          ? save(`${name}.csv`, CSV, comparisonCsv(sheet, { hasByteOrderMark: format === 'csv' }))
          : save(`${name}.xlsx`, XLSX, await inOut.writeWorkbook(comparisonBook(sheet), options));
      },
      finance: async (shown, options) => {
        const { rows, prepared, evidence } = shown;
        const book = financeWorkbook({ comparison: sheetOf(shown), rows, prepared, evidence });
        const name = `${fileNameOf(book.title)} finance.xlsx`;
        return save(name, XLSX, await inOut.writeWorkbook(book, options));
      },
      priceList: async (offers, sites, name, format, options) => {
        const table = offersAsPriceList(offers, sites);
        const file = `${fileNameOf(name)} price list`;
        return format === 'csv'
          ? save(`${file}.csv`, CSV, textTableCsv(table, { hasByteOrderMark: true }))
          : save(
              `${file}.xlsx`,
              XLSX,
              await inOut.writeWorkbook(textTableBook('Price list', table), options),
            );
      },
      redactedWorkspace: async () => {
        const state = await workspace.read();
        const text = writeRedactedFile(state, version, { keepsNotes: false });
        const name = `${fileNameOf(state.settings?.name ?? 'workspace')} without prices.rigplan`;
        return save(name, WORKSPACE_FILE, new TextEncoder().encode(text));
      },
      workspace: () => saveWorkspace(WORKSPACE_FILE, (bytes) => Promise.resolve(bytes)),
      sealedWorkspace: async (passphrase) => {
        const { protection } = host;
        if (protection === null) throw new Error('Only the desktop application seals files.');
        return saveWorkspace(SEALED_WORKSPACE, (bytes) => protection.sealFile(bytes, passphrase));
      },
      template: () =>
        save('price-list-template.csv', CSV, textTableCsv(priceListTemplate(), { hasByteOrderMark: true })),
      table: async (suggestedName, table) =>
        (await save(suggestedName, CSV, textTableCsv(table, { hasByteOrderMark: true }))) !== null,
      pdf: async (name) => save(`${fileNameOf(name)}.pdf`, PDF, await host.printToPdf('A4', true)),
    };
  }, [host, inOut, workspace, version, today]);
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
