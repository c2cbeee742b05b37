/**
 * Which parts of an archive are the sheets of a workbook, and in which order.
 *
 * Depends on: ../limits, ../table, ./xml-reader (types).
 */
import type { Limits } from '../limits';
import { refuse } from '../table/read-problem';
import type { XmlAttributes, XmlListener } from './xml-reader';

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  /** Of the relation that leads to its part. */
  readonly relation: string;
  readonly isHidden: boolean;
}

/** Where a relation leads, and what it is. */
export interface Relation {
  /** The last word of its type: `worksheet`, `sharedStrings`. */
  readonly kind: string;
  /** Path in the archive. */
  readonly path: string;
}

/** Collects the sheets while the workbook's part is read. */
export class WorkbookList {
  readonly sheets: ListedSheet[] = [];
  is1904 = false;
  private readonly names = new Set<string>();

  constructor(
    private readonly part: string,
    private readonly limits: Limits,
  ) {}

  readonly listener: XmlListener = {
    open: (name, attributes) => {
      if (name === 'workbookPr') this.is1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      const sheet = attributes['name'] ?? '';
      const relation = relationId(attributes);
      if (relation === null || sheet === '' || sheet.length > 255)
        refuse('workbook/damaged', { where: this.part });
      if (this.names.has(sheet.toLowerCase())) refuse('workbook/damaged', { where: `two sheets ${sheet}` });
      this.names.add(sheet.toLowerCase());
      const isHidden = attributes['state'] === 'hidden' || attributes['state'] === 'veryHidden';
      this.sheets.push({ name: sheet, relation, isHidden });
      const { sheets } = this.limits;
      if (this.sheets.length > sheets) {
        refuse('workbook/too-many-sheets', { size: this.sheets.length, limit: sheets });
      }
    },
    close: () => undefined,
    text: () => undefined,
  };
}

/** Collects the relations of one part. */
export class Relations {
  readonly byId = new Map<string, Relation>();

  /** @param folder - of the part that has them: `xl/`, or empty at the top */
  constructor(
    private readonly folder: string,
    private readonly part: string,
    private readonly limits: Limits,
  ) {}

  readonly listener: XmlListener = {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const id = attributes['Id'] ?? '';
      const kind = (attributes['Type'] ?? '').split('/').at(-1) ?? '';
      this.byId.set(id, { kind, path: this.pathOf(attributes['Target'] ?? '') });
      if (this.byId.size > this.limits.entries) refuse('workbook/damaged', { where: this.part });
    },
    close: () => undefined,
    text: () => undefined,
  };

  /** The first of a kind, or null. */
  first(kind: string): string | null {
    for (const relation of this.byId.values()) if (relation.kind === kind) return relation.path;
    return null;
  }

  private pathOf(target: string): string {
    if (target.startsWith('/')) return target.slice(1);
    let folder = this.folder;
    let rest = target;
    while (rest.startsWith('../') && folder !== '') {
      rest = rest.slice(3);
      folder = folder.replace(/[^/]*\/$/, '');
    }
    return `${folder}${rest.replace(/^\.\//, '')}`;
  }
}

/** Its prefix is the writer's choice; the id alone is never `r:id`'s namespace. */
function relationId(attributes: XmlAttributes): string | null {
  for (const name in attributes) if (name.endsWith(':id')) return attributes[name] ?? null;
  return null;
}

/** How markup writes yes. */
export function isTrue(word: string | undefined): boolean {
  return word === '1' || word === 'true';
}
