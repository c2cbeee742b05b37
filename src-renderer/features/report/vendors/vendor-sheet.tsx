/**
 * The page of one vendor: what is bought from it, what it would cost in other futures, what may go wrong,
 * who it is, and what says so.
 *
 * The same on screen and on paper. Words name their sources by number; the list of them ends the page.
 *
 * Depends on: react, core, executive (types), ui, ../figures, ./citations, ./vendor-table (its swatch).
 */
import { useId, useMemo, type ReactNode } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import type { ReportFigure } from '#domain/executive/report-figure';
import type { SourcedWords, VendorRiskRow } from '#domain/executive/vendor-risk';
import { Tag } from '../../../ui/notice';
import { SourceWords } from '../../../ui/source-words';
import { FigureText } from '../figures/figure-text';
import { useReportSurface } from '../figures/report-surface';
import { citationsOf, type Citations } from './citations';
import { VendorSwatch } from './vendor-table';
import styles from './vendors.module.css';

export function VendorSheet({ row }: { readonly row: VendorRiskRow }) {
  const citations = useMemo(() => citationsOf(row), [row]);
  const { name, isInPlan, headquarters, isOfConcern, listStatus, offerCount } = row;
  const words = (all: readonly SourcedWords[]) => <WordsList all={all} citations={citations} />;
  return (
    <article className={styles['sheet']}>
      <header className={styles['sheetHead']}>
        <h2>
          <VendorSwatch name={name} />
          {isolatedName(name)}
        </h2>
        <p>
          <Cited words={headquarters} citations={citations} />
        </p>
        <p className={styles['tags']}>
          <Tag>{isInPlan ? 'in the plan' : 'not in the plan'}</Tag>{' '}
          <Tag>{`${String(offerCount)} ${offerCount === 1 ? 'offer' : 'offers'}`}</Tag>{' '}
          <Tag tone={isOfConcern ? 'unsure' : 'plain'}>{listStatus.words}</Tag>
        </p>
      </header>
      <Figures row={row} />
      <GoodsPart row={row} />
      <ScenariosPart row={row} />
      <RisksPart row={row} />
      <Part title="Restricted-party lists">
        {words([listStatus])}
        {row.parties.length === 0 ? null : <h4>Who bears on its goods</h4>}
        {words(row.parties)}
      </Part>
      <Part title="Owners and related parties">{words(row.owners)}</Part>
      <Part title="Origins">{words([row.origins])}</Part>
      <Part title="Deliveries and service">{words([row.onTime, row.service])}</Part>
      {row.record.length === 0 ? null : <Part title="On record">{words(row.record)}</Part>}
      <Part title="Register events">
        {row.events.length === 0 ? (
          <p className={styles['quiet']}>None on record, which says nothing of what is not on record.</p>
        ) : (
          words(row.events)
        )}
      </Part>
      <PolicyPart row={row} />
      {citations.list.length === 0 ? null : (
        <Part title={`Sources of ${isolatedName(name)}`}>
          <ol className={styles['sources']}>
            {citations.list.map((source, at) => (
              <li key={String(at)}>
                <SourceWords source={source} />
              </li>
            ))}
          </ol>
        </Part>
      )}
    </article>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className={styles['part']}>
      <h3 id={headingId}>{title}</h3>
      {children}
    </section>
  );
}

function WordsList({
  all,
  citations,
}: {
  readonly all: readonly SourcedWords[];
  readonly citations: Citations;
}) {
  return all.map((words, at) => (
    <p key={`${words.words} ${String(at)}`} className={styles['words']}>
      <Cited words={words} citations={citations} />
    </p>
  ));
}

function Cited({ words, citations }: { readonly words: SourcedWords; readonly citations: Citations }) {
  const numbers = citations.numbersOf(words);
  return (
    <>
      {words.words}
      {numbers.length === 0 ? null : (
        <sup className={styles['numbers']} aria-label={`sources ${numbers.join(', ')}`}>
          {numbers.join(', ')}
        </sup>
      )}
    </>
  );
}

