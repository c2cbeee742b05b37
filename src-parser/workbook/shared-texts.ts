/**
 * The texts that cells of a workbook share, by number.
 *
 * Depends on: ../limits, ../table, ./text-collector, ./xml-reader (types).
 */
import type { Limits } from '../limits';
import { refuse } from '../table/read-problem';
import { TextCollector } from './text-collector';
import type { XmlListener } from './xml-reader';

/** Collects the texts while their part is read. */
export class SharedTexts {
  private readonly texts: string[] = [];
  private readonly collector: TextCollector;

  constructor(
    private readonly part: string,
    private readonly limits: Limits,
  ) {
    this.collector = new TextCollector(() => `${part}, text ${this.texts.length + 1}`, limits);
  }

  readonly listener: XmlListener = {
    open: (name) => {
      this.collector.open(name);
    },
    close: (name) => {
      this.collector.close(name);
      if (name !== 'si') return;
      this.texts.push(this.collector.take());
      const { sharedTexts } = this.limits;
      if (this.texts.length > sharedTexts) {
        refuse('table/too-many-cells', { size: this.texts.length, limit: sharedTexts, where: this.part });
      }
    },
    text: (text) => {
      this.collector.add(text);
    },
  };

  /** The text of that number; null if there is none. */
  at(number: string): string | null {
    return /^\d{1,10}$/.test(number.trim()) ? (this.texts[Number(number)] ?? null) : null;
  }
}
