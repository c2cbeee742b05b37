/** A workspace goes into a file and comes back the same, or not at all. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  WORKSPACE_FILE_SCHEMA,
  describeWorkspaceFileProblem,
  readWorkspaceFile,
  writeWorkspaceFile,
} from '../../src-renderer/data/workspace-file';
import { aWorkspace, contentText } from '../fixtures/workspace-database';
import { aStoredOffer } from '../fixtures/workspace-records';

async function sampleFile() {
  const { db, workspace } = aWorkspace();
  await workspace.openSample();
  const text = await writeWorkspaceFile(await workspace.read(), '0.1.0');
  return { db, workspace, text };
}

/** The sentence a reader gets, or what was read. */
async function complaintOf(text: string): Promise<string> {
  const read = await readWorkspaceFile(text);
  return read.ok ? 'was read' : describeWorkspaceFileProblem(read.problem);
}

/** The sample file with one change, and without a checksum, as a program other than ours might write it. */
async function edited(edit: (document: SampleDocument) => void): Promise<string> {
  const { text } = await sampleFile();
  const document = JSON.parse(text) as SampleDocument;
  document.sha256 = null;
  edit(document);
  return JSON.stringify(document);
}

interface SampleDocument {
  format: string;
  schemaVersion: number;
  appVersion: string;
  sha256: string | null;
  tables: Record<string, Record<string, unknown>[]>;
}

function offerOf(document: SampleDocument): Record<string, unknown> {
  const offer = document.tables['offers']?.[0];
  if (offer === undefined) throw new Error('Expected an offer');
  return offer;
}

