import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { readTable } from '#parser/read-table';
import {
  looksLikeJson,
  readRestrictedList,
} from '../../../src-renderer/imports/restricted-lists/read-restricted-list';
import {
  listFileProblemText,
  rejectedListRowText,
} from '../../../src-renderer/imports/restricted-lists/restricted-list-file';
import {
  CSL_COLUMNS,
  cslText,
  ENTITY_LIST,
  readListText,
  realList,
  SDN_LIST,
  taken,
  type CslRow,
  type ListResult,
} from '../../fixtures/restricted-list';

const about = { fileName: 'list', sha256: 'ab'.repeat(32), givenDate: null };
const first = async (row: CslRow) => taken(await readListText(cslText([row]))).entries[0];
const json = (value: unknown) =>
  readRestrictedList(
    {
      kind: 'json',
      bytes: new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)),
    },
    about,
  );

function refusal(result: ListResult): string {
  if (result.ok) throw new Error('The list was taken');
  return listFileProblemText(result.problem);
}

describe('the Consolidated Screening List', () => {
  it('is read whole from the real rows of January 2024, with the rows of each list', async () => {
    const { edition, entries, rejected } = await realList();

    expect(rejected).toEqual([]);
    expect(entries).toHaveLength(8_412);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(8_412);
    expect(edition).toMatchObject({
      format: 'consolidated-screening-list',
      rows: 8_412,
      rejected: 0,
      listDate: { day: '2024-01', basis: 'file name' },
    });
    expect(edition.rowsByList.slice(0, 3)).toEqual([
      { listName: SDN_LIST, rows: 4_820 },
      { listName: ENTITY_LIST, rows: 2_001 },
      { listName: 'ITAR Debarred (DTC) - State Department', rows: 727 },
    ]);
    expect(entries.filter(({ list }) => list === 'other')).toEqual([]);
    const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
    expect(['entity', 'vessel', 'aircraft', 'unknown', 'individual'].map(count)).toEqual([
      4_533, 433, 283, 3_163, 0,
    ]);
  });

  it('is read in the layout of 2025 as in that of 2024', async () => {
    const text = readFileSync(new URL('../../fixtures/lists/csl-sample-2025.csv', import.meta.url), 'utf8');
    const { entries } = taken(await readListText(text));

    expect(entries.map(({ list }) => list)).toEqual(['ISN', 'UVL', 'MEU', 'SSI', 'SSI', 'EL', 'SSI']);
    expect(entries[4]?.identifiers).toEqual([
      { kind: 'V.A.T. Number', number: 'CHE-267.936.404', country: 'CH' },
      { kind: 'Business Registration Number', number: 'CH-660.0.559.011-2', country: 'CH' },
    ]);
    expect(entries[5]?.aliases.at(-1)).toBe('CETC Research Institute 13');
  });

  it.each([
    ['of 2024', 'RU, 6658535180, Tax ID No.'],
    ['of 2025', 'Tax ID No., 6658535180, RU'],
  ])('takes a number with its country in the order %s', async (_, ids) => {
    const entry = await first({ name: 'A', ids: `${ids}; www.example.com, Website` });

    expect(entry?.identifiers).toEqual([{ kind: 'Tax ID No.', number: '6658535180', country: 'RU' }]);
  });

  it('finds its columns by name, in any order, and with tabs between them', async () => {
    const columns = [...CSL_COLUMNS].reverse();
    const rows = [{ name: 'Alpha, Ltd.; with a semicolon', alt_names: 'One; Two; and Three' }];

    const comma = taken(await readListText(cslText(rows, columns)));
    const tab = taken(await readListText(cslText(rows, columns, '\t')));

    expect(comma.entries[0]).toMatchObject({
      name: 'Alpha, Ltd.; with a semicolon',
      aliases: ['One', 'Two', 'Three'],
    });
    expect(tab.entries).toEqual(comma.entries);
  });

  it('keeps a blank type as unknown, and the types apart', async () => {
    const types = ['', 'Entity', 'Individual', 'Vessel', 'Aircraft', 'Satellite'];
    const { entries } = taken(await readListText(cslText(types.map((type) => ({ name: 'A', type })))));

    expect(entries.map(({ kind }) => kind)).toEqual([
      'unknown',
      'entity',
      'individual',
      'vessel',
      'aircraft',
      'unknown',
    ]);
  });

  it('knows the country of an address by its code or its word', async () => {
    const entry = await first({ name: 'A', addresses: 'Road 1, Xian, CN; Road 2, China; Ramallah II 970' });

    expect(entry?.addresses.map(({ country }) => country)).toEqual(['CN', 'CN', null]);
  });

  it('takes a short form in brackets for a name, and (OFFSHORE) for none', async () => {
    const names = [
      'Semiconductor Manufacturing International Corporation (SMIC)',
      'ABAR PETROLEUM SAL (OFFSHORE)',
    ];
    const { entries } = taken(await readListText(cslText(names.map((name) => ({ name })))));

    expect(entries.map(({ acronyms }) => acronyms)).toEqual([['SMIC'], []]);
  });

  it('takes what a name is also known as for an alias', async () => {
    const entry = await first({ name: 'Far East Trading Company, Inc. (a.k.a. FETCO, Inc.)' });

    expect(entry?.aliases).toEqual(['FETCO, Inc.']);
  });

  it('sets spaces in a citation and at the ends of a name straight', async () => {
    const entry = await first({ name: '  Almaz  JSC ', federal_register_notice: '87 FR  20299' });

    expect(entry).toMatchObject({ name: 'Almaz JSC', notice: '87 FR 20299' });
  });

  it('gives a number that stands twice in a list an id of its own', async () => {
    const { entries } = taken(
      await readListText(
        cslText([
          { _id: '7', name: 'A' },
          { _id: '7', name: 'B' },
        ]),
      ),
    );

    expect(entries.map(({ id }) => id)).toEqual(['EL:7', 'EL:7#2']);
  });

  it('is read from JSON as from CSV', async () => {
    const result = {
      id: '9',
      source: SDN_LIST,
      type: 'Entity',
      programs: ['RUSSIA-EO14024', 'CYBER2'],
      name: 'BITRIVER AG',
      alt_names: ['BIT RIVER'],
      addresses: [{ address: 'Baarerstrasse 135', city: 'Zug', postal_code: '6300', country: 'CH' }],
      ids: [{ type: 'Registration Number', number: 'CH-170.3.045.713-7', country: 'CH' }],
    };
    const { entries, edition } = taken(
      await json({
        total: 1,
        sources_used: [{ source_last_updated: '2025-06-30T04:00:00' }],
        results: [result],
      }),
    );

    expect(entries[0]).toMatchObject({
      id: 'SDN:9',
      kind: 'entity',
      programmes: ['RUSSIA-EO14024', 'CYBER2'],
      aliases: ['BIT RIVER'],
      addresses: [{ text: 'Baarerstrasse 135, Zug, 6300, CH', country: 'CH' }],
      identifiers: [{ kind: 'Registration Number', number: 'CH-170.3.045.713-7', country: 'CH' }],
    });
    expect(edition.listDate).toEqual({ day: '2025-06-30', basis: 'file' });
  });
});

