/**
 * Which styles of a workbook show a number as a date or a time.
 *
 * Depends on: ../limits, ../table, ./xml-reader (types).
 */
import type { Limits } from '../limits';
import { refuse } from '../table/read-problem';
import type { XmlListener } from './xml-reader';

/** Of the formats that have a number and no text; ECMA-376 part 1, 18.8.30, and those of East Asia. */
const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Collects the styles while their part is read. */
export class NumberFormats {
  private readonly codes = new Map<number, string>();
  private readonly isDate: boolean[] = [];
  private isInCellStyles = false;

  constructor(
    private readonly part: string,
    private readonly limits: Limits,
  ) {}

  readonly listener: XmlListener = {
    open: (name, attributes) => {
      if (name === 'numFmt') {
        if (this.codes.size > this.limits.styles) this.refuseMany(this.codes.size);
        this.codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      } else if (name === 'cellXfs') this.isInCellStyles = true;
      else if (name === 'xf' && this.isInCellStyles) {
        if (this.isDate.length >= this.limits.styles) this.refuseMany(this.isDate.length + 1);
        this.isDate.push(this.showsDate(Number(attributes['numFmtId'] ?? 0)));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') this.isInCellStyles = false;
    },
    text: () => undefined,
  };

  /** Whether a cell of this style shows a date or time; false for a style that is not there. */
  isDateStyle(style: string | undefined): boolean {
    return style !== undefined && this.isDate[Number(style)] === true;
  }

  private showsDate(id: number): boolean {
    const code = this.codes.get(id);
    if (code !== undefined) return isDateFormat(code);
    return BUILT_IN_DATES.some(([from, to]) => id >= from && id <= to);
  }

  private refuseMany(size: number): never {
    return refuse('workbook/damaged', { size, limit: this.limits.styles, where: `${this.part}, styles` });
  }
}

/** Whether a format shows parts of a day: `yyyy-mm-dd`, `[h]:mm`, but not `0.00 "days"` or `[Red]0`. */
export function isDateFormat(code: string): boolean {
  const [first = ''] = code.split(';');
  const bare = first
    .slice(0, 1000)
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]?/gi, '');
  return /[ymdhs]/i.test(bare) && !/[0#?]/.test(bare.replace(/s\.0+/gi, 's')) && !/general/i.test(bare);
}
