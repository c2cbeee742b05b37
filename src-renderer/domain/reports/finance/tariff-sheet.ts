/**
 * The sheet Tariff layers: every duty that an offer of the table pays, and those
 * that would cover it if they were confirmed, with the law behind each.
 *
 * Depends on: core, evaluation, model (types), ./book, ./finance-inputs (types), ./landed-formulas, ./layer-inputs.
 */
import type { OfferEvaluation } from '../../evaluation/offer-evaluation';
import type { PreparedReference } from '../../evaluation/prepare-reference';
import type { TariffLayer } from '../../model/tariff-layer';
import { bodyCell, formulaCell, type BookSheet } from './book';
import type { FinanceInputs } from './finance-inputs';
import { stepsOf } from './landed-formulas';
import { layerInput } from './layer-inputs';

/** The sheet. Layers that are paid come first, in the order in which they are met. */
export function tariffSheet(
  rows: readonly OfferEvaluation[],
  paid: readonly TariffLayer[],
  inputs: FinanceInputs,
  prepared: PreparedReference,
): BookSheet {
  const unpaid = unconfirmedLayers(rows, prepared);
  const changed = new Set(prepared.reference.overlays.map(({ id }) => id));
  return {
    name: 'Tariff layers',
    columns: [
      { header: 'Layer', kind: 'text', width: 24 },
      { header: 'Programme', kind: 'prose', width: 38 },
      { header: 'Counts', kind: 'prose', width: 18 },
      { header: 'Rate', kind: 'rate', width: 10 },
      { header: 'Kind', kind: 'prose', width: 11 },
      { header: 'Status', kind: 'prose', width: 13 },
      { header: 'From', kind: 'date', width: 12 },
      { header: 'To', kind: 'date', width: 12 },
      { header: 'Goods', kind: 'prose', width: 14 },
      { header: 'Origins', kind: 'prose', width: 26 },
      { header: 'Authority', kind: 'prose', width: 36 },
      { header: 'Heading', kind: 'prose', width: 13 },
      { header: 'Condition', kind: 'prose', width: 26 },
      { header: 'Court case', kind: 'prose', width: 30 },
      { header: 'Source', kind: 'prose', width: 54 },
      { header: 'As of', kind: 'date', width: 12 },
      { header: 'Confidence', kind: 'prose', width: 13 },
    ],
    rowCount: paid.length + unpaid.length,
    rows: function* () {
      for (const [index, layer] of [...paid, ...unpaid].entries()) {
        const isPaid = index < paid.length;
        const counts = isPaid ? 'in the duty' : 'not applied: unconfirmed';
        yield {
          cells: [
            bodyCell('text', layer.id),
            bodyCell('prose', layer.program),
            bodyCell('prose', changed.has(layer.id) ? `${counts}; own or edited layer` : counts),
            isPaid
              ? formulaCell('rate', layerInput(layer, inputs), layer.rate)
              : bodyCell('rate', layer.rate),
            bodyCell('prose', layer.kind),
            bodyCell('prose', layer.status),
            bodyCell('date', layer.from),
            bodyCell('date', layer.to),
            bodyCell('prose', layer.htsPrefixes.join(', ')),
            bodyCell('prose', originsText(layer)),
            bodyCell('prose', layer.authority),
            bodyCell('prose', layer.heading),
            bodyCell('prose', layer.condition),
            bodyCell('prose', layer.litigation),
            bodyCell('prose', layer.source.citation),
            bodyCell('date', layer.source.asOf),
            bodyCell('prose', layer.source.confidence),
          ],
        };
      }
    },
    frozenColumns: 1,
    filteredRows: paid.length + unpaid.length,
    isOutlined: false,
    pagesWide: 2,
    rules: [],
  };
}

function unconfirmedLayers(
  rows: readonly OfferEvaluation[],
  prepared: PreparedReference,
): readonly TariffLayer[] {
  const found = new Map<string, TariffLayer>();
  for (const row of rows) {
    for (const { cases } of stepsOf(row, prepared)?.charges?.entries ?? []) {
      for (const { charges } of cases) {
        for (const layer of charges.stack.unconfirmed) found.set(layer.id, layer);
      }
    }
  }
  return [...found.values()];
}

/** `every origin`, `CN, HK`, `every origin but CA, MX`. */
function originsText({ origins: { include, exclude } }: TariffLayer): string {
  const which = include.map((one) => (one === '*' ? 'every origin' : one)).join(', ');
  return exclude.length === 0 ? which : `${which} but ${exclude.join(', ')}`;
}
