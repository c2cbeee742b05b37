/**
 * Cells that are more than their text. A mark always has words beside it or
 * for a screen reader: none speaks by colour alone.
 *
 * Depends on: evaluation (types), reports/words, ui.
 */
import { CalendarClock, Star as StarIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Confidence } from '#domain/core/source';
import type { EvaluationProblem, OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { noticeText } from '#domain/reports/words';
import { offerStatusWords, RELATED_SUFFIX } from '#domain/screening/offer-status';
import { classNames } from '../../ui/class-names';
import { Tag } from '../../ui/notice';
import { VisuallyHidden } from '../../ui/visually-hidden';
import styles from './cells.module.css';
import { DoubtMark } from './offer-doubts';

export function Muted({ children }: { readonly children: ReactNode }) {
  return <span className={styles['muted']}>{children}</span>;
}

const confidenceWords: Readonly<Record<Confidence, string>> = {
  documented: 'Documented',
  stated: 'Stated by the vendor',
  assumed: 'Assumed',
};

/** Filled: documented. Half: the vendor said so. Hollow: assumed. */
export function EvidenceDot({ confidence }: { readonly confidence: Confidence }) {
  return (
    <span
      role="img"
      aria-label={confidenceWords[confidence]}
      title={confidenceWords[confidence]}
      className={classNames(styles['dot'], styles[confidence])}
    />
  );
}

const problemWords: Readonly<Record<EvaluationProblem['code'], string>> = {
  'tariff/no-base-rate': 'no rate',
  'tariff/overlapping-base-rates': 'rates overlap',
  'fee/no-schedule': 'no fee schedule',
  'lane/none': 'no lane',
  'freight/unknown': 'no freight',
  'freight/too-large': 'freight too large',
  'customs-value/not-positive': 'no goods value',
};

/** A mark before a duty that changes inside the window of an entry. No doubt: the law is known, the day is not. */
export function CliffMark({ row }: { readonly row: OfferEvaluation }) {
  const cliffs = row.notices.filter(({ code }) => code === 'tariff/cliff');
  if (cliffs.length === 0) return null;
  const words = cliffs.map(noticeText).join(' ');
  return (
    <span className={styles['cliff']} title={words}>
      <CalendarClock size={12} aria-hidden="true" />
      <VisuallyHidden>{words} </VisuallyHidden>
    </span>
  );
}

/** On the shortlist or not; a click on it turns it, see use-shortlist. */
export function Star({ isOn }: { readonly isOn: boolean }) {
  return (
    <span
      data-star
      className={classNames(styles['star'], isOn && styles['starred'])}
      title={isOn ? 'On the shortlist: click to take it off' : 'Click to put it on the shortlist'}
    >
      <StarIcon size={14} fill={isOn ? 'currentColor' : 'none'} aria-hidden="true" />
      <VisuallyHidden>{isOn ? 'Shortlisted' : 'Not shortlisted'}</VisuallyHidden>
    </span>
  );
}

interface LandedBarProps {
  readonly row: OfferEvaluation;
  readonly words: string;
  /** Landed cost per TH at which a bar is full. */
  readonly fullAt: number;
}

/**
 * Landed cost as goods, duty and the rest; all rows on one scale. A bar beyond it
 * keeps its shares and ends in a break. Without a cost: the reason in a word.
 */
export function LandedBar({ row, words, fullAt }: LandedBarProps) {
  const { cost, problem } = row;
  if (cost === null || !(fullAt > 0)) {
    return (
      <span className={styles['landed']}>
        {problem === null ? <span /> : <Tag tone="unsure">{problemWords[problem.code]}</Tag>}
        <Muted>{words}</Muted>
      </span>
    );
  }
  const isBeyond = cost.perTh > fullAt;
  const scale = Math.min(1, cost.perTh / fullAt) * (cost.total > 0 ? 100 / cost.total : 0);
  const duty = cost.duty + cost.mpf + cost.hmf;
  const rest = cost.total - cost.customsValue - duty;
  return (
    <span className={styles['landed']}>
      <span className={classNames(styles['bar'], isBeyond && styles['beyond'])} aria-hidden="true">
        <span className={styles['goods']} style={{ width: `${cost.customsValue * scale}%` }} />
        <span className={styles['duty']} style={{ width: `${duty * scale}%` }} />
        <span className={styles['rest']} style={{ width: `${Math.max(0, rest) * scale}%` }} />
      </span>
      <span>
        <DoubtMark columnId="landedPerTh" row={row} />
        {words}
      </span>
    </span>
  );
}

/** What lists, records and decisions are known to say, in dated words. Never "clear". */
export function ListStatusCell({ status }: { readonly status: OfferEvaluation['listStatus'] }) {
  const { kind, datedWords, relatedListing, flagTexts } = status;
  const all = datedWords.replace(RELATED_SUFFIX, '').replace(' · screen again', '');
  const tone = TONES[kind];
  const [words, rest] = tone === null ? [all, ''] : splitWords(all, offerStatusWords(kind, false));
  return (
    <span className={styles['status']} title={datedWords}>
      {tone === null ? (
        <span className={styles['plain']}>
          <Muted>{words}</Muted>
        </span>
      ) : (
        <span className={styles['main']}>
          <Tag tone={tone}>{words}</Tag>
        </span>
      )}
      {relatedListing === null ? null : (
        <span className={styles['more']}>
          <Tag tone="unsure">Related party listed</Tag>
        </span>
      )}
      {flagTexts.length === 0 ? null : (
        <span className={styles['more']} title={flagTexts.join(' ')}>
          <Tag tone="unsure">Screen again</Tag>
        </span>
      )}
      {rest === '' ? null : (
        <>
          {' '}
          <span className={styles['named']}>
            <Muted>{rest}</Muted>
          </span>
        </>
      )}
    </span>
  );
}

/** The closed words for the tag, and the names and days after them, which are shown where there is room. */
function splitWords(all: string, closed: string): readonly [string, string] {
  if (!all.startsWith(closed)) return [all, ''];
  return [closed, all.slice(closed.length).replace(/^[:,]? */, '')];
}

/** Red for a broken rule, amber for what nobody has verified, green for what a person decided. */
const TONES: Readonly<Record<OfferEvaluation['listStatus']['kind'], 'broken' | 'unsure' | 'decided' | null>> =
  {
    listed: 'broken',
    'true-match': 'broken',
    owned: 'broken',
    escalated: 'unsure',
    'potential-strong': 'unsure',
    'component-listed': 'broken',
    'potential-possible': 'unsure',
    'owned-not-in-force': 'unsure',
    'may-be-owned': 'unsure',
    'component-may-be-listed': 'unsure',
    'owner-open': 'unsure',
    'component-open': 'unsure',
    'potential-weak': 'unsure',
    'not-screened': null,
    'false-positive': 'decided',
    'no-potential-match': null,
  };
