/**
 * The text of a cell out of its runs, without the reading aids of East Asian text.
 *
 * Depends on: ../limits, ../table.
 */
import type { Limits } from '../limits';
import { refuse } from '../table/read-problem';

/** Collects one text after the other. */
export class TextCollector {
  private pieces: string[] = [];
  private length = 0;
  private isInText = false;
  private phonetic = 0;

  constructor(
    private readonly where: () => string,
    private readonly limits: Limits,
  ) {}

  open(name: string): void {
    if (name === 'rPh') this.phonetic += 1;
    else if (name === 't') this.isInText = this.phonetic === 0;
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic -= 1;
    else if (name === 't') this.isInText = false;
  }

  add(text: string): void {
    if (!this.isInText) return;
    this.length += text.length;
    // Written out, one character takes up to seven: `_x000D_`.
    if (this.length > this.limits.cellCharacters * 7) this.refuseLong(this.length);
    this.pieces.push(text);
  }

  /** What was collected; the next text starts empty. */
  take(): string {
    const text = plainText(this.pieces.join(''));
    this.pieces = [];
    this.length = 0;
    this.isInText = false;
    this.phonetic = 0;
    if (text.length > this.limits.cellCharacters) this.refuseLong(text.length);
    return text;
  }

  private refuseLong(size: number): never {
    return refuse('table/cell-too-long', { size, limit: this.limits.cellCharacters, where: this.where() });
  }
}

/** `_x000D_` stands for what markup cannot hold; only line ends and tabs are made of it. */
export function plainText(text: string): string {
  const written = text.includes('_x')
    ? text.replace(/_x(000[9ADad]|005[Ff])_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
  return written.replace(/\r\n?/g, '\n');
}
