/**
 * How one figure came about: the value, one sentence, the tree with sources,
 * and what a reader must know about the offer.
 *
 * Depends on: explain, reports/words, ui.
 */
import { Copy } from 'lucide-react';
import type { Source } from '#domain/core/source';
import type { Notice as OfferNotice, OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { Explanation, ExplanationReport } from '#domain/explain/explanation';
import { explanationText } from '#domain/explain/explanation-text';
import type { Evidence } from '#domain/model/evidence';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { noticeText, problemText } from '#domain/reports/words';
import { Button } from '../../ui/button';
import { copyText } from '../../ui/copy-text';
import { formatCountry, formatDate } from '../../ui/format';
import { useMessages } from '../../ui/messages';
import { Notice } from '../../ui/notice';
import { columnText } from './compare-columns';
import styles from './inspector.module.css';

type NoticeCode = OfferNotice['code'];

interface ExplainPanelProps {
  readonly row: OfferEvaluation;
  readonly columnId: string;
  readonly report: ExplanationReport | null;
  /** The quotation the offer was read from; null if it is not on record. */
  readonly evidence: Evidence | null;
}

export function ExplainPanel({ row, columnId, report, evidence }: ExplainPanelProps) {
  const { show } = useMessages();
  const { offer } = row;
  const column = comparisonColumns.find(({ id }) => id === columnId);
  const value = report?.root.value ?? (column === undefined ? '' : columnText(column, row).trim());
  const copy = async (text: string) => {
    const isCopied = await copyText(text);
    show(
      isCopied
        ? { kind: 'done', text: 'Explanation copied, with its sources.' }
        : { kind: 'failed', text: 'The clipboard did not take the explanation. Nothing was copied.' },
    );
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
      {report === null ? (
        <>
          <GivenFact row={row} definition={column?.definition ?? ''} evidence={evidence} />
          <LoudNotices row={row} />
        </>
      ) : (
        <>
          <p className={styles['sentence']}>{report.sentence}</p>
          <LoudNotices row={row} />
          <Tree nodes={report.root.inputs.length === 0 ? [report.root] : report.root.inputs} depth={0} />
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

/** Notices that put the figures themselves in doubt; they stand out. */
const LOUD: ReadonlySet<NoticeCode> = new Set(['origin/found-china', 'quote/expired']);

function LoudNotices({ row }: { readonly row: OfferEvaluation }) {
  const loud = row.notices.filter(({ code }) => LOUD.has(code));
  if (row.problem === null && loud.length === 0) return null;
  return (
    <div className={styles['notices']}>
      {row.problem === null ? null : (
        <Notice tone="unsure" title="No landed cost">
          {problemText(row.problem)}
        </Notice>
      )}
      {loud.map((notice) => (
        <Notice key={notice.code} tone="unsure">
          {noticeText(notice)}
        </Notice>
      ))}
    </div>
  );
}

function QuietNotices({ row }: { readonly row: OfferEvaluation }) {
  const quiet = row.notices.filter(({ code }) => !LOUD.has(code));
  if (quiet.length === 0) return null;
  return (
    <section aria-label="To know about this offer">
      <h3 className={styles['heading']}>To know about this offer</h3>
      <ul className={styles['noticeList']}>
        {quiet.map((notice, index) => (
          <li key={index}>{noticeText(notice)}</li>
        ))}
      </ul>
    </section>
  );
}
