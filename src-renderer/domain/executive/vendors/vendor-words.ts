/**
 * What is on record of a vendor, in words with their sources: where it sits, where it builds, how it serves
 * its rigs in the US.
 *
 * What nobody wrote down is said to be not on record. No sentence is made of silence.
 *
 * Depends on: core, evaluation (types), explain, model (types), reports, screening, ../report-ground (types),
 * ../vendor-risk (types), ./goods-of-vendors.
 */
import { countryName } from '../../core/country-name';
import { isolatedName } from '../../core/isolated-name';
import { daysText, numberText } from '../../core/plain-text';
import type { Source } from '../../core/source';
import { US_REPAIR_SENTENCES } from '../../explain/explain-service';
import type { Vendor } from '../../model/vendor';
import { evidenceSource } from '../../reports/offer-source';
import { comparableName } from '../../screening/list-status';
import { distinctSources } from '../../screening/listings-on-record';
import type { ReportGround } from '../report-ground';
import type { SourcedWords } from '../vendor-risk';
import { goodsRows, type GoodsOfVendor } from './goods-of-vendors';

/** Headquarters as the vendor table has them. */
export function headquartersWords({ name, vendor }: GoodsOfVendor): SourcedWords {
  if (vendor === null) {
    return { words: `Not known: ${isolatedName(name)} is not in the vendor table.`, sources: [] };
  }
  return { words: vendor.headquarters, sources: [vendor.source] };
}

/** Declared origins of its goods by name, the most units first, and what sources say of where it builds. */
export function originWords(
  goods: GoodsOfVendor,
  { evidence }: Pick<ReportGround, 'evidence'>,
): SourcedWords {
  const rows = goodsRows(goods);
  const units = new Map<string, number>();
  for (const { offer } of rows) units.set(offer.origin, (units.get(offer.origin) ?? 0) + offer.quantity);
  const declared = [...units].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([origin]) => origin);
  const quotations = rows.flatMap(({ offer }) => {
    const record = evidence.find(({ id }) => id === offer.evidenceId);
    return record === undefined ? [] : [evidenceSource(record, offer.quotedOn)];
  });
  const { vendor } = goods;
  return {
    words: [
      `Declared: ${declared.map(countryName).join(', ')}.`,
      ...(vendor === null ? [] : [`Builds in, as sources say: ${vendor.knownOrigins}.`]),
    ].join(' '),
    sources: distinctSources([...quotations, ...(vendor === null ? [] : [vendor.source])]),
  };
}

/** Repair in the US, its places and the days that a repair is taken to last. */
export function serviceWords({ vendor, name }: GoodsOfVendor, ground: ReportGround): SourcedWords {
  if (vendor === null) {
    return { words: `Not known: ${isolatedName(name)} is not in the vendor table.`, sources: [] };
  }
  const { usRepairDays, foreignRepairDays } = ground.under.ground.prepared.reference.settings.assumptions;
  const days = vendor.usRepair.value === 'yes' ? usRepairDays : foreignRepairDays;
  const centres = ground.sites.flatMap((site) =>
    (site.capacity?.repairCentres ?? [])
      .filter((centre) => namesVendor(centre.name, vendor))
      .map((centre) => ({ ...centre, site: site.name })),
  );
  return {
    words: [
      US_REPAIR_SENTENCES[vendor.usRepair.value],
      ...centres.map(
        (centre) =>
          `${isolatedName(centre.name)}, ${numberText(centre.kilometres)} km from ${isolatedName(centre.site)}.`,
      ),
      `A failed rig is taken to be down ${daysText(days.value)}.`,
    ].join(' '),
    sources: distinctSources(
      [vendor.usRepair, ...centres.map(({ source }) => source), days].map(plainSource),
    ),
  };
}

/** Assembly in the US, terms of service and what else is on record; none without a record. */
export function recordWords({ vendor }: GoodsOfVendor): readonly SourcedWords[] {
  if (vendor === null) return [];
  const { warrantyDays, source } = vendor;
  return [
    { words: `Assembly in the US: ${vendor.usAssembly}`, sources: [source] },
    warrantyDays === null
      ? { words: 'Warranty terms: none on record.', sources: [source] }
      : {
          words: `Warranty terms: ${daysText(warrantyDays.value)} from dispatch.`,
          sources: [plainSource(warrantyDays)],
        },
    { words: `Service: ${vendor.service}`, sources: [source] },
    { words: `Risks on record: ${vendor.risks}`, sources: [source] },
  ];
}

/** Whether the name of a repair centre has the vendor's name, or another spelling of it, in it. */
function namesVendor(centre: string, { name, aliases }: Vendor): boolean {
  const words = comparableName(centre);
  return [name, ...aliases].some((one) => words.includes(comparableName(one)));
}

/** Without the value that a sourced figure carries. */
function plainSource({ citation, asOf, confidence }: Source): Source {
  return { citation, asOf, confidence };
}
