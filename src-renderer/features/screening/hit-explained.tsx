/**
 * One potential match in full: why it is one, where it stands, what it would mean.
 *
 * Depends on: model (types), screening, ui, ./names-compared, ./score-scale, ./side-by-side-table, ./listing-meaning.
 */
import type { ListMeanings } from '#domain/model/list-meaning';
import type { ScreenedList, SubjectSnapshot } from '#domain/model/screening-run';
import type { ScreeningSettings } from '#domain/model/screening-settings';
import { openReasonTexts, stateText } from '#domain/screening/match-sentences';
import type { HitState } from '#domain/screening/match-state';
import { formatInteger, UNKNOWN } from '../../ui/format';
import { Notice } from '../../ui/notice';
import { basisWords, listDayWords } from './list-words';
import { EntryFacts, ListingMeaning } from './listing-meaning';
import { NamesCompared } from './names-compared';
import { isReopened, isToConfirm } from './queue-rows';
import { ScoreScale } from './score-scale';
import { SideBySideTable } from './side-by-side-table';
import styles from './evidence.module.css';

interface HitExplainedProps {
  readonly state: HitState;
  readonly subject: SubjectSnapshot;
  /** The list as it was screened against; null if the run no longer says. */
  readonly list: ScreenedList | null;
  /** Of the run; null if it is not known. */
  readonly settings: ScreeningSettings | null;
  readonly meanings: ListMeanings;
}

export function HitExplained({ state, subject, list, settings, meanings }: HitExplainedProps) {
  const { hit } = state;
  const texts = openReasonTexts(state);
  const reasons = texts.length === 0 ? [`${stateText(state)}.`] : texts;
  return (
    <section aria-label={`Why ${hit.listedName} is a potential match`} className={styles['explained']}>
      {isReopened(state) || isToConfirm(state) ? (
        <Notice
          tone="unsure"
          title={
            isReopened(state) ? 'Open again: the decision no longer stands' : 'Waiting for a second person'
          }
        >
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <NamesCompared hit={hit} />
      {settings === null ? null : <ScoreScale hit={hit} settings={settings} />}
      <SideBySideTable subject={subject} hit={hit} />
      <ListingMeaning entry={hit.entry} meanings={meanings} />
      <EntryFacts entry={hit.entry} />
      <section aria-label="The file">
        <h4 className={styles['heading']}>The file in which it stands</h4>
        <dl className={styles['facts']}>
          <div>
            <dt>File</dt>
            <dd>{list === null ? UNKNOWN : <bdi>{list.fileName}</bdi>}</dd>
          </div>
          <div>
            <dt>List date</dt>
            <dd>
              {list === null ? UNKNOWN : `${listDayWords(list.listDate)} (${basisWords(list.listDate)})`}
            </dd>
          </div>
          <div>
            <dt>Rows</dt>
            <dd>{formatInteger(list?.rows ?? null)}</dd>
          </div>
          <div>
            <dt>SHA-256</dt>
            <dd className={styles['hash']}>{list?.sha256 ?? UNKNOWN}</dd>
          </div>
        </dl>
      </section>
    </section>
  );
}