function Figures({ row }: { readonly row: VendorRiskRow }) {
  const figures = [
    row.landed,
    row.ofLanded,
    row.ofThs,
    row.backDuty,
    row.depositsAtRisk,
    row.leadP50,
    row.leadP90,
    row.warrantyLeft,
  ];
  return (
    <dl className={styles['figures']}>
      {figures.map((figure) => (
        <div key={figure.key}>
          <dt>{figure.label}</dt>
          <dd>
            <FigureText figure={figure} className={styles['strong']} />
            <Note figure={figure} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Note({ figure: { note } }: { readonly figure: ReportFigure }) {
  return note === null ? null : <span className={styles['below']}>{note}</span>;
}

function GoodsPart({ row: { goods } }: { readonly row: VendorRiskRow }) {
  if (goods.length === 0) return null;
  return (
    <Part title="Bought from it">
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Line of the plan</th>
            <th scope="col" data-cell="number">
              Units
            </th>
            <th scope="col" data-cell="number">
              Landed
            </th>
            <th scope="col" data-cell="number">
              Rack P50
            </th>
            <th scope="col" data-cell="number">
              Rack P90
            </th>
          </tr>
        </thead>
        <tbody>
          {goods.map(({ lineId, label, units, landed, onRackP50, onRackP90, notComing }) => (
            <tr key={lineId}>
              <th scope="row" className={styles['lead']}>
                {label}
                {notComing === null ? null : <span className={styles['fault']}>{notComing}</span>}
              </th>
              {[units, landed, onRackP50, onRackP90].map((figure) => (
                <td key={figure.key} data-cell="number">
                  <FigureText figure={figure} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

function ScenariosPart({ row: { exposures, isInPlan } }: { readonly row: VendorRiskRow }) {
  if (exposures.length === 0 || !isInPlan) return null;
  return (
    <Part title="In other futures">
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Scenario</th>
            <th scope="col" data-cell="number">
              Landed against the present view
            </th>
            <th scope="col">What does not come</th>
          </tr>
        </thead>
        <tbody>
          {exposures.map(({ scenario, landedDelta }) => (
            <tr key={landedDelta.key}>
              <th scope="row" className={styles['lead']}>
                {isolatedName(scenario)}
              </th>
              <td data-cell="number">
                <FigureText figure={landedDelta} />
              </td>
              <td>{landedDelta.note ?? 'everything comes'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

function RisksPart({ row: { risks: all, isInPlan } }: { readonly row: VendorRiskRow }) {
  const { isPaper } = useReportSurface();
  // On paper a risk of several vendors would stand on the page of each of them.
  const risks = isPaper ? all.filter(({ vendors }) => vendors.length < 2) : all;
  const shared = all.length - risks.length;
  if (!isInPlan) return null;
  if (all.length === 0) {
    return (
      <Part title="What may go wrong">
        <p className={styles['quiet']}>The workspace states nothing of it that would cost the plan more.</p>
      </Part>
    );
  }
  return (
    <Part title="What may go wrong">
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Risk and why</th>
            <th scope="col" data-cell="number">
              Dollars
            </th>
            <th scope="col" data-cell="number">
              Likelihood
            </th>
            <th scope="col">What can be done</th>
          </tr>
        </thead>
        <tbody>
          {risks.map(({ dollars, headline, why, likelihood, mitigation }) => (
            <tr key={dollars.key}>
              <th scope="row" className={styles['lead']}>
                {headline}
                <span className={styles['below']}>{why}</span>
              </th>
              <td data-cell="number">
                <FigureText figure={dollars} className={styles['strong']} />
              </td>
              <td data-cell="number">
                {likelihood === null ? (
                  <span className={styles['quiet']}>not stated</span>
                ) : (
                  <FigureText figure={likelihood} />
                )}
              </td>
              <td>{mitigation}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shared === 0 ? null : (
        <p className={styles['quiet']}>
          {`${String(shared)} more, of several vendors, ${shared === 1 ? 'is' : 'are'} in the table of the risk map.`}
        </p>
      )}
    </Part>
  );
}

function PolicyPart({ row: { gates, gatesPassed, policyFaults } }: { readonly row: VendorRiskRow }) {
  return (
    <Part title="Purchasing policy">
      {gates === 0 ? (
        <p className={styles['quiet']}>No gate is on.</p>
      ) : (
        <p>{`Its goods pass ${String(gatesPassed)} of ${String(gates)} gates.`}</p>
      )}
      {policyFaults.map((fault) => (
        <p key={fault} className={styles['fault']}>
          {fault}
        </p>
      ))}
    </Part>
  );
}
