/** What the holdings on record say of names, against a list that holds the Sophgo entries. */
import { describe, expect, it } from 'vitest';
import { runHeadless } from '../../src-renderer/headless/run-headless';
import { aHeadlessRun } from '../fixtures/a-headless-run';
import { cslText, SDN_LIST, SOPHGO_ROWS } from '../fixtures/restricted-list';

interface Ownership {
  readonly party: string;
  readonly standing: string;
  readonly asOf: string;
  readonly sentences: readonly string[];
  readonly sources: readonly string[];
}

async function ownership(
  name: string,
  rows = SOPHGO_ROWS,
  list = 'csl-2025-01-31.csv',
): Promise<Ownership | null> {
  const { host, outcomes } = aHeadlessRun(`screen --list ${list} --names names.txt`.split(' '), {
    [list]: cslText(rows),
    'names.txt': name,
  });
  await runHeadless(host, { solver: { solve: () => Promise.reject(new Error('Not asked for')) } as never });
  const text = new TextDecoder().decode(outcomes[0]?.stdout ?? new Uint8Array());
  return (JSON.parse(text) as { readonly ownership: Ownership | null }[])[0]?.ownership ?? null;
}

describe('the ownership of a screened name', () => {
  it('shows Bitmain as related by a common shareholder, and never as listed', async () => {
    const found = await ownership('Bitmain');

    expect(found).toMatchObject({
      party: 'Bitmain Technologies Ltd.',
      standing: 'related',
      asOf: '2025-01-31',
    });
    expect(found?.sentences[0]).toContain('related is not listed');
    expect(found?.sentences.join(' ')).toContain(
      'indirectly 20.0 % or more of Sophgo Technologies Ltd., which is listed. A common shareholder does not make Bitmain Technologies Ltd. listed.',
    );
    expect(found?.sources.join(' ')).toContain('Press reports on Bitmain and Sophgo');
  });

  it('knows a listed party by the loaded list', async () => {
    expect(await ownership('Sophgo Technologies Ltd')).toMatchObject({ standing: 'listed' });
  });

  it('says that no tie is on record where the loaded list does not name the other party', async () => {
    const found = await ownership('Bitmain', [
      {
        source: SDN_LIST,
        type: 'Entity',
        programs: 'RUSSIA-EO14024',
        name: 'BITRIVER AG',
        addresses: 'Zug, CH',
      },
    ]);

    expect(found?.standing).toBe('no-tie-known');
    expect(found?.sentences).toEqual([
      'No list and no tie of Bitmain Technologies Ltd. is on record here, which says nothing of what is not on record.',
    ]);
  });

  it('is silent on a name that no party on record has, and where the list has no day', async () => {
    expect(await ownership('Auradine')).toBeNull();
    expect(await ownership('Bitmain', SOPHGO_ROWS, 'csl.csv')).toBeNull();
  });
});
