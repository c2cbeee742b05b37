/**
 * The views every workspace has without being given them: one for each question
 * that is asked of a tender, arranged for whoever asks it.
 *
 * They are not written to a workspace. A saved view with the same id stands in
 * place of the shipped one, so an id is never given anew. A column named here
 * that this release does not have is passed over by whoever lays the view out.
 *
 * Depends on: model/view.
 */
import { PLAIN_VIEW, type SortKey, type View } from '../model/view';

/** Shipped views stand this far apart, so that others fit between them. */
export const VIEW_STEP = 1000;

const best = (columnId: string): SortKey => ({ columnId, bestFirst: true });
const worst = (columnId: string): SortKey => ({ columnId, bestFirst: false });

/**
 * Which offer is cheapest on the rack? The view that the table starts with: every column in the
 * standard order, the answer first and what it is made of after it.
 */
export const landedCostView: View = {
  ...PLAIN_VIEW,
  id: 'landed-cost',
  name: 'Landed cost',
  position: VIEW_STEP,
  pinnedLeft: ['model', 'shortlist'],
  // The second key counts where no site is known yet, and all-in is therefore not.
  sort: [best('allInPerTh'), best('landedPerTh')],
};

/** Which offer hashes first, how sure is the day, and what does being late cost? By the day that can be promised. */
const fastestToRackView: View = {
  ...PLAIN_VIEW,
  id: 'fastest-to-rack',
  name: 'Fastest to rack',
  position: 2 * VIEW_STEP,
  columnIds: [
    ...['model', 'shortlist', 'vendor', 'origin', 'quantity', 'onRackP50', 'onRackP90', 'daysToEnergisation'],
    ...['delayPerTh', 'allInPerTh', 'entryDate', 'entryP90', 'dutyRate', 'shipFrom', 'incoterm'],
    ...['landedPerTh', 'entries'],
  ],
  pinnedLeft: ['model', 'shortlist'],
  sort: [best('onRackP90'), best('onRackP50'), best('allInPerTh')],
};

/** Who repairs what fails, for how long, and what is it worth? */
const serviceView: View = {
  ...PLAIN_VIEW,
  id: 'service',
  name: 'Service',
  position: 3 * VIEW_STEP,
  columnIds: [
    ...['model', 'shortlist', 'vendor', 'usRepair', 'warrantyLeft', 'servicePerTh', 'quantity', 'allInPerTh'],
    ...['efficiency', 'hashrate', 'origin', 'onRackP50', 'landedPerTh'],
  ],
  pinnedLeft: ['model', 'shortlist'],
  sort: [best('servicePerTh'), best('warrantyLeft'), best('allInPerTh')],
};

/** Whom do we buy from, what is on record of them, and what could customs claim later? A seller's offers together. */
const entityListRiskView: View = {
  ...PLAIN_VIEW,
  id: 'entity-list-risk',
  name: 'Entity-list risk',
  position: 4 * VIEW_STEP,
  columnIds: [
    ...['vendor', 'model', 'shortlist', 'listStatus', 'evidence', 'origin', 'hashboardOrigin', 'exposure'],
    ...['exposurePerTh', 'reservePerTh', 'dutyRate', 'shipFrom', 'quantity', 'landedTotal'],
    ...['allInPerTh', 'offerId'],
  ],
  pinnedLeft: ['vendor', 'model', 'shortlist'],
  // The headings of the groups stand in the vendor, and who is listed in the status.
  widths: { vendor: 180, listStatus: 468 },
  rowHeight: 'cosy',
  // By words the graver status comes first: Listed, Not screened. Then what customs could claim.
  sort: [best('listStatus'), worst('exposure')],
  groupBy: ['vendor'],
};

/** What is paid when, and how much of it before anything is dispatched? */
const cashCalendarView: View = {
  ...PLAIN_VIEW,
  id: 'cash-calendar',
  name: 'Cash calendar',
  position: 5 * VIEW_STEP,
  columnIds: [
    ...['model', 'shortlist', 'vendor', 'paymentTerms', 'paymentsOnAxis', 'firstPaymentDate', 'firstPayment'],
    ...['paidBeforeDispatch', 'lastPaymentDate', 'onRackP50', 'incoterm', 'quantity', 'unitPrice'],
    ...['duty', 'freight', 'landedTotal'],
  ],
  pinnedLeft: ['model', 'shortlist'],
  // As a calendar runs, though paying late is the better end.
  sort: [worst('firstPaymentDate'), worst('landedTotal')],
  hasTotals: true,
};

/** What do we get for how much, by when, at what risk? What fits on one page. */
const executiveView: View = {
  ...PLAIN_VIEW,
  id: 'executive',
  name: 'Executive',
  position: 6 * VIEW_STEP,
  columnIds: [
    ...['model', 'shortlist', 'vendor', 'origin', 'quantity', 'landedTotal', 'allInPerTh', 'onRackP90'],
    ...['listStatus', 'exposurePerTh', 'landedPerTh'],
  ],
  pinnedLeft: ['model', 'shortlist'],
  rowHeight: 'cosy',
  sort: [best('allInPerTh'), best('landedPerTh')],
  hasTotals: true,
};

/** Every shipped view, in the order of their tabs. */
export const shippedViews: readonly View[] = [
  landedCostView,
  fastestToRackView,
  serviceView,
  entityListRiskView,
  cashCalendarView,
  executiveView,
];
