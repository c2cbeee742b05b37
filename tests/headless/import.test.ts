import { beforeAll, describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { siteSchema } from '#domain/model/site';
import { emptyWorkspace } from '../../src-renderer/data/seed';
import { readWorkspaceDocument, writeWorkspaceFile } from '../../src-renderer/data/workspace-file';
import { runHeadless } from '../../src-renderer/headless/run-headless';
import { aHeadlessRun } from '../fixtures/a-headless-run';
import { aPriceListContext } from '../fixtures/price-list-context';
import { priceListText, type PriceListRow } from '../fixtures/price-list-text';

let workspace = '';
beforeAll(async () => {
  const state = await emptyWorkspace('Tender', calendarDate('2026-11-21'));
  workspace = await writeWorkspaceFile(
    { ...state, sites: aPriceListContext().sites.map((site) => siteSchema.parse(site)) },
    '1.0.0',
  );
});

async function run(words: string, files: Readonly<Record<string, string>>) {
  const { host, outcomes } = aHeadlessRun(['import', ...words.split(' ')], {
    'W.rigplan': workspace,
    ...files,
  });
  const solver = { optimise: () => Promise.reject(new Error('No solver here')) };
  await runHeadless(host, { solver });
  const [outcome] = outcomes;
  if (outcome === undefined) throw new Error('Expected an end');
  const text = (bytes: Uint8Array | null) => (bytes === null ? '' : new TextDecoder().decode(bytes));
  return {
    ...outcome,
    printed: outcome.stdout === null ? null : (JSON.parse(text(outcome.stdout)) as Printed),
    written: outcome.file === null ? null : text(outcome.file.bytes),
  };
}

interface Printed {
  readonly isWritten: boolean;
  readonly files: readonly {
    readonly new: readonly { readonly id: string }[];
    readonly changed: readonly { readonly id: string; readonly changes: unknown }[];
    readonly same: readonly string[];
    readonly asked: readonly {
      readonly questions: readonly { readonly question: string; readonly sentence: string }[];
    }[];
    readonly rejected: readonly { readonly line: number; readonly reasons: readonly string[] }[];
    readonly importedBefore: string | null;
    readonly missing: readonly unknown[];
    readonly addedUsd: string;
    readonly changedUsd: string;
  }[];
}

const list = (...rows: PriceListRow[]) => priceListText(rows);

async function offersIn(text: string | null) {
  const read = await readWorkspaceDocument(text ?? '');
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

describe('rigplan import', () => {
  it('writes the workspace back with the new offers, and prints what it did', async () => {
    const end = await run('nov.csv --workspace W.rigplan --by Ana', {
      'nov.csv': list({ id: 'A' }, { id: 'B' }),
    });

    expect([end.exitCode, end.stderr, end.file?.argument]).toEqual([0, '', 3]);
    expect(end.printed).toMatchObject({
      workspace: 'W.rigplan',
      isWritten: true,
      files: [
        {
          file: 'nov.csv',
          new: [
            { id: 'A', line: 2, unitPriceUsd: '3744.00', quantity: 100 },
            { id: 'B', line: 3 },
          ],
          changed: [],
          same: [],
          asked: [],
          rejected: [],
          addedUsd: '748800.00',
        },
      ],
    });
    const { state, history, audit } = await offersIn(end.written);
    expect(state.offers.map(({ id }) => id)).toEqual(['A', 'B']);
    expect(state.evidence.at(-1)).toMatchObject({
      fileName: 'nov.csv',
      importedBy: 'Ana',
      importedOn: '2026-11-21',
    });
    expect(history[0]).toMatchObject({ label: 'Import 2 offers from nov.csv', by: 'Ana' });
    expect(history[0]?.changes).toHaveLength(3);
    expect(audit.at(-1)).toMatchObject({ label: 'Import 2 offers from nov.csv', sequence: audit.length });
  });

  it('says what a later list changes, and keeps the quote of before', async () => {
    const files = {
      'nov.csv': list({ id: 'A', quoted_on: '2026-11-03' }, { id: 'B', quoted_on: '2026-11-03' }),
      'dec.csv': list(
        { id: 'A', unit_price: '3600', quoted_on: '2026-12-01' },
        { id: 'B', quoted_on: '2026-11-03' },
      ),
    };

    const end = await run('nov.csv dec.csv --workspace W.rigplan --out next.rigplan', files);

    expect(end.file?.argument).toBe(6);
    expect(end.printed?.files[1]).toMatchObject({
      new: [],
      changed: [
        {
          id: 'A',
          changes: [
            { field: 'unitPrice', before: '3744.00', after: '3600.00' },
            { field: 'quotedOn', before: '2026-11-03', after: '2026-12-01' },
          ],
        },
      ],
      same: ['B'],
      changedUsd: '-14400.00',
    });
    const { state } = await offersIn(end.written);
    expect(state.offers.find(({ id }) => id === 'A')?.earlierQuotes).toHaveLength(1);
  });

  it('does nothing the second time, and says when it was done', async () => {
    const files = { 'nov.csv': list({ id: 'A' }) };
    const first = await run('nov.csv --workspace W.rigplan', files);

    const second = await run('nov.csv --workspace W.rigplan', { ...files, 'W.rigplan': first.written ?? '' });

    expect([second.exitCode, second.file, second.printed?.isWritten]).toEqual([0, null, false]);
    expect(second.printed?.files[0]).toMatchObject({
      importedBefore: 'Imported on 21 Nov 2026; nothing is different.',
      same: ['A'],
    });
  });

  it('ends with 1 for a rejected row, and brings the others in', async () => {
    const end = await run('nov.csv --workspace W.rigplan', {
      'nov.csv': list({ id: 'A' }, { id: 'B', quantity: '0' }),
    });

    expect(end.exitCode).toBe(1);
    expect(end.printed?.files[0]?.rejected).toEqual([
      { line: 3, id: 'B', reasons: ['Column quantity: “0” is less than 1.'] },
    ]);
    expect((await offersIn(end.written)).state.offers.map(({ id }) => id)).toEqual(['A']);
  });

  it('ends with 1 for a question that is open, and takes the answer from a file', async () => {
    const files = { 'nov.csv': list({ id: 'A' }, { id: 'B', min_quantity: '500' }) };

    const open = await run('nov.csv --workspace W.rigplan', files);
    expect(open.exitCode).toBe(1);
    expect(open.printed?.files[0]?.asked[0]?.questions[0]).toEqual({
      question: '3/minimum-above-quantity',
      sentence: 'The vendor sells at least 500 units; the row is for 100.',
      answers: ['keep', 'leave-out'],
      answer: null,
    });
    const answers = JSON.stringify({ rows: { '*/minimum-above-quantity': 'keep' } });
    const told = await run('nov.csv --workspace W.rigplan --answers answers.json', {
      ...files,
      'answers.json': answers,
    });
    expect(told.exitCode).toBe(0);
    expect((await offersIn(told.written)).state.offers.map(({ id }) => id)).toEqual(['A', 'B']);
  });

  it('writes nothing with --dry-run, and prints the same', async () => {
    const end = await run('nov.csv --workspace W.rigplan --dry-run --out next.rigplan', {
      'nov.csv': list({ id: 'A' }),
    });

    expect([end.exitCode, end.file, end.printed?.isWritten]).toEqual([0, null, false]);
    expect(end.printed?.files[0]?.new.map(({ id }) => id)).toEqual(['A']);
  });

  it('writes nothing of any list if one of them cannot be read', async () => {
    const end = await run('nov.csv bad.csv --workspace W.rigplan', {
      'nov.csv': list({ id: 'A' }),
      'bad.csv': '',
    });

    expect([end.exitCode, end.stdout, end.file]).toEqual([1, null, null]);
    expect(end.stderr).toBe('rigplan: bad.csv: The file is empty.\n');
  });

  it('prints the questions of a layout that is not clear, and writes nothing of any list', async () => {
    const vendor = 'Model;Hashrate;Price USD\nS21 XP;270T;5999\n';

    const end = await run('nov.csv v.csv --workspace W.rigplan', {
      'nov.csv': list({ id: 'A' }),
      'v.csv': vendor,
    });

    expect([end.exitCode, end.file, end.printed?.isWritten]).toEqual([1, null, false]);
    expect(end.printed?.files[1]).toMatchObject({ file: 'v.csv', new: [] });
    expect(JSON.stringify(end.printed?.files[1])).toContain('layout.given.origin');
  });

  it.each([
    ['nov.csv', 'Name the workspace file: import FILE… --workspace W.rigplan, or --sample.'],
    ['--workspace W.rigplan', 'Name the price list: import FILE… --workspace W.rigplan | --sample.'],
    [
      'nov.csv --workspace W.rigplan --profile Nobody',
      'nov.csv: The workspace has no layout named Nobody. It has none.',
    ],
    ['nov.csv --workspace W.rigplan --answers answers.json', 'answers.json: It is not JSON.'],
    ['nov.csv --workspace none.rigplan', 'Cannot read none.rigplan: none.rigplan: no such file or folder'],
  ])('refuses “%s” in words', async (words, why) => {
    const end = await run(words, { 'nov.csv': list({ id: 'A' }), 'answers.json': 'no' });

    expect([end.exitCode, end.stdout, end.file]).toEqual([1, null, null]);
    expect(end.stderr).toContain(`rigplan: ${why}`);
  });

  it('asks which of two equal prices is read, and takes the column that is named', async () => {
    const two = list({ id: 'A' })
      .split('\r\n')
      .map((line, index) =>
        line === '' ? line : `${line},${index === 0 ? 'Price 10 Nov,Price 17 Nov' : '3500,3400'}`,
      )
      .join('\n')
      .replace('unit_price', 'their_reference');
    const asked = await run('two.csv --workspace W.rigplan', { 'two.csv': two });
    const letter = String.fromCharCode(65 + two.split('\n')[0]!.split(',').length - 1);
    const columns = { [letter]: { field: 'unit_price' } };
    const answered = await run('two.csv --workspace W.rigplan --answers a.json --dry-run', {
      'two.csv': two,
      'a.json': JSON.stringify({ layout: { columns } }),
    });

    expect(asked.exitCode).toBe(1);
    expect(JSON.stringify(asked.printed?.files[0])).toContain('"answerIn":"layout.columns"');
    expect(answered.printed?.files[0]).toMatchObject({ new: [{ id: 'A' }], rejected: [] });
    expect(answered.printed?.files[0]?.addedUsd).toBe('340000.00');
  });

  it('tries a list on the sample tender, which has no file to go back to', async () => {
    const files = { 'nov.csv': list({ id: 'A', site: '' }) };
    const tried = await run('nov.csv --sample', files);
    const kept = await run('nov.csv --sample --out S.rigplan', files);

    expect([tried.exitCode, tried.file, tried.printed?.isWritten]).toEqual([0, null, false]);
    expect(tried.printed?.files[0]?.new.map(({ id }) => id)).toEqual(['A']);
    expect([kept.file?.argument, kept.printed?.isWritten]).toEqual([4, true]);
    expect((await offersIn(kept.written)).state.offers).toHaveLength(64);
  });

  it('refuses a sealed workspace in words', async () => {
    const end = await run('nov.csv --workspace W.rigplan', {
      'nov.csv': list({ id: 'A' }),
      'W.rigplan': 'RPSEALED and what follows',
    });

    expect([end.exitCode, end.stdout, end.file]).toEqual([1, null, null]);
    expect(end.stderr).toBe(
      'rigplan: W.rigplan is sealed by a passphrase. Open it in the window, and save it without.\n',
    );
  });
});
