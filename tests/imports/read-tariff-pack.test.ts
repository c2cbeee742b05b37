/** A tariff pack from a file: read whole, or refused with every fault named. */
import { describe, expect, it } from 'vitest';
import { packHash } from '../../src-renderer/imports/pack-hash';
import { readTariffPack } from '../../src-renderer/imports/read-tariff-pack';
import { packFileProblemLines, packFileProblemText } from '../../src-renderer/imports/tariff-pack-words';
import { shippedPack } from '../fixtures/tariffs';

/** The shipped pack as plain data that a test may spoil. */
interface PackDocument {
  [field: string]: unknown;
  sha256?: unknown;
  layers: Record<string, unknown>[];
  processingFees: Record<string, unknown>[];
  countryGroups: Record<string, unknown>;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The file with an edit, stamped anew unless the test is about the stamp. */
async function edited(edit: (pack: PackDocument) => void, isStamped = true): Promise<Uint8Array> {
  const pack = JSON.parse(JSON.stringify(shippedPack)) as PackDocument;
  edit(pack);
  if (isStamped) pack.sha256 = await packHash(pack);
  return bytesOf(JSON.stringify(pack));
}

async function linesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const read = await readTariffPack(bytes);
  return read.ok ? ['was read'] : packFileProblemLines(read.problem);
}

const HEADLINE = 'The tariff pack was not taken over. The pack in use stays as it is.';
const layerOf = (pack: PackDocument, id: string) => {
  const layer = pack.layers.find((one) => one['id'] === id);
  if (layer === undefined) throw new Error(`No layer ${id}`);
  return layer;
};

