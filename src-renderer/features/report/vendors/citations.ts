/**
 * The sources of one vendor's page under numbers: words name their numbers, the list at the end has each
 * source once with its day.
 *
 * Figures have the letters of the whole report; these numbers are of one page alone.
 *
 * Depends on: core (types), executive (types).
 */
import type { Source } from '#domain/core/source';
import type { SourcedWords, VendorRiskRow } from '#domain/executive/vendor-risk';

/** Numbers of sources, from 1 on, in the order in which the page names them. */
export interface Citations {
  readonly list: readonly Source[];
  readonly numbersOf: (words: SourcedWords) => readonly number[];
}

/** Numbers the sources of everything that the page of a vendor says in words. */
export function citationsOf(row: VendorRiskRow): Citations {
  const { headquarters, listStatus, owners, parties, origins, service, onTime, record, events } = row;
  const all = [
    headquarters,
    listStatus,
    ...owners,
    ...parties,
    origins,
    service,
    onTime,
    ...record,
    ...events,
  ];
  const numbers = new Map<string, number>();
  const list: Source[] = [];
  for (const source of all.flatMap(({ sources }) => sources)) {
    const name = nameOf(source);
    if (numbers.has(name)) continue;
    list.push(source);
    numbers.set(name, list.length);
  }
  return {
    list,
    numbersOf: ({ sources }) =>
      sources.flatMap((source) => numbers.get(nameOf(source)) ?? []).sort((a, b) => a - b),
  };
}

function nameOf({ citation, asOf, confidence }: Source): string {
  return JSON.stringify([citation, asOf, confidence]);
}
