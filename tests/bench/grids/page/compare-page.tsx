/** The whole Compare page in its frame, with the inspector open: what a user of RigPlan waits for. */
import { createRoot } from 'react-dom/client';
import '../../../../src-renderer/ui/base.css';
import { landedCostView } from '#domain/reports/shipped-views';
import { CompareScreen } from '../../../fixtures/compare-screen';
import { layout, type BenchRows } from './bench-rows';
import { serve } from './contender';
import { element, headerAt } from './page-parts';

const view = { ...landedCostView, columnIds: [...layout.columnIds], sort: [] };
let data: BenchRows | null = null;

serve({
  prepare: (prepared) => {
    data = prepared;
  },
  mount: (place) => {
    if (data === null) throw new Error('No rows');
    createRoot(place).render(
      <CompareScreen rows={data.rows} evidence={data.evidence} prepared={data.prepared} view={view} />,
    );
  },
  scroller: () => element('[role="grid"]'),
  filterField: () => element('[aria-label="Filter offers"]'),
  header: (columnId) => headerAt(`[data-header="${columnId}"]`),
  cell: '[role="gridcell"]',
});
