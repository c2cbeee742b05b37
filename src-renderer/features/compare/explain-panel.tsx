/**
 * How one figure came about: the value, one sentence, the tree with sources,
 * what it is used in, and what a reader must know about the offer.
 *
 * Depends on: explain, reports, ui.
 */
import { Copy } from 'lucide-react';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { ExplanationReport, FigureUse } from '#domain/explain/explanation';
import { explanationText } from '#domain/explain/explanation-text';
import { unfold } from '#domain/explain/unfold';
import type { Evidence } from '#domain/model/evidence';
import type { ComparisonColumn } from '#domain/reports/comparison-column';
import type { MoneyUnit } from '#domain/model/view';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { columnsInUnit } from '#domain/reports/money-unit';
import { unitSentence } from '#domain/reports/unit-sentence';
import { offerFieldSource } from '#domain/reports/offer-source';
import { problemText } from '#domain/reports/words';
import { Button } from '../../ui/button';
import { ExplanationTree } from '../../ui/explanation-tree';
import { formatCountry, formatDate } from '../../ui/format';
import { useMessages } from '../../ui/messages';
import { columnText } from './compare-columns';
import styles from './inspector.module.css';
import { LoudNotices, QuietNotices } from './offer-notices';

interface ExplainPanelProps {
  readonly row: OfferEvaluation;
  readonly columnId: string;
  readonly report: ExplanationReport | null;
  /** What money of the table is shown in: the explained figure is always in its own unit. */
  readonly unit: MoneyUnit;
  /** The quotation the offer was read from; null if it is not on record. */
  readonly evidence: Evidence | null;
  /** Moves the explanation to another figure of the same offer. */
  readonly onExplain: (columnId: string) => void;
  /** Puts text on the clipboard; throws if that was refused. */
  readonly onCopy: (text: string) => Promise<void>;
}

export function ExplainPanel(props: ExplainPanelProps) {
  const { row, columnId, report, unit, evidence, onExplain, onCopy } = props;
  const { show } = useMessages();
  const { offer } = row;
  const column = comparisonColumns.find(({ id }) => id === columnId);
  const shown = columnsInUnit(unit).find(({ id }) => id === columnId);
  const inUnit = shown === undefined ? null : unitSentence(shown, row);
  const value = report?.root.value ?? (column === undefined ? '' : columnText(column, row).trim());
  // The notice above says it already.
  const saysProblem = row.problem !== null && report?.sentence === problemText(row.problem);
  const copy = async (text: string) => {
    try {
      await onCopy(text);
      show({ kind: 'done', text: 'Explanation copied, with its sources.' });
    } catch {
      show({
        kind: 'failed',
        text: 'The clipboard did not take the explanation. Nothing was copied.',
      });
    }
  };
  return (
    <div className={styles['explain']}>
      <header>
        <h2 className={styles['value']}>{value}</h2>
        <p className={styles['subject']}>
          {report?.root.label ?? column?.header} · {offer.model}, {offer.vendor},{' '}
          {formatCountry(offer.origin)}
        </p>
      </header>
      <LoudNotices row={row} />
      {report === null ? (
        <GivenFact row={row} column={column} evidence={evidence} />
      ) : (
        <>
          {saysProblem ? null : <p className={styles['sentence']}>{report.sentence}</p>}
          {inUnit === null ? null : <p className={styles['sentence']}>{inUnit}</p>}
          {saysProblem && report.root.inputs.length === 0 ? null : (
            <ExplanationTree
              unfold={unfold}
              nodes={report.root.inputs.length === 0 ? [report.root] : report.root.inputs}
            />
          )}
          {report.beside === undefined ? null : (
            <section aria-label="To compare with">
              <h3 className={styles['heading']}>To compare with</h3>
              <ExplanationTree unfold={unfold} nodes={report.beside} />
            </section>
          )}
          <UsedIn uses={report.usedIn} onExplain={onExplain} />
        </>
      )}
      <QuietNotices row={row} />
      {report === null ? null : (
        <div>
          <Button
            icon={Copy}
            onClick={() => {
              void copy(`${offer.vendor} ${offer.model} (${offer.id})\n${explanationText(report)}`);
            }}
          >
            Copy explanation
          </Button>
        </div>
      )}
    </div>
  );
}

interface UsedInProps {
  readonly uses: readonly FigureUse[];
  readonly onExplain: (columnId: string) => void;
}

/** The figures made from this one, each a way to its own explanation. */
function UsedIn({ uses, onExplain }: UsedInProps) {
  if (uses.length === 0) return null;
  return (
    <section aria-label="Used in" className={styles['uses']}>
      <h3 className={styles['heading']}>Used in</h3>
      <ul>
        {uses.map(({ columnId, header }) => (
          <li key={columnId}>
            <button
              type="button"
              className={styles['use']}
              onClick={(event) => {
                // This button is gone with its explanation; the keyboard stays in the panel.
                event.currentTarget.closest<HTMLElement>('[role="tabpanel"]')?.focus();
                onExplain(columnId);
              }}
            >
              {header}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface GivenFactProps {
  readonly row: OfferEvaluation;
  readonly column: ComparisonColumn | undefined;
  readonly evidence: Evidence | null;
}

function GivenFact({ row, column, evidence }: GivenFactProps) {
  const field = column?.field;
  const { citation, asOf, confidence } = offerFieldSource(
    row.offer,
    evidence,
    field === undefined ? [] : [field],
  );
  return (
    <>
      <p className={styles['sentence']}>{column?.definition} Given by the offer, not computed.</p>
      <p className={styles['source']}>
        {citation} · {asOf === null ? 'date not given' : formatDate(asOf)} · {confidence}
      </p>
    </>
  );
}