describe('a workspace file', () => {
  it('brings everything back, and writes the same bytes again', async () => {
    const { text } = await sampleFile();
    const other = aWorkspace();

    const read = await readWorkspaceFile(text);
    if (!read.ok) throw new Error(describeWorkspaceFileProblem(read.problem));
    await other.workspace.replaceAll('Open a workspace file', read.value);

    expect(await writeWorkspaceFile(await other.workspace.read(), '0.1.0')).toBe(text);
  });

  it('is the same for equal workspaces, whatever order their fields were written in', async () => {
    const one = aWorkspace();
    const two = aWorkspace();
    const offer = aStoredOffer();
    const turned = Object.fromEntries(Object.entries(offer).reverse()) as unknown as typeof offer;

    await one.workspace.change('Add', ({ offers }) => offers.bulkPut([offer, aStoredOffer({ id: 'o0' })]));
    await two.workspace.change('Add', ({ offers }) => offers.bulkPut([aStoredOffer({ id: 'o0' }), turned]));

    expect(await writeWorkspaceFile(await one.workspace.read(), '0.1.0')).toBe(
      await writeWorkspaceFile(await two.workspace.read(), '0.1.0'),
    );
  });

  it('replaces everything as one step that is taken back whole', async () => {
    const { text } = await sampleFile();
    const { db, workspace } = aWorkspace();
    await workspace.change('Add', ({ offers }) => offers.put(aStoredOffer({ id: 'mine' })));
    const before = await contentText(db);

    const read = await readWorkspaceFile(text);
    if (!read.ok) throw new Error('Expected a workspace');
    await workspace.replaceAll('Open a workspace file', read.value);
    const opened = await workspace.read();
    await workspace.undo();

    expect(opened.offers.some((offer) => offer.id === 'mine')).toBe(false);
    expect(await contentText(db)).toBe(before);
  });

  it('may be laid out anew: white space is no alteration', async () => {
    const { text } = await sampleFile();

    expect(await complaintOf(JSON.stringify(JSON.parse(text), null, 4))).toBe('was read');
  });

  it.each([
    ['no JSON', '{"format": "rigplan-work', 'The file is not JSON, or it is cut off.'],
    ['another file', '{"name":"x"}', 'The file is not a RigPlan workspace.'],
    ['a list', '[]', 'The file is not a RigPlan workspace.'],
  ])('is refused if it is %s', async (_what, text, sentence) => {
    expect(await complaintOf(text)).toBe(sentence);
  });

  it('is refused if a newer release wrote it', async () => {
    const text = await edited((document) => {
      document.schemaVersion = WORKSPACE_FILE_SCHEMA + 1;
      document.appVersion = '9.0.0';
    });

    expect(await complaintOf(text)).toBe(
      `The file was written by RigPlan 9.0.0 in a newer format (${WORKSPACE_FILE_SCHEMA + 1}); this release reads up to ${WORKSPACE_FILE_SCHEMA}. Open it with RigPlan 9.0.0 or later.`,
    );
  });

  it('is refused if a figure in it was altered', async () => {
    const { text } = await sampleFile();
    const altered = text.replace('"quantity":2000', '"quantity":2001');

    expect(altered).not.toBe(text);
    expect(await complaintOf(altered)).toMatch(/checksum does not match/);
  });

  const wrongRecords: [string, (document: SampleDocument) => void, RegExp][] = [
    ['a wrong value', (d) => (offerOf(d)['quantity'] = 0), /^Table offers, record AU-01, field quantity: /],
    [
      'a wrong nested value',
      (d) => (offerOf(d)['foreignPrice'] = { amount: 'x' }),
      /record AU-01, field foreignPrice\.amount: /,
    ],
    [
      'a field of no release',
      (d) => (offerOf(d)['colour'] = 'red'),
      /record AU-01, field colour: Not a field of this release\.$/,
    ],
    ['a missing field', (d) => delete offerOf(d)['origin'], /record AU-01, field origin: /],
    [
      'the same id twice',
      (d) => d.tables['offers']?.push(offerOf(d)),
      /record AU-01, field id: The same id twice\.$/,
    ],
    [
      'a record that is none',
      (d) => d.tables['sites']?.push(7 as unknown as Record<string, unknown>),
      /^Table sites, record number 3: /,
    ],
  ];

  it.each(wrongRecords)(
    'is refused with table, record and field named for %s',
    async (_what, edit, sentence) => {
      expect(await complaintOf(await edited(edit))).toMatch(sentence);
    },
  );

  it('is refused if a table is missing or unknown', async () => {
    const missing = await edited((document) => delete document.tables['offers']);
    const unknown = await edited((document) => (document.tables['orders'] = []));

    expect(await complaintOf(missing)).toBe('The file is not a RigPlan workspace.');
    expect(await complaintOf(unknown)).toBe('The file is not a RigPlan workspace.');
  });

  it('cannot reach the prototype of objects', async () => {
    const { text } = await sampleFile();
    const hostile = text
      .replace(/"sha256": "[0-9a-f]+"/, '"sha256": null')
      .replace('"evidenceRow":', '"__proto__":{"polluted":1},"evidenceRow":');

    expect(await complaintOf(hostile)).toMatch(/field __proto__: Not a field of this release/);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('a workspace file of format 1', () => {
  const text = readFileSync(
    fileURLToPath(new URL('../fixtures/workspace-files/version-1.json', import.meta.url)),
    'utf8',
  );
  const changed = (edit: (document: SampleDocument) => void) => {
    const document = JSON.parse(text) as SampleDocument;
    edit(document);
    return JSON.stringify(document);
  };

  it('is read and brought forward: own layers with who and why, no pack, no lanes', async () => {
    const read = await readWorkspaceFile(text);

    if (!read.ok) throw new Error(describeWorkspaceFileProblem(read.problem));
    const { offers, overlays, tariffPack, lanes, settings } = read.value;
    expect(offers.map(({ id, batches }) => [id, batches])).toEqual([
      ['BM-01', null],
      ['BM-02', null],
      ['o1', null],
    ]);
    expect(overlays.map(({ id, layer, by }) => [id, layer?.program, by])).toEqual([
      ['MFN', 'Column 1 general (MFN)', 'Not recorded'],
      ['MINE', 'A duty of my own', 'Not recorded'],
    ]);
    expect(settings?.scenario.allInParts).toEqual({ delay: true, service: true, reserve: true });
    expect([tariffPack, lanes]).toEqual([null, []]);
  });

  it('is written in the format of today, and reads as the same workspace', async () => {
    const read = await readWorkspaceFile(text);
    if (!read.ok) throw new Error('Expected a workspace');

    const written = await writeWorkspaceFile(read.value, '0.2.0');

    expect(written).toContain(`"schemaVersion": ${WORKSPACE_FILE_SCHEMA}`);
    expect(await readWorkspaceFile(written)).toEqual(read);
  });

  it('is still refused if a figure in it was altered', async () => {
    const altered = changed((document) => (offerOf(document)['quantity'] = 7));

    expect(await complaintOf(altered)).toMatch(/checksum does not match/);
  });

  it('is refused with the field of a layer that is wrong or not known', async () => {
    const layerOf = ({ tables }: SampleDocument) => tables['overlays']![0]!;

    expect(await complaintOf(changed((document) => (layerOf(document)['colour'] = 'red')))).toBe(
      'Table overlays, record MFN, field layer.colour: Not a field of this release.',
    );
    expect(await complaintOf(changed((document) => (layerOf(document)['rate'] = -1)))).toMatch(
      /^Table overlays, record MFN, field layer\.rate: /,
    );
  });

  it('is refused if it has tables of a later format, or a row that is no record', async () => {
    expect(await complaintOf(changed(({ tables }) => (tables['lanes'] = [])))).toBe(
      'The file is not a RigPlan workspace.',
    );
    expect(
      await complaintOf(
        changed(({ tables }) => tables['overlays']?.push(7 as unknown as Record<string, unknown>)),
      ),
    ).toMatch(/^Table overlays, record number 3: /);
  });
});
