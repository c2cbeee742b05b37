/**
 * A pack under which given goods pay one rate on every day, whatever the law says.
 *
 * Only these goods: the same product from another origin pays as before, so what
 * a finding against the origin would cost can still be told.
 *
 * Depends on: core, model, tariffs.
 */
import type { PartsPerMillion } from '../core/money';
import type { TariffLayer } from '../model/tariff-layer';
import type { EntryGoods } from './layer-stack';
import type { Coverage, PreparedPack } from './prepare-pack';

/** The pack with one rate in place of every layer of the goods. Costs nothing to make; nothing of `prepared` changes. */
export function withOneRate(goods: EntryGoods, rate: PartsPerMillion, prepared: PreparedPack): PreparedPack {
  const coverage: Coverage = { layers: [onlyLayer(goods, rate)], changeDates: [], byDate: new Map() };
  const ofGoods = new Map([[goods.htsCode, new Map([[goods.origin, coverage]])]]);
  return {
    ...prepared,
    coverage: goods.isUsmcaQualifying
      ? { usmca: ofGoods, other: new Map() }
      : { usmca: new Map(), other: ofGoods },
  };
}

function onlyLayer({ htsCode, origin }: EntryGoods, rate: PartsPerMillion): TariffLayer {
  return {
    id: 'ONE-RATE',
    program: 'One rate in place of every duty',
    authority: null,
    heading: null,
    htsPrefixes: [htsCode],
    origins: { include: [origin], exclude: [] },
    rate,
    kind: 'base',
    replaces: [],
    from: null,
    to: null,
    status: 'active',
    isUsmcaExempt: false,
    condition: null,
    litigation: null,
    source: { citation: 'Supposed, to find where two offers tie', asOf: null, confidence: 'assumed' },
    note: null,
  };
}
