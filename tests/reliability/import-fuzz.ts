/**
 * Files that were damaged, cut, or made to do harm, through the readers: each
 * must be read or refused in words, and whatever is read must obey its schema.
 * Of ten, four are text, four workbooks and two JSON.
 *
 * Half of the documents with a checksum get a right one after they were changed:
 * otherwise the checksum refuses them all and the rest is not tried; of workbooks,
 * half are changed within their parts and packed anew. The control
 * gives the same files to a reader that trusts them.
 */
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { offerSchema } from '#domain/model/offer';
import { tariffPackSchema } from '#domain/model/tariff-pack';
import { checkJson } from '#parser/json/check-json';
import { CONTENT_SCHEMAS } from '../../src-renderer/data/content-schemas';
import { readWorkspaceFile } from '../../src-renderer/data/workspace-file';
import { packHash } from '../../src-renderer/imports/pack-hash';
import { readTariffPack } from '../../src-renderer/imports/read-tariff-pack';
import { aPriceListContext } from '../fixtures/price-list-context';
import { priceListText } from '../fixtures/price-list-text';
import { readPriceListFile } from '../fixtures/read-price-list-file';
import { shippedPack } from '../fixtures/tariffs';
import { workbookParts } from '../fixtures/workbook-file';
import { zipFile, type ZipPart } from '../fixtures/zip-file';
import { chanceOf, type Chance } from './chance';
import { control, lossless, tell, type TrialSet } from './figure';

const workspaceFile = JSON.parse(
  readFileSync('tests/fixtures/workspace-files/version-1.json', 'utf8'),
) as object;
/** Longer than this for one small file counts as hanging. */
const HANGS_MS = 30_000;
const HOSTILE: readonly string[] = [
  '__proto__',
  'constructor',
  '=HYPERLINK("http://x","y")',
  '"',
  '""',
  '\n',
  '\r',
  '\0',
  '\uFEFF',
  '\uD800',
  ';',
  '\t',
  'sep=|\r\n',
  '9'.repeat(400),
  '1e999',
  '-0',
  '\u202E',
  '[['.repeat(200),
  '{"a":',
  '<script>',
  '٣',
];
const VALUES: readonly unknown[] = [
  null,
  -1,
  0.1,
  1e308,
  2 ** 53,
  '',
  '2026-02-30',
  '__proto__',
  [],
  {},
  true,
  [[[]]],
  'x'.repeat(5_000),
];

/** Of ten files, which is read how. */
const ORDER = [0, 1, 0, 1, 2, 0, 1, 0, 1, 3];

