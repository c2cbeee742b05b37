/**
 * How one figure came about: the value, one sentence, the tree with sources,
 * and what a reader must know about the offer.
 *
 * Depends on: explain, reports, ui.
 */
import { Copy } from 'lucide-react';
import type { Source } from '#domain/core/source';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { Explanation, ExplanationReport } from '#domain/explain/explanation';
import { explanationText } from '#domain/explain/explanation-text';
import type { Evidence } from '#domain/model/evidence';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { problemText } from '#domain/reports/words';
import { Button } from '../../ui/button';
import { formatCountry, formatDate } from '../../ui/format';
import { useMessages } from '../../ui/messages';
import { columnText } from './compare-columns';
import styles from './inspector.module.css';
import { LoudNotices, QuietNotices } from './offer-notices';

interface ExplainPanelProps {
  readonly row: OfferEvaluation;
  readonly columnId: string;
  readonly report: ExplanationReport | null;
  /** The quotation the offer was read from; null if it is not on record. */
  readonly evidence: Evidence | null;
  /** Puts text on the clipboard; throws if that was refused. */
  readonly onCopy: (text: string) => Promise<void>;
}

export function ExplainPanel({ row, columnId, report, evidence, onCopy }: ExplainPanelProps) {
  const { show } = useMessages();
  const { offer } = row;
  const column = comparisonColumns.find(({ id }) => id === columnId);
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
        <GivenFact row={row} definition={column?.definition ?? ''} evidence={evidence} />
      ) : (
        <>
          {saysProblem ? null : <p className={styles['sentence']}>{report.sentence}</p>}
          {saysProblem && report.root.inputs.length === 0 ? null : (
            <Tree nodes={report.root.inputs.length === 0 ? [report.root] : report.root.inputs} depth={0} />
          )}
          {report.beside === undefined ? null : (
            <section aria-label="To compare with">
              <h3 className={styles['heading']}>To compare with</h3>
              <Tree nodes={report.beside} depth={0} />
            </section>
          )}
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

interface GivenFactProps {
  readonly row: OfferEvaluation;
  readonly definition: string;
  readonly evidence: Evidence | null;
}

function GivenFact({ row, definition, evidence }: GivenFactProps) {
  const { evidenceRow, quotedOn } = row.offer;
  return (
    <>
      <p className={styles['sentence']}>{definition} Given by the offer, not computed.</p>
      <p className={styles['source']}>
        {evidence === null
          ? 'The quotation is not on record.'
          : `${evidence.title}${evidenceRow === null ? '' : `, row ${evidenceRow}`} · ${formatDate(quotedOn)} · ${evidence.confidence}`}
      </p>
    </>
  );
}

/** Opens the first level, and below it what is the only computed part: a chain reads as one step. */
function startsOpen(node: Explanation, siblings: readonly Explanation[], depth: number): boolean {
  if (depth === 0) return true;
  return depth === 1 && siblings.every((other) => other === node || other.inputs.length === 0);
}

function Tree({ nodes, depth }: { readonly nodes: readonly Explanation[]; readonly depth: number }) {
  return (
    <ul className={depth === 0 ? styles['tree'] : styles['branch']}>
      {nodes.map((node, index) => (
        // Labels repeat (two layers of one programme), places do not.
        <li key={index}>
          {node.inputs.length === 0 ? (
            <div className={styles['node']}>
              <NodeWords node={node} />
            </div>
          ) : (
            <details open={startsOpen(node, nodes, depth)}>
              <summary className={styles['node']}>
                <NodeWords node={node} />
              </summary>
              <Tree nodes={node.inputs} depth={depth + 1} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function NodeWords({ node }: { readonly node: Explanation }) {
  return (
    <>
      <span className={styles['label']}>{node.label}</span>
      <span className={styles['amount']}>{node.value}</span>
      {node.formula === null ? null : <span className={styles['detail']}>{node.formula}</span>}
      {node.source === null ? null : <span className={styles['detail']}>{sourceWords(node.source)}</span>}
      {node.note === null ? null : <span className={styles['remark']}>{node.note}</span>}
    </>
  );
}

/** A citation with its date and how far it can be trusted. */
function sourceWords({ citation, asOf, confidence }: Source): string {
  return `${citation} · ${asOf === null ? 'date not given' : formatDate(asOf)} · ${confidence}`;
}