describe('readTariffPack', () => {
  it('reads a pack that is whole, whatever its layout and the order of its fields', async () => {
    const turned = Object.fromEntries(Object.entries(shippedPack).reverse());

    expect(await readTariffPack(bytesOf(JSON.stringify(turned, null, 4)))).toEqual({
      ok: true,
      value: shippedPack,
    });
  });

  it('reads a pack with warnings: they are for the user to judge', async () => {
    const bytes = await edited((pack) => (layerOf(pack, 'S122')['to'] = null));

    expect((await readTariffPack(bytes)).ok).toBe(true);
  });

  it('takes the hash of the file as it stands, before older layers get what they lack', async () => {
    const bytes = await edited((pack) => {
      for (const layer of pack.layers) delete layer['litigation'];
    });

    const read = await readTariffPack(bytes);
    expect(read.ok && read.value.layers[0]?.litigation).toBeNull();
  });

  it.each([
    [
      'no UTF-8',
      new Uint8Array([0x7b, 0xff, 0x7d]),
      'The file is not text in UTF-8, so it is no tariff pack.',
    ],
    ['no JSON', bytesOf('{"layers": ['), 'The file is not JSON, or it is cut off.'],
    [
      'another file',
      bytesOf('{"tables": {}}'),
      'The file is JSON and not a tariff pack: it has no list of layers.',
    ],
    ['a list', bytesOf('[]'), 'The file is JSON and not a tariff pack: it has no list of layers.'],
    [
      'too large',
      new Uint8Array(20 * 1024 * 1024 + 1),
      'The file has 20.0 MB; a tariff pack may have at most 20.0 MB.',
    ],
  ])('refuses a file that is %s and says what is kept', async (_what, bytes, sentence) => {
    expect(await linesOf(bytes)).toEqual([`${sentence} The pack in use stays as it is.`]);
  });

  it('refuses one figure changed after the stamp, and gives both hashes', async () => {
    const bytes = await edited((pack) => (layerOf(pack, 'FL301-MY')['rate'] = 110_000), false);

    const [headline, fault, ...rest] = await linesOf(bytes);
    expect([headline, rest]).toEqual([HEADLINE, []]);
    expect(fault).toMatch(
      new RegExp(
        `^The pack, sha256: the file was changed or damaged after it was stamped\\. It states ${shippedPack.sha256.slice(0, 12)}… but its content gives [0-9a-f]{12}… \\(first digits\\)\\.`,
      ),
    );
  });

  it('says both where the hash and a field are wrong, the hash first', async () => {
    const bytes = await edited((pack) => (layerOf(pack, 'FL301-MY')['rate'] = 0.25), false);

    expect(await linesOf(bytes)).toEqual([
      HEADLINE,
      expect.stringContaining('sha256'),
      'Tariff layer FL301-MY, rate: 0.25 is not a whole number of parts per million; for 25 % write 250000.',
    ]);
  });

  it('says both where the hash and the pack as a whole are wrong', async () => {
    const bytes = await edited((pack) => (layerOf(pack, 'FL301-MY')['rate'] = 25), false);

    expect(await linesOf(bytes)).toEqual([
      HEADLINE,
      expect.stringContaining('sha256'),
      'Tariff layer FL301-MY, rate: 25 parts per million is 0.0025 %; for 25 % write 250000.',
    ]);
  });

  it.each<[string, (pack: PackDocument) => unknown, string]>([
    [
      'a rate as text',
      (pack) => (layerOf(pack, 'MFN')['rate'] = '2.6%'),
      'Tariff layer MFN, rate: “2.6%” is not a number.',
    ],
    [
      'a rate below 0',
      (pack) => (layerOf(pack, 'MFN')['rate'] = -5),
      'Tariff layer MFN, rate: -5 is less than 0.',
    ],
    [
      'a rate above 1000 %',
      (pack) => (layerOf(pack, 'MFN')['rate'] = 10_000_001),
      'Tariff layer MFN, rate: 10000001 is more than 10000000.',
    ],
    [
      'no rate',
      (pack) => (layerOf(pack, 'MFN')['rate'] = null),
      'Tariff layer MFN, rate: null: only an unconfirmed layer may lack a rate.',
    ],
    [
      'a missing field',
      (pack) => delete layerOf(pack, 'MFN')['from'],
      'Tariff layer MFN, from: this field is missing.',
    ],
    [
      'a kind that is none',
      (pack) => (layerOf(pack, 'MFN')['kind'] = 'basic'),
      'Tariff layer MFN, kind: “basic” is not one of base, additive, top-up, replaces.',
    ],
    [
      'a day that is none',
      (pack) => (layerOf(pack, 'MFN')['from'] = '2026-02-30'),
      'Tariff layer MFN, from: “2026-02-30”: expected a date such as 2026-11-21.',
    ],
    [
      'a code with dots',
      (pack) => (layerOf(pack, 'MFN')['htsPrefixes'] = ['8543.70']),
      'Tariff layer MFN, htsPrefixes, number 1: “8543.70”: expected 4 to 10 digits.',
    ],
    [
      'no code',
      (pack) => (layerOf(pack, 'MFN')['htsPrefixes'] = []),
      'Tariff layer MFN, htsPrefixes: this field may not be empty.',
    ],
    [
      'a source without a day',
      (pack) => (layerOf(pack, 'MFN')['source'] = { citation: 'x', confidence: 'stated' }),
      'Tariff layer MFN, source.asOf: this field is missing.',
    ],
    [
      'a layer without a name',
      (pack) => (layerOf(pack, 'MFN')['id'] = ''),
      'Tariff layer number 1, id: this field may not be empty.',
    ],
    [
      'a layer that is none',
      (pack) => pack.layers.splice(1, 0, 7 as unknown as Record<string, unknown>),
      'Tariff layer number 2: 7 is not a record with fields.',
    ],
    [
      'a fee in dollars',
      (pack) => (pack.processingFees[0]!['minimum'] = 32.71),
      'Processing fee FY2025, minimum: 32.71 is not a whole number of cents; for 32.71 dollars write 3271.',
    ],
    [
      'a fee rate in per cent',
      (pack) => (pack.processingFees[0]!['rate'] = 0.3464),
      'Processing fee FY2025, rate: 0.3464 is not a whole number of parts per million; for 0.3464 % write 3464.',
    ],
    [
      'a fee rate as a fraction',
      (pack) => (pack.processingFees[0]!['rate'] = 0.003464),
      'Processing fee FY2025, rate: 0.003464 is not a whole number of parts per million; for 0.3464 % write 3464.',
    ],
    [
      'an unknown country in a group',
      (pack) => (pack.countryGroups['EU'] = ['DE', 'XX']),
      'Country group EU, number 2: “XX”: expected an ISO country code such as MY.',
    ],
    ['no version', (pack) => delete pack['version'], 'The pack, version: this field is missing.'],
    [
      'an unknown place in a scope',
      (pack) => (layerOf(pack, 'MFN')['origins'] = { include: ['XX'], exclude: [] }),
      'Tariff layer MFN, origins.include: “XX” is neither a country code, nor a group of the pack, nor *.',
    ],
    [
      'a field of no release',
      (pack) => (layerOf(pack, 'MFN')['colour'] = 'red'),
      'Tariff layer MFN, colour: this release knows no such field; it may come from a later one.',
    ],
    [
      'a field of the pack of no release',
      (pack) => (pack['signature'] = 'x'),
      'The pack, signature: this release knows no such field; it may come from a later one.',
    ],
    [
      'a second base rate',
      (pack) => pack.layers.push({ ...layerOf(pack, 'MFN'), id: 'MFN-2' }),
      'Tariff layer MFN-2: two base rates for one entry: layer MFN covers 8543.70.98 from AD and 244 other origins on every day too. End one before the other begins.',
    ],
    [
      'one id twice',
      (pack) => pack.layers.push(layerOf(pack, 'FL301-CN')),
      'Tariff layer FL301-CN, id: more than one layer has this id.',
    ],
  ])('refuses %s and names the record and the field', async (_what, edit, sentence) => {
    expect(await linesOf(await edited(edit))).toEqual([HEADLINE, sentence]);
  });

  it('asks for the hash where it is missing, and for its form', async () => {
    expect(await linesOf(await edited((pack) => delete pack.sha256, false))).toEqual([
      HEADLINE,
      'The pack, sha256: this field is missing.',
    ]);
    expect(await linesOf(await edited((pack) => (pack.sha256 = 'ABC'), false))).toEqual([
      HEADLINE,
      expect.stringContaining('It states ABC…'),
      'The pack, sha256: “ABC”: expected a SHA-256 of 64 hex digits.',
    ]);
  });

  it('names every fault at once, and counts those beyond fifty', async () => {
    const bytes = await edited((pack) => {
      for (const layer of pack.layers) layer['rate'] = layer['status'] === 'unconfirmed' ? '?' : 0.5;
      pack.layers.push(...Array.from({ length: 10 }, () => ({})));
    });

    const lines = await linesOf(bytes);
    expect(lines).toHaveLength(52);
    expect(lines.at(-1)).toMatch(/^And \d+ more\.$/);
  });

  it('cannot reach the prototype of objects', async () => {
    const text = JSON.stringify(shippedPack).replace('"layers":', '"__proto__":{"polluted":1},"layers":');

    expect(await linesOf(bytesOf(text))).toContain(
      'The pack, __proto__: this release knows no such field; it may come from a later one.',
    );
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('packFileProblemText', () => {
  it('is every line of the problem', async () => {
    const read = await readTariffPack(await edited((pack) => (layerOf(pack, 'MFN')['rate'] = 25)));
    if (read.ok) throw new Error('Expected a problem');

    expect(packFileProblemText(read.problem)).toBe(packFileProblemLines(read.problem).join('\n'));
  });
});

describe('packHash', () => {
  it('does not count the hash itself, the order of fields or the layout', async () => {
    const { sha256, ...rest } = shippedPack;
    const turned = Object.fromEntries(Object.entries(rest).reverse());

    expect(await packHash(turned)).toBe(await packHash({ ...shippedPack }));
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('counts every other value, and the order of a list', async () => {
    const hash = await packHash({ ...shippedPack });

    expect(await packHash({ ...shippedPack, version: 'x' })).not.toBe(hash);
    expect(await packHash({ ...shippedPack, layers: [...shippedPack.layers].reverse() })).not.toBe(hash);
  });

  it('is the SHA-256 of the canonical JSON, for a pack of nothing', async () => {
    // printf '{}' | sha256sum
    expect(await packHash({ sha256: 'any' })).toBe(
      '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    );
  });
});
