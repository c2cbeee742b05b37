/**
 * The columns of the table of layers. What a layer is never depends on colour:
 * every mark is a word.
 *
 * Depends on: ui, ./layer-rows (types), ./layer-marks, ./tariff-words.
 */
import { formatPercent } from '#domain/core/money';
import type { GridColumn, GridLayout } from '../../ui/data-table/grid-column';
import { formatDateInColumn, UNKNOWN } from '../../ui/format';
import { DecidedMark, StatusWords } from './layer-marks';
import type { LayerRow } from './layer-rows';
import { htsWords, kindWords, originWords, statusWords } from './tariff-words';

type Column = Pick<GridColumn<LayerRow>, 'id' | 'header' | 'group' | 'definition' | 'width' | 'value'> &
  Partial<GridColumn<LayerRow>>;

function column(spec: Column): GridColumn<LayerRow> {
  return {
    align: 'left',
    extraWidth: 0,
    isStrong: false,
    isLowBest: true,
    render: null,
    copy: (row) => {
      const value = spec.value(row);
      return value === null ? null : { text: (spec.text?.(row) ?? String(value)).trim() };
    },
    text: (row) => {
      const value = spec.value(row);
      return value === null ? UNKNOWN : String(value);
    },
    ...spec,
  };
}

/** Every column, in order. */
export const layerColumns: readonly GridColumn<LayerRow>[] = [
  column({
    id: 'program',
    header: 'Layer',
    group: 'Duty',
    definition: 'The programme the duty belongs to, and whether you made, changed or took it out.',
    width: 250,
    extraWidth: 60,
    value: ({ layer }) => layer.program,
    render: ({ layer, mark, overlay }) => (
      <>
        <DecidedMark mark={mark} overlay={overlay} />
        {layer.program}
      </>
    ),
  }),
  column({
    id: 'origins',
    header: 'Origins',
    group: 'Duty',
    definition: 'Countries of origin it covers.',
    width: 170,
    value: ({ layer }) => originWords(layer.origins),
  }),
  column({
    id: 'rate',
    header: 'Rate %',
    group: 'Duty',
    definition: 'Ad-valorem rate on customs value; — where no rate is known.',
    width: 70,
    align: 'right',
    isStrong: true,
    value: ({ layer }) => layer.rate,
    text: ({ layer }) => (layer.rate === null ? UNKNOWN : formatPercent(layer.rate)),
  }),
  column({
    id: 'kind',
    header: 'Counts as',
    group: 'Duty',
    definition: 'The base rate, added to it, a top-up to a total, or in place of other layers.',
    width: 112,
    value: ({ layer }) => kindWords[layer.kind],
  }),
  column({
    id: 'from',
    header: 'From',
    group: 'Entry dates',
    definition: 'First day of entry that pays it; — where it is older than any date here.',
    width: 108,
    value: ({ layer }) => layer.from,
    text: ({ layer }) => formatDateInColumn(layer.from),
  }),
  column({
    id: 'to',
    header: 'To',
    group: 'Entry dates',
    definition: 'Last day of entry that pays it; — while no end is known.',
    width: 108,
    value: ({ layer }) => layer.to,
    text: ({ layer }) => formatDateInColumn(layer.to),
  }),
  column({
    id: 'status',
    header: 'Status',
    group: 'Law',
    definition: 'Where it stands in law. Suspended and unconfirmed layers are never counted.',
    width: 130,
    extraWidth: 12,
    value: ({ layer }) => statusWords[layer.status],
    text: ({ layer }) => `${statusWords[layer.status]}${layer.litigation === null ? '' : ' · in court'}`,
    render: ({ layer }) => <StatusWords layer={layer} />,
  }),
  column({
    id: 'heading',
    header: 'Heading',
    group: 'Law',
    definition: 'Chapter 99 heading it is declared under.',
    width: 130,
    value: ({ layer }) => layer.heading,
  }),
  column({
    id: 'authority',
    header: 'Authority',
    group: 'Law',
    definition: 'The law or proclamation it rests on.',
    width: 210,
    value: ({ layer }) => layer.authority,
  }),
  column({
    id: 'hts',
    header: 'HTS codes',
    group: 'Law',
    definition: 'Leading digits of the product codes it covers.',
    width: 170,
    value: ({ layer }) => htsWords(layer.htsPrefixes),
  }),
  column({
    id: 'source',
    header: 'Source',
    group: 'Evidence',
    definition: 'Where the rate was read.',
    width: 260,
    value: ({ layer }) => layer.source.citation,
  }),
  column({
    id: 'asOf',
    header: 'As of',
    group: 'Evidence',
    definition: 'The day the source was read or written.',
    width: 108,
    value: ({ layer }) => layer.source.asOf,
    text: ({ layer }) => formatDateInColumn(layer.source.asOf),
  }),
  column({
    id: 'id',
    header: 'Id',
    group: 'Evidence',
    definition: 'The id of the layer, which explanations and exports name.',
    width: 160,
    value: ({ id }) => id,
  }),
];

/** All columns, the name held in sight. */
export const standardLayout: GridLayout = {
  columnIds: layerColumns.map(({ id }) => id),
  pinnedLeft: ['program'],
  pinnedRight: [],
  collapsedGroups: [],
  widths: {},
};
