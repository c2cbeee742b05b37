/**
 * Names that reach the object every other object is made of, in every place where a file has names.
 *
 * Read or refused, nothing that all objects share may be another thing afterwards. The control gives
 * the same names to a reader that makes objects of them, as spreadsheet libraries have done.
 */
import { checkJson } from '#parser/json/check-json';
import { readTable } from '#parser/read-table';
import { decodeTable, encodeTable } from '#parser/table/table-bytes';
import { readWorkspaceFile } from '../../src-renderer/data/workspace-file';
import { readPriceList } from '../../src-renderer/imports/read-price-list';
import { readTariffPack } from '../../src-renderer/imports/read-tariff-pack';
import { aPriceListContext } from '../fixtures/price-list-context';
import { priceListText } from '../fixtures/price-list-text';
import { textWorkbook, workbookFile, workbookParts } from '../fixtures/workbook-file';
import { zipFile } from '../fixtures/zip-file';
import { control, lossless, tell, type TrialSet } from './figure';

const NAMES: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  'toJSON',
  'then',
  '__proto__.polluted',
  'constructor.prototype.polluted',
  '__proto__[polluted]',
  '\u005f_proto__ ',
];

interface Place {
  readonly name: string;
  readonly read: (key: string) => unknown;
}

const text = (words: string) => new TextEncoder().encode(words);
const file = (bytes: Uint8Array): unknown => {
  const result = readTable(bytes);
  if (!result.ok) return result.problem;
  return readPriceList(decodeTable(encodeTable(result.value)), null, aPriceListContext());
};
const json = async (words: string): Promise<unknown> => {
  const bytes = text(words);
  if (checkJson(bytes) !== null) return null;
  return [await readWorkspaceFile(words), await readTariffPack(bytes)];
};
const escaped = (key: string) =>
  key.replace(/[^]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
const sheet = (data: string) => workbookFile([{ name: 'S', data }]);

const PLACES: readonly Place[] = [
  { name: 'column of a text file', read: (key) => file(text(`${key},${key}\n1,2`)) },
  {
    name: 'id of an offer',
    read: (key) => file(text(priceListText([{ id: key, vendor: key, model: key, note: key }]))),
  },
  {
    name: 'column of a sheet',
    read: (key) =>
      file(
        textWorkbook([
          [key, 'id'],
          ['1', key],
        ]),
      ),
  },
  { name: 'name of a sheet', read: (key) => file(textWorkbook([['id']], key)) },
  { name: 'place of a cell', read: (key) => file(sheet(`<row r="1"><c r="${key}"><v>1</v></c></row>`)) },
  {
    name: 'type and style of a cell',
    read: (key) => file(sheet(`<row r="1"><c r="A1" t="${key}" s="${key}"><v>${key}</v></c></row>`)),
  },
  {
    name: 'number of a shared text',
    read: (key) => file(sheet(`<row r="1"><c r="A1" t="s"><v>${key}</v></c></row>`)),
  },
  {
    name: 'attribute',
    read: (key) => file(sheet(`<row r="1" ${key.replace(/[^\w.]/g, '_')}="1"><c r="A1"><v>1</v></c></row>`)),
  },
  {
    name: 'element',
    read: (key) =>
      file(sheet(`<${key.replace(/[^\w.]/g, '_')}><row r="1"/></${key.replace(/[^\w.]/g, '_')}>`)),
  },
  {
    name: 'format of a number',
    read: (key) => file(workbookFile([{ name: 'S', rows: [['id']] }], { formats: [key] })),
  },
  {
    name: 'name of a part',
    read: (key) =>
      file(zipFile([...workbookParts([{ name: 'S', rows: [['id']] }]), { name: key, content: '' }])),
  },
  {
    name: 'merged range',
    read: (key) =>
      file(workbookFile([{ name: 'S', after: `<mergeCells><mergeCell ref="${key}"/></mergeCells>` }])),
  },
  { name: 'name in JSON', read: (key) => json(`{"layers":[],"${key}":{"polluted":true}}`) },
  {
    name: 'name in JSON, written out',
    read: (key) => json(`{"layers":[],"${escaped(key)}":{"polluted":true}}`),
  },
];

/** What every object shares, by name and value. */
const SHARED = [Object, Array, Function, String, Number, Map, Promise] as const;

export const prototypeKeys: TrialSet = {
  name: 'prototype-keys',
  title: 'names that reach every object, wherever a file has names',
  trials: NAMES.length * PLACES.length,
  fewTrials: NAMES.length * PLACES.length,
  run: async (trials) => {
    let lost = 0;
    let tried = 0;
    let naive = 0;
    const before = sharedState();
    for (const key of NAMES) {
      for (const place of PLACES) {
        if (tried >= trials) break;
        tried += 1;
        try {
          await place.read(key);
        } catch (cause) {
          lost += 1;
          tell(`${place.name} ${key}: ${String(cause)}`);
        }
        if (!isAsBefore(before)) {
          lost += 1;
          tell(`${place.name} ${key}: every object is another one now`);
        }
      }
      if (isPollutedByTrust(key)) naive += 1;
    }
    return [
      lossless(
        'prototype-keys',
        tried,
        lost,
        `${String(NAMES.length)} names in ${String(PLACES.length)} places`,
      ),
      control(
        'prototype-keys',
        NAMES.length,
        naive,
        'a reader that makes objects of names: every object is changed',
      ),
    ];
  },
};

function sharedState(): readonly unknown[] {
  return SHARED.flatMap(({ prototype }: { readonly prototype: object }): readonly unknown[] =>
    Reflect.ownKeys(prototype).flatMap((key): readonly unknown[] => {
      const own = Object.getOwnPropertyDescriptor(prototype, key);
      return [key, own?.value, own?.get, own?.set, own?.writable, own?.enumerable];
    }),
  );
}

function isAsBefore(before: readonly unknown[]): boolean {
  const now = sharedState();
  return now.length === before.length && now.every((one, index) => Object.is(one, before[index]));
}

/** As `sheet[cell][field] = value` does it. What it does is taken back. */
function isPollutedByTrust(key: string): boolean {
  const sheet: Record<string, Record<string, unknown>> = {};
  const [first = '', second = ''] = key.split('.');
  const owner =
    second === 'prototype' ? (sheet[first] as unknown as Record<string, Record<string, unknown>>) : sheet;
  const cell = (owner[second === 'prototype' ? second : first] ??= {});
  cell['polluted'] = true;
  const isPolluted = 'polluted' in {};
  delete cell['polluted'];
  return isPolluted;
}
