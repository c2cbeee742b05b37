/**
 * Pairs of names that a public screening program publishes with its scores
 * (moov-io/watchman, its tests and `ofac-name-comparison.md`). Their scores are
 * theirs; what a reader of them would expect of any screening is held here.
 */
import { describe, expect, it } from 'vitest';
import { aList, found, indexOf, SDN_LIST, screened } from '../../fixtures/restricted-list';

const person = (name: string) => ({ name, source: SDN_LIST, type: 'Individual' });
const company = (name: string) => ({ name, source: SDN_LIST, type: 'Entity' });
const listed = async (...rows: readonly { readonly name: string }[]) => indexOf((await aList(rows)).entries);

describe('published pairs', () => {
  it('[REAL] bindaree food group pty ltd is no independent insurance group ltd, legal forms or not', async () => {
    const index = await listed(company('INDEPENDENT INSURANCE GROUP LTD'));

    expect(screened('bindaree food group pty ltd', index).band).toBe('none');
    expect(screened('bindaree food', index).band).toBe('none');
  });

  it('[REAL] nicolas maduro is likely nicolas moros maduro', async () => {
    const index = await listed(person('MADURO MOROS, Nicolas'));

    expect(found(screened('nicolas maduro', index, { kind: 'individual' }))).toEqual([
      'possible: MADURO MOROS, Nicolas',
    ]);
    expect(screened('nicolas moros maduro', index, { kind: 'individual' }).band).toBe('strong');
  });

  it('[REAL] jane doe is not jan lahore, and ian is no more than a weak hit on ian mckinley', async () => {
    const index = await listed(person('LAHORE, Jan'), person('MCKINLEY, Ian'));

    expect(screened('jane doe', index).band).toBe('none');
    expect(['weak', 'none']).toContain(screened('ian', index).band);
  });

  it('[REAL] JSCARGUMENT is JSC ARGUMENT', async () => {
    expect(screened('JSCARGUMENT', await listed(company('JSC ARGUMENT'))).band).toBe('strong');
  });

  it('[REAL] of those named Khamis, the one whose whole name is met stands first, and one name alone is weak at most', async () => {
    const index = await listed(
      person('AL-GADDAFI, Khamis'),
      person('GADDAFI, Khamis'),
      person('KHAMIS, Imad Mohammad Deeb'),
      person('NAJJAR, Khamis'),
    );

    expect(found(screened('Khamis Al', index)).filter((hit) => !hit.startsWith('weak'))).toEqual([]);
    expect(found(screened('Khamis Gaddafi', index)).slice(0, 2).sort()).toEqual([
      'possible: AL-GADDAFI, Khamis',
      'possible: GADDAFI, Khamis',
    ]);
  });
});
