/**
 * The optimiser: what it may buy, Run, what it is at, and what came of it where that is no plan.
 *
 * Depends on: core (types), services (types), ui, the files beside this one.
 */
import { Play } from 'lucide-react';
import type { CalendarDate } from '#domain/core/calendar-date';
import { usdCents } from '#domain/core/money';
import type { LeftOutOffer, RunState } from '../../../services/optimiser-state';
import type { Optimiser } from '../../../services/use-optimiser';
import { Button } from '../../../ui/button';
import { formatCount, formatUsd } from '../../../ui/format';
import { keysInWords } from '../../../ui/kbd';
import { ErrorNotice, Notice } from '../../../ui/notice';
import { Section } from '../../../ui/section';
import type { RuleNames } from '../rules/rule-names';
import { SearchProgress } from './search-progress';
import { LimitsFields, WantsSentence } from './wants-sentence';
import styles from './optimise.module.css';

/** Runs the optimiser. */
export const RUN_KEY = 'F9';

interface RunPanelProps {
  readonly optimiser: Optimiser;
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  readonly names: RuleNames;
  readonly asOf: CalendarDate;
}

export function RunPanel({ optimiser, sites, names, asOf }: RunPanelProps) {
  const { run, prices, wants, onWants, offersWanted, start, stop, discard } = optimiser;
  const isRunning = run?.kind === 'running';
  return (
    <Section title="Optimiser">
      <div className={styles['panel']}>
        <WantsSentence
          wants={wants}
          onChange={onWants}
          offers={offersWanted}
          sites={sites}
          asOf={asOf}
          disabled={isRunning}
        />
        <LimitsFields wants={wants} onChange={onWants} disabled={isRunning} />
        {isRunning ? (
          <SearchProgress run={run} onStop={stop} />
        ) : (
          <div className={styles['actions']}>
            <Button
              variant={run?.kind === 'found' ? 'plain' : 'primary'}
              icon={Play}
              disabled={offersWanted === 0}
              title={keysInWords(RUN_KEY)}
              onClick={() => {
                start();
              }}
            >
              Run the optimiser
            </Button>
            {offersWanted === 0 ? <span className={styles['hint']}>No offer is left to buy.</span> : null}
          </div>
        )}
        {run === null || isRunning ? null : <Outcome run={run} onClose={discard} />}
        {run !== null && 'left' in run && run.left.length > 0 ? (
          <LeftOutList left={run.left} names={names} />
        ) : null}
        {prices?.isWorking === true ? (
          <div className={styles['actions']} role="status">
            <span className={styles['hint']}>
              Working out what each rule costs: {prices.byRule.size} of{' '}
              {formatCount(prices.asked.plan.rules.filter(({ isOn }) => isOn).length, 'rule')}
            </span>
            <Button variant="quiet" onClick={stop}>
              Stop
            </Button>
          </div>
        ) : null}
        {prices?.problem == null ? null : (
          <ErrorNotice
            title="What the rules cost was not worked out."
            kept={`${prices.problem} The plan that was found stands.`}
          />
        )}
      </div>
    </Section>
  );
}

function Outcome({ run, onClose }: { readonly run: RunState; readonly onClose: () => void }) {
  const close = <Button onClick={onClose}>Close</Button>;
  switch (run.kind) {
    case 'running':
    case 'found':
    case 'infeasible':
      return null;
    case 'none':
      return (
        <Notice title="No plan was found before the end" actions={close}>
          That does not mean that there is none. Give it more time under “More”, or fewer offers and months.
          The plan is as it was.
        </Notice>
      );
    case 'refused': {
      const { modelAllIn, domainAllIn, difference, words } = run.answer;
      return (
        <ErrorNotice
          title="The plan that was found is refused: its totals disagree."
          kept={[
            `The search had ${formatUsd(usdCents(modelAllIn))} all-in, the plan evaluated ${formatUsd(usdCents(domainAllIn))}: ${formatUsd(usdCents(difference))} apart.`,
            ...words,
            'Nothing was changed.',
          ].join(' ')}
          next="Run it again with fewer offers, and tell whoever keeps this software."
          actions={close}
        />
      );
    }
    case 'failed':
      return (
        <ErrorNotice
          title="The optimiser could not finish."
          kept={`${run.message} The plan is as it was.`}
          next="Run it again."
          actions={close}
        />
      );
  }
}

function LeftOutList({ left, names }: { readonly left: readonly LeftOutOffer[]; readonly names: RuleNames }) {
  return (
    <details className={styles['more']}>
      <summary>{formatCount(left.length, 'offer')} could not be considered</summary>
      <ul className={styles['rules']}>
        {left.slice(0, 100).map(({ offerId, reason }) => (
          <li key={offerId}>
            {names.words('offer', offerId)}: {reason}
          </li>
        ))}
      </ul>
      {left.length > 100 ? <p className={styles['hint']}>The first 100 are listed.</p> : null}
    </details>
  );
}