describe('an OpenSanctions targets.simple.csv', () => {
  const header =
    'id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,dataset,first_seen,last_seen,last_change';
  const row = (schema: string) =>
    `x-1,${schema},Alpha LLC,"Beta;Gamma",,"ru;cy",,7736640919,SDN,,,US OFAC Specially Designated Nationals (SDN) List,2024-03-01,2025-01-20T06:00:00,`;

  it('is read with its kinds, countries, numbers and last day', async () => {
    const { entries, edition } = taken(
      await readListText([header, row('Company'), row('Person'), row('Vessel')].join('\n')),
    );

    expect(entries.map(({ kind }) => kind)).toEqual(['entity', 'individual', 'vessel']);
    expect(entries[0]).toMatchObject({ list: 'SDN', aliases: ['Beta', 'Gamma'], countries: ['RU', 'CY'] });
    expect(entries[0]?.identifiers[0]?.number).toBe('7736640919');
    expect(edition).toMatchObject({
      format: 'opensanctions',
      listDate: { day: '2025-01-20', basis: 'file' },
    });
  });

  it('names a thing that is no party among the rejected rows, and is not refused for many of them', async () => {
    const wallets = [row('CryptoWallet'), row('CryptoWallet'), row('Security')];
    const { rejected, entries } = taken(await readListText([header, row('Company'), ...wallets].join('\n')));

    expect(entries).toHaveLength(1);
    expect(rejected.map(rejectedListRowText)[0]).toBe('Line 3 is a CryptoWallet, which is no party.');
    expect(rejected).toHaveLength(3);
  });

  it('loses no entry for a kind that is new', async () => {
    const { entries } = taken(await readListText([header, row('Cooperative')].join('\n')));

    expect(entries.map(({ kind }) => kind)).toEqual(['unknown']);
  });
});

