/**
 * Every figure of the vendor-risk summary, in the order of its pages: for footnotes and for holding them
 * against the screens.
 *
 * Figures of risks are the plan's own and stand there once.
 *
 * Depends on: ../report-figure (types), ../vendor-risk (types).
 */
import type { ReportFigure } from '../report-figure';
import type { RiskPoint, VendorRiskRow, VendorRiskSummary } from '../vendor-risk';

/** Each figure once, by its key. */
export function vendorFigures({ vendors, map }: VendorRiskSummary): readonly ReportFigure[] {
  const all = [...vendors.flatMap(figuresOfRow), ...map.flatMap(figuresOfPoint)];
  return [...new Map(all.map((one) => [one.key, one])).values()];
}

/** The figures of one vendor, risks apart. */
export function figuresOfRow(row: VendorRiskRow): readonly ReportFigure[] {
  return [
    row.landed,
    row.ofLanded,
    row.ofThs,
    ...row.exposures.map(({ landedDelta }) => landedDelta),
    row.backDuty,
    row.depositsAtRisk,
    row.leadP50,
    row.leadP90,
    row.warrantyLeft,
    ...row.goods.flatMap(({ units, landed, onRackP50, onRackP90 }) => [units, landed, onRackP50, onRackP90]),
  ];
}

function figuresOfPoint({ dollars, likelihood }: RiskPoint): readonly ReportFigure[] {
  return likelihood === null ? [dollars] : [dollars, likelihood];
}
