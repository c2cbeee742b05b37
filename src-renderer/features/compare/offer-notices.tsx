/**
 * What a reader must know about an offer: doubts in a frame that stands out,
 * the rest as a list.
 *
 * Depends on: evaluation (types), reports, ui.
 */
import type { Notice as OfferNotice, OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { isDoubt } from '#domain/reports/offer-doubts';
import { layerText, noticeText, problemText, unconfirmedText } from '#domain/reports/words';
import { Notice } from '../../ui/notice';
import styles from './inspector.module.css';

interface OfferNoticesProps {
  readonly row: OfferEvaluation;
}

export function LoudNotices({ row }: OfferNoticesProps) {
  const loud = row.notices.filter(isDoubt);
  if (row.problem === null && loud.length === 0) return null;
  return (
    <div className={styles['notices']}>
      {row.problem === null ? null : (
        <Notice tone="unsure" title="No landed cost">
          {problemText(row.problem)}
        </Notice>
      )}
      {loud.map((notice, index) => (
        // A code repeats where two ratings disagree, a place does not.
        <Notice key={index} tone="unsure">
          {noticeText(notice)}
        </Notice>
      ))}
    </div>
  );
}

export function QuietNotices({ row }: OfferNoticesProps) {
  const quiet = row.notices.filter((notice) => !isDoubt(notice));
  if (quiet.length === 0) return null;
  return (
    <section aria-label="To know about this offer">
      <h3 className={styles['heading']}>To know about this offer</h3>
      <ul className={styles['noticeList']}>
        {quiet.map((notice, index) => (
          <li key={index}>
            <QuietNotice notice={notice} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One sentence; the unconfirmed layers are counted and unfold. */
function QuietNotice({ notice }: { readonly notice: OfferNotice }) {
  if (notice.code !== 'tariff/unconfirmed' || notice.layers.length === 1) return noticeText(notice);
  return (
    <details>
      <summary>{unconfirmedText(notice.layers.length)}.</summary>
      <ul className={styles['layerList']}>
        {notice.layers.map((layer) => (
          <li key={layer.layerId}>{layerText(layer)}</li>
        ))}
      </ul>
    </details>
  );
}
