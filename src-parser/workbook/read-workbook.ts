/**
 * An Excel workbook (`.xlsx`) as tables of text.
 *
 * Only the parts that hold cells are unpacked; pictures, macros, embedded files
 * and hidden sheets stay packed. No formula is computed.
 *
 * Depends on: ../limits, ../table, the other files of workbook.
 */
import type { Limits } from '../limits';
import { problemOf, ReadRefusal, refuse } from '../table/read-problem';
import { plainSheet, type TableFile, type TableSheet } from '../table/table-file';
import { NumberFormats } from './number-formats';
import { SharedTexts } from './shared-texts';
import { unpackEntry, type UnpackBudget } from './unpack-entry';
import { Relations, WorkbookList, type ListedSheet } from './workbook-parts';
import { Worksheet, type WorkbookShared } from './worksheet';
import { createXmlReader, type XmlListener } from './xml-reader';
import { readZipDirectory, type ZipEntry } from './zip-directory';

/**
 * Reads every visible sheet.
 * @throws ReadRefusal
 */
export function readWorkbook(bytes: Uint8Array, limits: Limits): TableFile {
  return new WorkbookReader(bytes, limits).read();
}

class WorkbookReader {
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly budget: UnpackBudget = { packed: 0, unpacked: 0 };

  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits: Limits,
  ) {
    this.entries = readZipDirectory(bytes, limits);
  }

  read(): TableFile {
    const { limits } = this;
    const path = this.workbookPath();
    const list = new WorkbookList(path, limits);
    this.part(path, list.listener);
    if (!list.sheets.some(({ isHidden }) => !isHidden)) refuse('workbook/no-visible-sheet');
    const folder = path.replace(/[^/]*$/, '');
    const relations = new Relations(folder, path, limits);
    this.part(`${folder}_rels/${path.slice(folder.length)}.rels`, relations.listener);
    const shared: WorkbookShared = {
      texts: this.sharedTexts(relations),
      formats: this.formats(relations),
      is1904: list.is1904,
      limits,
      counts: { rows: 0, cells: 0, characters: 0 },
    };
    const seen = new Set<string>();
    const sheets = list.sheets.flatMap((sheet) => {
      const relation = relations.byId.get(sheet.relation);
      if (relation === undefined)
        return refuse('workbook/damaged', { where: `sheet ${sheet.name} has no part` });
      if (seen.has(relation.path))
        return refuse('workbook/damaged', { where: `sheet ${sheet.name} is another one` });
      seen.add(relation.path);
      // A chart may have a sheet to itself, without cells.
      return relation.kind === 'worksheet' ? [this.sheet(sheet, relation.path, shared)] : [];
    });
    return {
      kind: 'workbook',
      encoding: null,
      encodingBy: null,
      delimiter: null,
      delimiterBy: null,
      quote: null,
      sheets,
    };
  }

  private workbookPath(): string {
    const top = new Relations('', '_rels/.rels', this.limits);
    if (!this.entries.has('_rels/.rels')) refuse('file/not-a-table', { where: this.archiveKind() });
    this.part('_rels/.rels', top.listener);
    const path = top.first('officeDocument');
    if (path === null || !/\.xml$/i.test(path) || !this.entries.has(path.toLowerCase())) {
      refuse('file/not-a-table', { where: this.archiveKind() });
    }
    return path;
  }

  private archiveKind(): string {
    if (this.entries.has('xl/workbook.bin')) return 'a binary Excel workbook (.xlsb)';
    if (this.entries.has('word/document.xml')) return 'a Word document';
    if (this.entries.has('content.xml')) return 'an OpenDocument file';
    return 'an archive without a workbook';
  }

  private sharedTexts(relations: Relations): SharedTexts {
    const path = relations.first('sharedStrings');
    const texts = new SharedTexts(path ?? '', this.limits);
    if (path !== null) this.part(path, texts.listener);
    return texts;
  }

  private formats(relations: Relations): NumberFormats {
    const path = relations.first('styles');
    const formats = new NumberFormats(path ?? '', this.limits);
    if (path !== null) this.part(path, formats.listener);
    return formats;
  }

  private sheet(sheet: ListedSheet, path: string, shared: WorkbookShared): TableSheet {
    const { name, isHidden } = sheet;
    if (isHidden) return { ...plainSheet(name, []), isHidden };
    const worksheet = new Worksheet(name, shared);
    this.part(path, worksheet.listener);
    const { rows, traits, merges, formulasWithoutValue } = worksheet;
    return { name, isHidden, rows, traits, merges, formulasWithoutValue };
  }

  private part(path: string, listener: XmlListener): void {
    const entry = this.entries.get(path.toLowerCase());
    if (entry === undefined)
      throw new ReadRefusal(problemOf('workbook/damaged', { where: `${path} is missing` }));
    const reader = createXmlReader(path, this.limits, listener);
    unpackEntry(this.bytes, entry, this.budget, this.limits, reader.take);
    reader.finish();
  }
}
