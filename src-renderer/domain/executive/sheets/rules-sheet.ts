/**
 * The sheet Rules: each rule of the plan and how the plan stands to it.
 *
 * Depends on: planning, reports, ../name-words, ../report-ground (types).
 */
import { ruleSentence } from '../../planning/rule-sentence';
import { bodyCell, type BookSheet } from '../../reports/finance/book';
import { column, ColumnPlaces } from '../../reports/finance/column-letters';
import { nameWordsOf } from '../name-words';
import type { ReportGround } from '../report-ground';

const columns = [
  column('rule', 'Rule', 'prose', 60),
  column('standing', 'Standing', 'text', 14),
  column('words', 'How the plan stands to it', 'prose', 70),
];
const at = new ColumnPlaces(columns);

/** The sheet. */
export function rulesSheet(ground: ReportGround): BookSheet {
  const { rules } = ground.under.evaluation;
  const words = nameWordsOf(ground);
  return {
    name: 'Rules',
    columns,
    rowCount: rules.length,
    rows: function* () {
      for (const { rule, standing, words: how } of rules) {
        yield at.row({
          rule: bodyCell('prose', ruleSentence(rule, words)),
          standing: bodyCell('text', standing),
          words: bodyCell('prose', how),
        });
      }
    },
    frozenColumns: 0,
    filteredRows: rules.length,
    isOutlined: false,
    pagesWide: 1,
    rules:
      rules.length === 0
        ? []
        : [
            {
              range: at.range('standing', 2, rules.length + 1),
              condition: `${at.cell('standing', 2)}="broken"`,
              mark: 'wrong',
            },
            {
              range: at.range('standing', 2, rules.length + 1),
              condition: `${at.cell('standing', 2)}="unknown"`,
              mark: 'doubtful',
            },
          ],
  };
}
