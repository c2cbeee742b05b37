/**
 * One party: what it is, where it stands, every entry it may be, what was decided.
 *
 * Depends on: react, core, model (types), screening, ui, and the parts of this folder.
 */
import type { ReactNode } from 'react';
import { isCountryCode } from '#domain/core/country';
import { isolatedName } from '#domain/core/isolated-name';
import type { ListMeanings } from '#domain/model/list-meaning';
import type { ScreeningDecision } from '#domain/model/screening-decision';
import type { ScreeningRun } from '#domain/model/screening-run';
import type { HitState } from '#domain/screening/match-state';
import { statusTone } from '#domain/screening/status-tone';
import { formatCount, formatCountry, formatDate } from '../../ui/format';
import { Notice, Tag } from '../../ui/notice';
import { SourceWords } from '../../ui/source-words';
import { DecisionActions, type HitActions } from './decision-actions';
import { DecisionHistory } from './decision-history';
import { HitExplained } from './hit-explained';
import { hitKey } from './hit-key';
import { HitList } from './hit-list';
import type { QueueRow } from './queue-rows';
import { statusWords } from './queue-words';
import styles from './screening.module.css';

interface PartyDetailsProps extends HitActions {
  readonly row: QueueRow;
  readonly decisions: readonly ScreeningDecision[];
  readonly run: ScreeningRun | null;
  readonly meanings: ListMeanings;
  readonly state: HitState | null;
  readonly ticked: ReadonlySet<string>;
  readonly onChoose: (key: string) => void;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
  readonly actions: ReactNode;
}

export function PartyDetails(props: PartyDetailsProps) {
  const { row, decisions, run, meanings, state, ticked, onChoose, onTick, actions } = props;
  const { subject, status } = row;
  const { finding, states } = status;
  const hits = states?.hits ?? [];
  return (
    <div className={styles['details']}>
      <header>
        <h2 className={styles['title']}>{isolatedName(subject.name)}</h2>
        <p className={styles['quiet']}>{countryOf(row)}</p>
        <Roles row={row} />
        {subject.snapshot.names.length < 2 ? null : (
          <p className={styles['quiet']}>
            Looked for as <bdi>{subject.snapshot.names.join(' · ')}</bdi>
          </p>
        )}
        <p className={styles['status']}>
          <Tag tone={statusTone(status)}>{statusWords(status)}</Tag>
        </p>
        <p className={styles['words']}>{status.sentence}</p>
        {[...status.flagTexts, ...status.disagreements].map((text) => (
          <p key={text} className={styles['words']}>
            <Tag tone="unsure">Note</Tag> {text}
          </p>
        ))}
        {actions === null || actions === undefined ? null : (
          <div className={styles['partyActions']}>{actions}</div>
        )}
      </header>
      {status.listings.length === 0 ? null : <Listings row={row} />}
      {finding?.isTooGeneral === true ? (
        <Notice tone="unsure" title="The name has only common words">
          Nobody can be looked for by words that thousands of names have. Add its whole registered name, an
          address or a registration number under Vendors, then screen again.
        </Notice>
      ) : null}
      {finding !== null && hits.length === 0 ? (
        <p className={styles['words']}>
          Nothing in the lists came near any of its names. That is no statement about the party: it may be
          listed under another name, on a list that is not loaded, or since the list was made.
        </p>
      ) : null}
      {hits.length === 0 ? null : (
        <HitList
          states={hits}
          leftOut={finding?.weakHitsLeftOut ?? 0}
          chosen={state === null ? null : hitKey(state.hit)}
          ticked={ticked}
          onChoose={onChoose}
          onTick={onTick}
        />
      )}
      {state === null ? null : (
        <>
          <DecisionActions {...props} />
          <HitExplained
            key={hitKey(state.hit)}
            state={state}
            subject={subject.snapshot}
            list={run?.lists.find(({ id }) => id === state.hit.listId) ?? null}
            settings={run?.settings ?? null}
            meanings={meanings}
          />
        </>
      )}
      <DecisionHistory
        decisions={decisions}
        gone={(states?.withoutHit ?? []).map(({ sentence }) => sentence)}
      />
    </div>
  );
}

function countryOf({ subject: { snapshot } }: QueueRow): string {
  const { country } = snapshot;
  if (country === null) return 'Country not known';
  return isCountryCode(country) ? formatCountry(country) : country;
}

/** Roles that are seen before the rest is folded away. */
const FEW = 3;

function Roles({ row: { subject } }: { readonly row: QueueRow }) {
  const roles = subject.roles.map(({ words }) => words);
  if (roles.length === 0) return <p className={styles['quiet']}>On record, tied to no offer</p>;
  const [few, more] = [roles.slice(0, FEW), roles.slice(FEW)];
  return (
    <>
      <p className={styles['quiet']}>{few.join('; ')}</p>
      {more.length === 0 ? null : (
        <details className={styles['quiet']}>
          <summary>{formatCount(more.length, 'more role')}</summary>
          {more.join('; ')}
        </details>
      )}
    </>
  );
}

function Listings({ row: { status } }: { readonly row: QueueRow }) {
  return (
    <section aria-label="Listed on record">
      <h3 className={styles['heading']}>Listed on record, apart from the lists loaded here</h3>
      {status.listings.map(({ list, listedOn, meaning, source }) => (
        <div key={`${list} ${listedOn}`}>
          <p className={styles['words']}>
            <strong>{list}</strong> since {formatDate(listedOn)}. {meaning}
          </p>
          <p className={styles['quiet']}>
            <SourceWords source={source} />
          </p>
        </div>
      ))}
    </section>
  );
}
