/**
 * What the palette can do on this page.
 *
 * Depends on: react, ui/commands, ./queue-rows, ./queue-words.
 */
import { useEffect, useMemo, useRef } from 'react';
import type { DecisionOutcome } from '#domain/model/screening-decision';
import { useCommands, type Command } from '../../ui/commands/command-list';
import { QUEUE_FILTERS, type QueueFilter } from './queue-rows';
import { filterWords } from './queue-words';

interface ScreeningCommands {
  readonly decide: (outcome: DecisionOutcome) => void;
  readonly confirm: () => void;
  readonly find: () => void;
  readonly show: (filter: QueueFilter) => void;
  readonly screenAgain: () => void;
  readonly showLists: () => void;
  /** Whether a match is chosen and can be decided. */
  readonly canDecide: boolean;
  readonly canReopen: boolean;
  readonly canConfirm: boolean;
  /** Whether a list is loaded and nothing is under way. */
  readonly canScreen: boolean;
}

const GROUP = { group: 'Screening' };

export function useScreeningCommands(page: ScreeningCommands): void {
  const { canDecide, canReopen, canConfirm, canScreen } = page;
  const current = useRef(page);
  useEffect(() => {
    current.current = page;
  });
  const list = useMemo(
    (): readonly Command[] => [
      ...DECISIONS.filter(({ outcome }) => (outcome === 'reopened' ? canReopen : canDecide)).map(
        ({ outcome, label, keys }) => ({
          ...GROUP,
          id: `screening-${outcome}`,
          label,
          keys,
          run: () => current.current.decide(outcome),
        }),
      ),
      ...(canConfirm
        ? [
            {
              ...GROUP,
              id: 'screening-confirm',
              label: 'Confirm as the second person…',
              keys: 'C',
              run: () => current.current.confirm(),
            },
          ]
        : []),
      { ...GROUP, id: 'screening-find', label: 'Find parties', keys: '/', run: () => current.current.find() },
      ...QUEUE_FILTERS.map((filter) => ({
        ...GROUP,
        id: `screening-show-${filter}`,
        label: `Show parties: ${filterWords[filter]}`,
        run: () => current.current.show(filter),
      })),
      ...(canScreen
        ? [
            {
              ...GROUP,
              id: 'screening-again',
              label: 'Screen every party again',
              run: () => current.current.screenAgain(),
            },
          ]
        : []),
      {
        ...GROUP,
        id: 'screening-lists',
        label: 'Restricted-party lists…',
        run: () => current.current.showLists(),
      },
    ],
    [canDecide, canReopen, canConfirm, canScreen],
  );
  useCommands(list);
}

const DECISIONS = [
  { outcome: 'false-positive', label: 'Decide: false positive…', keys: 'F' },
  { outcome: 'true-match', label: 'Decide: true match…', keys: 'T' },
  { outcome: 'escalated', label: 'Escalate the potential match…', keys: 'E' },
  { outcome: 'reopened', label: 'Reopen the decision…', keys: 'R' },
] as const;