interface Reading {
  readonly kind: string;
  /** Makes a changed file. */
  readonly make: (chance: Chance) => Promise<Uint8Array>;
  /** @returns whether it was taken and is right; throws if it is taken and wrong */
  readonly read: (bytes: Uint8Array) => Promise<boolean>;
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const encoded = (words: string): Uint8Array => new TextEncoder().encode(words);

/** Taken if it could be read as a price list. */
function readOffers(bytes: Uint8Array): Promise<boolean> {
  const result = readPriceListFile(bytes, aPriceListContext());
  if (!result.ok) return Promise.resolve(says(result.problem));
  for (const offer of result.value.offers) offerSchema.parse(offer);
  return Promise.resolve(true);
}

/** Cells of every kind, as a spreadsheet writes them. */
function someParts(chance: Chance): readonly ZipPart[] {
  const [header = [], ...rows] = priceListText([
    { id: 'A1', entry_date: '' },
    { id: 'B1', entry_date: '' },
  ])
    .split('\r\n')
    .map((line) => line.split(','));
  const day = { xml: '<c r="{r}" s="1"><v>46347</v></c>' };
  const sum = { xml: '<c r="{r}"><f>SUM(1,2)</f><v>3744.0000000000005</v></c>' };
  const inline = { xml: '<c r="{r}" t="inlineStr"><is><r><t>FOB</t></r></is></c>' };
  const cells = rows.map((row) =>
    row.map((cell, index) => {
      if (header[index] === 'entry_date') return day;
      if (header[index] === 'unit_price') return sum;
      if (header[index] === 'incoterm') return inline;
      return chance.below(20) === 0 ? chance.oneOf(HOSTILE) : cell;
    }),
  );
  const after = '<mergeCells><mergeCell ref="A9:B9"/></mergeCells>';
  const sheets = [
    { name: 'Offers', rows: [header, ...cells], after },
    { name: 'Terms', rows: [['FOB']] },
  ];
  return workbookParts(sheets, { formats: ['yyyy-mm-dd'] });
}

/** A workbook of which one part is another one. */
function changedWorkbook(chance: Chance): Uint8Array {
  const parts = someParts(chance);
  const target = chance.below(parts.length);
  return zipFile(
    parts.map((part, index) => {
      if (index !== target) return part;
      const content = chance.below(3) === 0 ? changedMarkup(part.content.toString(), chance) : part.content;
      return { ...part, content: typeof content === 'string' ? changed(encoded(content), chance) : content };
    }),
  );
}

/** One attribute or text of it is something hostile. */
function changedMarkup(markup: string, chance: Chance): string {
  const spots = [...markup.matchAll(/"[^"<]*"|>[^<]+</g)];
  const spot = spots[chance.below(Math.max(1, spots.length))];
  if (spot === undefined) return markup;
  const hostile = chance.oneOf([
    ...HOSTILE,
    'A1',
    'XFD1048576',
    '-1',
    '1048577',
    '&#0;',
    '&lol;',
    '9'.repeat(40),
  ]);
  return `${markup.slice(0, spot.index + 1)}${hostile}${markup.slice(spot.index + spot[0].length - 1)}`;
}

const READINGS: readonly Reading[] = [
  {
    kind: 'price list',
    make: (chance) => {
      const rows = Array.from({ length: 1 + chance.below(6) }, (_, index) => ({
        id: `A${String(index)}`,
        note: chance.oneOf(HOSTILE),
        unit_price: chance.oneOf(['3744.00', '1,234', '-1', ...HOSTILE]),
      }));
      return Promise.resolve(changed(encoded(priceListText(rows, chance.oneOf([',', ';', '\t']))), chance));
    },
    read: readOffers,
  },
  {
    kind: 'workbook',
    make: (chance) =>
      Promise.resolve(
        chance.below(2) === 0 ? changed(zipFile(someParts(chance)), chance) : changedWorkbook(chance),
      ),
    read: readOffers,
  },
  {
    kind: 'workspace file',
    make: async (chance) => {
      if (chance.below(2) === 0) return changed(encoded(JSON.stringify(workspaceFile)), chance);
      const document = withOneValueChanged(workspaceFile, chance);
      // A file may go without a checksum, as those of machines without web crypto do.
      return encoded(JSON.stringify({ ...document, sha256: null }));
    },
    read: async (bytes) => {
      if (checkJson(bytes) !== null) return false;
      const result = await readWorkspaceFile(text(bytes));
      if (!result.ok) return says(result.problem);
      for (const offer of result.value.offers) CONTENT_SCHEMAS.offers.parse(offer);
      for (const site of result.value.sites) CONTENT_SCHEMAS.sites.parse(site);
      return true;
    },
  },
  {
    kind: 'tariff pack',
    make: async (chance) => {
      if (chance.below(2) === 0) return changed(encoded(JSON.stringify(shippedPack)), chance);
      const document = withOneValueChanged(shippedPack, chance);
      return encoded(JSON.stringify({ ...document, sha256: await packHash(document) }));
    },
    read: async (bytes) => {
      if (checkJson(bytes) !== null) return false;
      const result = await readTariffPack(bytes);
      if (!result.ok) return says(result.problem);
      tariffPackSchema.parse(result.value);
      return true;
    },
  },
];

export const importFuzz: TrialSet = {
  name: 'import-fuzz',
  title: 'changed price lists, workbooks, workspace files and tariff packs through their readers',
  trials: 10_000,
  fewTrials: 900,
  run: async (trials) => {
    const chance = chanceOf(10);
    const keysBefore = Reflect.ownKeys(Object.prototype).length;
    let crashed = 0;
    let taken = 0;
    let workbooks = 0;
    let slowest = 0;
    let naive = 0;
    for (let trial = 0; trial < trials; trial += 1) {
      const reading = READINGS[ORDER[trial % ORDER.length] ?? 0] ?? chance.oneOf(READINGS);
      const bytes = await reading.make(chance);
      const begin = performance.now();
      try {
        if (await reading.read(bytes)) {
          taken += 1;
          if (reading.kind === 'workbook') workbooks += 1;
        }
      } catch (cause) {
        crashed += 1;
        tell(`${reading.kind} ${String(trial)}: ${String(cause).slice(0, 300)}`);
      }
      slowest = Math.max(slowest, performance.now() - begin);
      if (!isReadByTrust(bytes)) naive += 1;
    }
    const isPolluted = Reflect.ownKeys(Object.prototype).length !== keysBefore;
    const lost = crashed + (isPolluted ? 1 : 0) + (slowest > HANGS_MS ? 1 : 0);
    const figures = `${String(taken)} taken, ${String(workbooks)} of them workbooks, the rest refused; slowest ${String(Math.ceil(slowest))} ms`;
    return [
      lossless('import-fuzz', trials, lost, figures),
      control('import-fuzz', trials, naive, 'the same files through a reader that trusts them: it throws'),
    ];
  },
};

/** A problem has a code, or it could not be told in words. */
function says(problem: { readonly code: string }): false {
  if (problem.code === '') throw new Error('Refused without a word');
  return false;
}

function isReadByTrust(bytes: Uint8Array): boolean {
  try {
    const words = text(bytes);
    if (words.startsWith('PK')) inflateRawSync(bytes.subarray(43));
    else if (words.trimStart().startsWith('{')) JSON.parse(words);
    else for (const line of words.split('\r\n')) BigInt(line.split(',')[8] ?? 0);
    return true;
  } catch {
    return false;
  }
}

/** One to four changes of bytes: turned over, cut off, left out, said twice, or something hostile put in. */
function changed(file: Uint8Array, chance: Chance): Uint8Array {
  let bytes = Buffer.from(file);
  for (let left = 1 + chance.below(4); left > 0 && bytes.length > 1; left -= 1) {
    const at = chance.below(bytes.length);
    const end = Math.min(bytes.length, at + 1 + chance.below(40));
    const [before, piece, after] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)];
    switch (chance.below(5)) {
      case 0:
        bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << chance.below(8)), at);
        break;
      case 1:
        if (chance.below(4) === 0) bytes = Buffer.from(before);
        break;
      case 2:
        bytes = Buffer.concat([before, after]);
        break;
      case 3:
        bytes = Buffer.concat([before, piece, piece, after]);
        break;
      default:
        bytes = Buffer.concat([before, Buffer.from(chance.oneOf(HOSTILE)), piece, after]);
    }
  }
  return new Uint8Array(bytes);
}

/** A copy in which one value, anywhere, is another one, or one key is called otherwise. */
function withOneValueChanged(document: object, chance: Chance): Record<string, unknown> {
  const copy = structuredClone(document) as Record<string, unknown>;
  let spot: object = copy;
  for (;;) {
    const keys = Object.keys(spot);
    if (keys.length === 0) return copy;
    const key = chance.oneOf(keys);
    const inner: unknown = Reflect.get(spot, key);
    if (typeof inner === 'object' && inner !== null && chance.below(8) > 0) {
      spot = inner;
      continue;
    }
    if (chance.below(4) === 0) {
      Reflect.deleteProperty(spot, key);
      const name = chance.oneOf(['__proto__', 'constructor', 'extra', key.toUpperCase()]);
      Object.defineProperty(spot, name, { value: inner, enumerable: true, configurable: true });
    } else {
      Reflect.set(spot, key, chance.oneOf(VALUES));
    }
    return copy;
  }
}
