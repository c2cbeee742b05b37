/**
 * The tab Cash: what is paid when and for what, the most that is out at once, and what vendors hold for goods
 * that have not left.
 *
 * Depends on: react, planning, ui, the files beside this one, ../plan-words.
 */
import { Wallet } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { PaymentMilestone } from '#domain/model/payment-terms';
import { cashCalendar } from '#domain/planning/cash/cash-calendar';
import type { CashCalendar, VendorDeposits } from '#domain/planning/cash/cash-flow';
import { depositsAtRisk } from '#domain/planning/cash/deposits';
import { assumedTerms } from '#domain/planning/cash/line-cash';
import type { PlanEvaluation, PlanGround } from '#domain/planning/plan-evaluation';
import { vendorNames } from '#domain/planning/vendor-names';
import { categoryStyles } from '../../../ui/charts/category-styles';
import { useCommands } from '../../../ui/commands/command-list';
import { EmptyState } from '../../../ui/empty-state';
import { formatCount, formatDate } from '../../../ui/format';
import { Notice } from '../../../ui/notice';
import { Section } from '../../../ui/section';
import { dollars, formatMonth } from '../plan-words';
import { AssumedTerms } from './assumed-terms';
import { CashChart } from './cash-chart';
import { depositLimits } from './cash-limits';
import { gapSentences } from './cash-words';
import styles from './cash.module.css';
import { DepositsChart } from './deposits-chart';
import { PaymentsList } from './payments-list';

interface CashTabProps {
  readonly evaluation: PlanEvaluation;
  /** What it was evaluated by. */
  readonly ground: PlanGround;
  /** Keeps how lines without terms are paid, as one step of the history. */
  readonly onTerms: (terms: readonly PaymentMilestone[]) => Promise<unknown>;
  /** Does something and tells of a failure. */
  readonly attempt: (what: string, work: () => Promise<unknown>) => void;
  /** Why nothing can be changed; null if it can. */
  readonly refusal: string | null;
}

export function CashTab({ evaluation, ground, onTerms, attempt, refusal }: CashTabProps) {
  const { plan } = evaluation;
  const [tables, setTables] = useState({ cash: false, deposits: false });
  const calendar = useMemo(() => cashCalendar(evaluation, ground), [evaluation, ground]);
  const deposits = useMemo(() => depositsAtRisk(calendar), [calendar]);
  const limits = useMemo(() => depositLimits(evaluation, ground), [evaluation, ground]);
  const colours = useMemo(() => categoryStyles(vendorNames(ground)), [ground]);
  const commands = useMemo(
    () =>
      (['cash', 'deposits'] as const).map((name) => ({
        id: `plan.${name}-table`,
        label: `Show ${name === 'cash' ? 'cash by month' : 'deposits at risk'} as a ${tables[name] ? 'chart' : 'table'}`,
        group: 'Plan',
        run: () => {
          setTables((now) => ({ ...now, [name]: !now[name] }));
        },
      })),
    [tables],
  );
  useCommands(commands);
  if (calendar.lines.every(({ flows, gaps }) => flows.length === 0 && gaps.length === 0)) {
    return (
      <EmptyState icon={Wallet} title="Nothing is paid yet">
        <p>Lines with units show here when their price, duty, freight and tax are due.</p>
      </EmptyState>
    );
  }
  const sentences = gapSentences(calendar, dollars);
  return (
    <div className={styles['tab']}>
      <Figures calendar={calendar} deposits={deposits} />
      {sentences.length === 0 ? null : (
        <Notice tone="unsure" title="The figures leave something out">
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
      <AssumedTerms
        terms={assumedTerms(plan)}
        lines={calendar.assumedTerms.length}
        onTerms={onTerms}
        attempt={attempt}
        refusal={refusal}
      />
      {calendar.months.length === 0 ? null : (
        <CashChart
          calendar={calendar}
          rules={plan.rules}
          isTable={tables.cash}
          onTable={(cash) => {
            setTables((now) => ({ ...now, cash }));
          }}
        />
      )}
      {deposits.length === 0 ? null : (
        <DepositsChart
          deposits={deposits}
          limits={limits}
          colours={colours}
          isTable={tables.deposits}
          onTable={(of) => {
            setTables((now) => ({ ...now, deposits: of }));
          }}
        />
      )}
      <BrokenRules evaluation={evaluation} />
      <Refunds calendar={calendar} />
      <PaymentsList calendar={calendar} lines={evaluation.lines} />
    </div>
  );
}

interface FiguresProps {
  readonly calendar: CashCalendar;
  readonly deposits: readonly VendorDeposits[];
}

function Figures({ calendar, deposits }: FiguresProps) {
  const { peak, dearest, peakAfterEarnings, total } = calendar;
  const [largest] = deposits;
  const cards = [
    {
      label: 'Peak cash',
      figure: dollars(peak?.amount ?? null),
      words:
        peak === null
          ? 'no payment has a day'
          : `paid by ${formatMonth(peak.month)}, of ${dollars(total)} in all`,
    },
    {
      label: 'Peak cash after earnings',
      figure: dollars(peakAfterEarnings?.amount ?? null),
      words:
        peakAfterEarnings === null
          ? 'electricity, hours off or uptime of a site is not known'
          : `in ${formatMonth(peakAfterEarnings.month)}; a month’s earnings count from the next`,
    },
    {
      label: 'Dearest month',
      figure: dollars(dearest?.amount ?? null),
      words: dearest === null ? 'no payment has a day' : formatMonth(dearest.month),
    },
    {
      label: 'Largest deposit at risk',
      figure: dollars(largest?.largest?.amount ?? (largest?.undated === 0 ? 0 : null)),
      words:
        largest?.largest == null
          ? 'nothing is paid before its goods leave'
          : `with ${largest.vendor}, from ${formatDate(largest.largest.on)}`,
    },
  ];
  return (
    <section className={styles['figures']} aria-label="Cash of the plan">
      {cards.map(({ label, figure, words }) => (
        <div key={label} className={styles['card']}>
          <h3>{label}</h3>
          <p className={styles['figure']}>{figure}</p>
          <p className={styles['words']}>{words}</p>
        </div>
      ))}
    </section>
  );
}

/** Rules on cash and deposits that the plan breaks, as they are judged for every plan. */
function BrokenRules({ evaluation }: Pick<CashTabProps, 'evaluation'>) {
  const broken = evaluation.rules.filter(
    ({ rule, standing }) => standing === 'broken' && (rule.kind === 'cash' || rule.kind === 'deposits'),
  );
  return broken.length === 0 ? null : (
    <Notice tone="broken" title="The plan breaks its rules on cash">
      {broken.map(({ rule, words }) => (
        <p key={rule.id}>{words}.</p>
      ))}
    </Notice>
  );
}

/** Duty that may come back, told apart from everything that is paid. */
function Refunds({ calendar: { refunds } }: Pick<FiguresProps, 'calendar'>) {
  return (
    <Section title="Refunds">
      {refunds.length === 0 ? (
        <p>
          No duty of this plan is of a law that a court has struck down, so none of it is known to come back.
          Refunds on earlier entries, such as those of IEEPA duties, are no part of a plan.
        </p>
      ) : (
        refunds.map(({ layerId, amount, lineIds }) => (
          <p key={layerId}>
            {`${dollars(amount)} of duty under ${layerId}, on ${formatCount(lineIds.length, 'line')}: a court has struck it down, so it may come back. It is paid all the same and taken off nothing here.`}
          </p>
        ))
      )}
    </Section>
  );
}
