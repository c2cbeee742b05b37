/**
 * Text of a document as it is seen: white space as one space, broken only where the document breaks it.
 *
 * Depends on: nothing.
 */

/** Collects text and breaks. */
export class TextLines {
  private text = '';

  add(text: string): void {
    this.text += text.replace(/[\u00ad\u200b]+/g, '').replace(/\s+/g, ' ');
  }

  break(): void {
    this.text += '\n';
  }

  /** The lines that are not blank; the next text starts empty. */
  take(): readonly string[] {
    const lines = this.text
      .split('\n')
      .map((line) => line.replace(/ {2,}/g, ' ').trim())
      .filter((line) => line !== '');
    this.text = '';
    return lines;
  }
}
