/**
 * The entries that a party may be: choose one to read it, tick several to decide them together.
 *
 * Weak ones are folded away while there are others.
 *
 * Depends on: react, screening, ui, ./band-words, ./hit-key, ./queue-rows.
 */
import { useState, type KeyboardEvent } from 'react';
import type { HitState } from '#domain/screening/match-state';
import { stateText } from '#domain/screening/match-sentences';
import { stateTone } from '#domain/screening/status-tone';
import { Button } from '../../ui/button';
import { formatCount, formatInteger } from '../../ui/format';
import { scoreText } from './band-words';
import { hitKey } from './hit-key';
import { isToConfirm } from './queue-rows';
import { Tag } from '../../ui/notice';
import styles from './screening.module.css';

interface HitListProps {
  readonly states: readonly HitState[];
  /** Weak hits that were found and not kept. */
  readonly leftOut: number;
  readonly chosen: string | null;
  readonly ticked: ReadonlySet<string>;
  readonly onChoose: (key: string) => void;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
}

export function HitList({ states, leftOut, chosen, ticked, onChoose, onTick }: HitListProps) {
  const [isWeakShown, setIsWeakShown] = useState(false);
  const weak = states.filter(({ hit }) => hit.band === 'weak');
  const others = states.filter(({ hit }) => hit.band !== 'weak');
  const isFolded = others.length > 0 && weak.length > 0 && !isWeakShown;
  const shown = isFolded ? others : states;
  const allTicked = shown.length > 0 && shown.every(({ hit }) => ticked.has(hitKey(hit)));
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button[data-hit]')];
    // From the box that ticks a match as well as from the match itself.
    const at = buttons.findIndex((button) => button.closest('li')?.contains(document.activeElement));
    if (at === -1) return;
    event.preventDefault();
    const next = buttons[Math.max(0, Math.min(at + step, buttons.length - 1))];
    next?.focus();
    next?.click();
  };
  return (
    <section aria-label="Potential matches">
      <div className={styles['hitsHead']}>
        <h3 className={styles['heading']}>
          {formatCount(states.length, 'potential match', 'potential matches')}
          {leftOut === 0 ? '' : `, and ${formatInteger(leftOut)} weak ones not kept`}
        </h3>
        {shown.length < 2 ? null : (
          <Button
            variant="quiet"
            onClick={() => {
              onTick(allTicked ? new Set() : new Set(shown.map(({ hit }) => hitKey(hit))));
            }}
          >
            {allTicked ? 'Tick none' : `Tick all ${String(shown.length)}`}
          </Button>
        )}
      </div>
      <ul className={styles['hits']} onKeyDown={onKeyDown}>
        {shown.map((state) => {
          const { hit } = state;
          const key = hitKey(hit);
          return (
            <li key={key} className={styles['hit']} aria-current={key === chosen ? true : undefined}>
              {shown.length < 2 ? null : (
                <input
                  type="checkbox"
                  aria-label={`Decide ${hit.entry.name} together with others`}
                  checked={ticked.has(key)}
                  onChange={() => {
                    const next = new Set(ticked);
                    if (!next.delete(key)) next.add(key);
                    onTick(next);
                  }}
                />
              )}
              <button
                type="button"
                data-hit
                className={styles['hitButton']}
                onClick={() => {
                  onChoose(key);
                }}
              >
                <span className={styles['hitName']}>
                  <bdi>{hit.listedName}</bdi>
                  {hit.listedName === hit.entry.name ? null : (
                    <span className={styles['quiet']}>
                      {' '}
                      of <bdi>{hit.entry.name}</bdi>
                    </span>
                  )}
                </span>
                <span className={styles['quiet']}>
                  {hit.entry.list === 'other' ? hit.entry.listName : hit.entry.list} · {scoreText(hit.score)}
                </span>
                <Tag tone={stateTone(state)}>{stateText(state)}</Tag>
                {isToConfirm(state) ? (
                  <span className={styles['quiet']}>waits for a second person</span>
                ) : null}
              </button>
            </li>
          );
        })}
      </ul>
      {others.length > 0 && weak.length > 0 ? (
        <Button
          variant="quiet"
          aria-expanded={!isFolded}
          onClick={() => {
            setIsWeakShown(!isWeakShown);
          }}
        >
          {isFolded
            ? `Show ${formatCount(weak.length, 'weak potential match', 'weak potential matches')}`
            : 'Fold the weak ones away'}
        </Button>
      ) : null}
    </section>
  );
}
