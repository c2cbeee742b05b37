/**
 * What the ranking comes to: who is first and why, what a point costs, whether
 * another method agrees, and what a reader must not miss.
 *
 * Depends on: react, ranking, services (types), ui.
 */
import { useMemo } from 'react';
import { beyondScale } from '#domain/ranking/beyond-scale';
import { MONEY_COLUMN } from '#domain/ranking/criterion-points';
import { COUNTED_PART_WORDS, countedTwice } from '#domain/ranking/double-counting';
import { centsPerPoint } from '#domain/ranking/exchange-rate';
import { rankSentence } from '#domain/ranking/rank-sentence';
import { offerName, signedPerTh } from '#domain/ranking/rank-words';
import { agreementOf } from '#domain/ranking/topsis';
import type { RankingTools } from '../../../services/use-ranking';
import { Button } from '../../../ui/button';
import { formatCount } from '../../../ui/format';
import { Notice } from '../../../ui/notice';
import { LoudNotices } from '../offer-notices';
import { withoutCriterion } from './edit-ranking';
import styles from './ranking.module.css';

export function RankingSummary({ tools }: { readonly tools: RankingTools }) {
  const { ranked, ranking, settings } = tools;
  const { rows, table } = ranked;
  const agreement = useMemo(
    () => agreementOf(ranked.table, ranked.ranked.scores, ranked.ranked.isRanked),
    [ranked],
  );
  const first = rows[ranked.ranked.first[0] ?? -1];
  const rate = centsPerPoint(table.criteria);
  const isWeighed = table.criteria.some(({ weight }) => weight > 0);
  const others = (agreement?.firstByTopsis ?? []).flatMap((row) => {
    const other = rows[row];
    return other === undefined ? [] : [offerName(other)];
  });
  return (
    <section aria-label="What the ranking comes to" className={styles['part']}>
      <p className={styles['counts']}>{countWords(ranked)}</p>
      {first === undefined ? null : (
        <>
          <p className={styles['winner']} aria-live="polite">
            {offerName(first)}
          </p>
          <p className={styles['sentence']}>{rankSentence(ranked.ranked.first[0] ?? 0, ranked)}</p>
          <LoudNotices row={first} />
        </>
      )}
      {rate === null ? null : (
        <p className={styles['hint']}>
          One point of score weighs as much as {signedPerTh(rate).replace('+', '')} of all-in cost.
        </p>
      )}
      {agreement === null ? null : agreement.isSameFirst ? (
        <p className={styles['hint']}>
          A second method, nearness to the best of every criterion (TOPSIS), puts the same offer first and has{' '}
          {agreement.inCommon} of the first {agreement.of} in common.
        </p>
      ) : (
        <Notice tone="unsure" title="The first depends on the method">
          By a second method, nearness to the best of every criterion (TOPSIS), the first is{' '}
          {others.slice(0, 2).join(' and ')}. {agreement.inCommon} of the first {agreement.of} are the same.
          Look at both before you decide.
        </Notice>
      )}
      {isWeighed && rate === null ? (
        <Notice tone="unsure" title="Money has no weight">
          All-in $/TH is not weighed, so the order leaves dollars out.
        </Notice>
      ) : null}
      {countedTwice(ranking.criteria, settings).map(({ columnId, header, part }) => (
        <Notice
          key={columnId}
          tone="unsure"
          title={`${header} counts twice`}
          actions={
            <Button
              onClick={() => {
                const change = withoutCriterion(ranking, columnId);
                tools.onSave(change.ranking, change.label);
              }}
            >
              Leave it out of the score
            </Button>
          }
        >
          It is in all-in $/TH already, as {COUNTED_PART_WORDS[part]} under this scenario.
        </Notice>
      ))}
      <BeyondMoney tools={tools} />
    </section>
  );
}

function countWords({ rows }: RankingTools['ranked']): string {
  const counts = { ranked: 0, gate: 0, 'no-all-in': 0, 'no-criteria': 0 };
  for (const { standing } of rows) {
    if (standing === null) continue;
    counts[standing.unranked ?? 'ranked'] += 1;
  }
  return [
    `${formatCount(counts.ranked, 'offer')} ranked`,
    ...(counts.gate === 0 ? [] : [`${String(counts.gate)} ${counts.gate === 1 ? 'fails' : 'fail'} a gate`]),
    ...(counts['no-all-in'] === 0 ? [] : [`${String(counts['no-all-in'])} without a known all-in cost`]),
    ...(counts['no-criteria'] === 0 ? [] : [`${String(counts['no-criteria'])} pass, nothing is weighed`]),
  ].join(' · ');
}

/** Beyond the scale, dollars no longer tell offers apart. */
function BeyondMoney({ tools: { ranked } }: { readonly tools: RankingTools }) {
  const beyond = useMemo(() => {
    const money = ranked.table.criteria.find(
      ({ columnId, weight }) => columnId === MONEY_COLUMN && weight > 0,
    );
    return money === undefined ? null : beyondScale(ranked.rows, ranked.ranked.isRanked, money, ranked.asOf);
  }, [ranked]);
  if (beyond === null || beyond.best + beyond.worst === 0) return null;
  const parts = [
    ...(beyond.best === 0 ? [] : [`${formatCount(beyond.best, 'offer')} cheaper than its best end`]),
    ...(beyond.worst === 0 ? [] : [`${formatCount(beyond.worst, 'offer')} dearer than its worst end`]),
  ];
  return (
    <p className={styles['hint']}>
      Beyond the all-in scale: {parts.join(', ')}. There a dollar more or less no longer changes the score.
    </p>
  );
}
