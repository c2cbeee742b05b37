/**
 * Opening a database of 10,000 offers and reading it whole, in Debian's Chromium,
 * beside raw IndexedDB that opens it and calls `getAll` on the same tables; the same
 * sealed by a key, and one changed offer, each beside the plain one.
 */
import { measureInChromium } from './in-chromium';
import { median, type Benchmark } from './figure';
import type { OpenTimes } from './page/open-database-page';

const OFFERS = 10_000;
const RUNS = 9;

export const openDatabaseBenchmark: Benchmark = {
  name: 'open-10k-database',
  title: 'open and read a database of 10,000 offers',
  take: async () => {
    const { workspace, raw, sealed, edit, sealedEdit } = await measureInChromium<OpenTimes>('open-database', [
      OFFERS,
      RUNS,
    ]);
    return [
      {
        name: 'open-10k-database',
        value: median(workspace),
        unit: 'ms',
        ratio: median(workspace) / median(raw),
        ratioTo: 'raw IndexedDB open and getAll',
        runs: RUNS,
      },
      {
        name: 'open-10k-sealed-database',
        value: median(sealed),
        unit: 'ms',
        ratio: median(sealed) / median(workspace),
        ratioTo: 'the same in the clear',
        runs: RUNS,
      },
      {
        name: 'change-one-sealed-offer',
        value: median(sealedEdit),
        unit: 'ms',
        ratio: median(sealedEdit) / median(edit),
        ratioTo: 'the same in the clear',
        runs: RUNS,
      },
    ];
  },
};