describe('a file that is no whole list', () => {
  it('is refused when its last row is cut off', async () => {
    const text = cslText([{ name: 'A' }, { name: 'B' }, { name: 'C' }]);

    expect(refusal(await readListText(text.slice(0, -20)))).toContain(
      'The file is cut off at its end (Line 4)',
    );
    expect(refusal(await readListText(text.slice(0, text.indexOf('"C"') + 2)))).toContain('cut off');
  });

  it('is refused when it has a header alone, or other columns, or a column twice', async () => {
    expect(refusal(await readListText(cslText([])))).toContain('has no entry');
    expect(refusal(await readListText('id,price\n1,2\n'))).toContain('no list that RigPlan reads');
    expect(refusal(await readListText('source,name,name\na,b,c\n'))).toContain('Two columns are named name');
  });

  it('is refused when more than one row in a hundred cannot be read, with the first of them named', async () => {
    const text = cslText([{ name: 'A' }, { name: '' }, { name: '?' }, { name: 'B' }]);

    expect(refusal(await readListText(text))).toContain('2 of 4 rows cannot be read');
    expect(refusal(await readListText(text))).toContain('Line 3 has no name.');
  });

  it('is refused as JSON when it is cut off, one page, or something else', async () => {
    expect(refusal(await json('{"results":[{"name":"A"'))).toContain('is cut off');
    expect(refusal(await json({ total: 14_160, results: [{ name: 'A', source: 'EL' }] }))).toContain(
      'has 14160 entries and has 1',
    );
    expect(refusal(await json({ offers: [] }))).toContain('Found: offers');
    expect(refusal(await json([]))).toContain('no entry');
  });

  it('is told from a table by its first sign', () => {
    expect(looksLikeJson(new TextEncoder().encode('\ufeff \n{"results":[]}'))).toBe(true);
    expect(looksLikeJson(new TextEncoder().encode('_id,source'))).toBe(false);
  });
});

describe('the day of a list', () => {
  const dayOf = async (fileName: string, givenDate: string | null, row: CslRow = {}) => {
    const table = readTable(new TextEncoder().encode(cslText([{ name: 'A', ...row }])));
    if (!table.ok) throw new Error(table.problem.code);
    const given = givenDate === null ? null : calendarDate(givenDate);
    const source = { kind: 'table', table: table.value } as const;
    return taken(await readRestrictedList(source, { fileName, sha256: '', givenDate: given })).edition
      .listDate;
  };

  it('is the user’s, else the name’s, else no earlier than the latest row', async () => {
    const row = { start_date: '2022-04-07', federal_register_notice: 'Vol. 88, No. 151, 08/08/2023' };

    expect(await dayOf('csl-2024-01.csv', '2024-01-31', row)).toEqual({ day: '2024-01-31', basis: 'given' });
    expect(await dayOf('csl_20240131.csv', null, row)).toEqual({ day: '2024-01-31', basis: 'file name' });
    expect(await dayOf('csl-2024-01.csv', null, row)).toEqual({ day: '2024-01', basis: 'file name' });
    expect(await dayOf('list.csv', null, row)).toEqual({ day: '2023-08-08', basis: 'no earlier than' });
    expect(await dayOf('list.csv', null)).toBeNull();
  });

  it('is none that the list cannot mean', async () => {
    expect(await dayOf('list.csv', null, { start_date: '0017-05-26' })).toBeNull();
  });
});

describe('reading a list', () => {
  const long = cslText(Array.from({ length: 3_500 }, (_, at) => ({ name: `Company ${String(at)}` })));

  it('says how far it is, up to the whole', async () => {
    const shares: number[] = [];
    await readListText(long, 'list.csv', { onProgress: (share) => shares.push(share) });

    expect(shares).toHaveLength(4);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('stops in between when it is told to', async () => {
    const stop = new AbortController();
    const shares: number[] = [];
    const reading = readListText(long, 'list.csv', {
      signal: stop.signal,
      onProgress: (share) => {
        shares.push(share);
        stop.abort(new Error('Stopped'));
      },
    });

    await expect(reading).rejects.toThrow('Stopped');
    expect(shares).toHaveLength(1);
  });
});
