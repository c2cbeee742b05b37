/**
 * The rows and columns that every contender shows: evaluated offers, all forty
 * columns of the comparison in the order of the standard view, their widths,
 * and the words of their cells.
 */
import lanesJson from '#resources/lanes';
import packJson from '#resources/tariff-pack';
import { z } from 'zod';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { prepareReference, type PreparedReference } from '#domain/evaluation/prepare-reference';
import type { Evidence } from '#domain/model/evidence';
import { laneSchema } from '#domain/model/lane';
import { tariffPackSchema } from '#domain/model/tariff-pack';
import { compareColumns } from '../../../../src-renderer/features/compare/compare-columns';
import { landedScale } from '../../../../src-renderer/features/compare/landed-scale';
import { orderedColumnIds } from '../../../../src-renderer/features/compare/standard-view';
import type { GridColumn, GridLayout } from '../../../../src-renderer/ui/data-table/grid-column';
import { syntheticWorkspace } from '../../synthetic-workspace';

export const ROW_HEIGHT = 28;
/** RigPlan's two header rows; the peers have one of the same height, so that all show as many rows. */
export const HEADER_HEIGHT = 54;
/** Above the table, for the field of the filter. */
export const BAR_HEIGHT = 36;

/** All columns, one of them pinned. */
export const layout: GridLayout = {
  columnIds: orderedColumnIds,
  pinnedLeft: ['model'],
  pinnedRight: [],
  collapsedGroups: [],
  widths: {},
};

export interface BenchRows {
  readonly rows: readonly OfferEvaluation[];
  readonly evidence: readonly Evidence[];
  readonly prepared: PreparedReference;
}

export function benchRows(count: number): BenchRows {
  const { offers, ...rest } = syntheticWorkspace(count);
  const prepared = prepareReference({
    ...rest,
    overlays: [],
    pack: tariffPackSchema.parse(packJson),
    lanes: z.array(laneSchema).parse(lanesJson),
  });
  return { rows: evaluateOffers(offers, prepared), evidence: rest.evidence, prepared };
}

/** The columns in the order in which they are shown. */
export function shownColumns({ rows, evidence }: BenchRows): readonly GridColumn<OfferEvaluation>[] {
  const columns = new Map(compareColumns(evidence, landedScale(rows)).map((column) => [column.id, column]));
  return orderedColumnIds.flatMap((id) => columns.get(id) ?? []);
}
