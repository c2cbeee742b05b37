/**
 * The decision record on paper: names stand as they were typed on screen, or as a line to write on.
 *
 * Depends on: react, executive (types), ./record-page.
 */
import type { DecisionRecord } from '#domain/executive/decision-record';
import { RecordPage } from './record-page';

export function RecordPaper({ record }: { readonly record: DecisionRecord }) {
  return <RecordPage record={record} />;
}
