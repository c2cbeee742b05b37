/**
 * The columns of the comparison, as data: what each is called, what it means,
 * which way is better, and where its value comes from. Table, XLSX and CSV all
 * read this list, so what is sorted, shown and exported is one number.
 *
 * Depends on: reports.
 */
import { cashColumns } from './cash-columns';
import type { ComparisonColumn } from './comparison-column';
import { drawnColumns } from './drawn-columns';
import { givenColumns } from './given-columns';
import { landedColumns } from './landed-columns';
import { policyColumns } from './policy-columns';
import { quotationColumns } from './quotation-columns';
import { quoteColumns } from './quote-columns';
import { rackColumns } from './rack-columns';
import { shareColumns } from './share-columns';
import { scoreColumns } from './score-columns';

/** Every column, in the standard order. The id is what saved views and exports refer to. */
export const comparisonColumns: readonly ComparisonColumn[] = [
  ...quotationColumns,
  ...landedColumns,
  ...shareColumns,
  ...rackColumns,
  ...cashColumns,
  ...drawnColumns,
  ...givenColumns,
  ...quoteColumns,
  ...policyColumns,
  ...scoreColumns,
];
