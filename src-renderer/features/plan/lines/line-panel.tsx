/**
 * One line: what is wrong with it, what it comes to part by part, and what its vendor sells by.
 *
 * Depends on: core, planning (types), ui, ../plan-words, ../terms, ./problems-panel.
 */
import { ExternalLink, FileText } from 'lucide-react';
import { isolatedName } from '#domain/core/isolated-name';
import type { EvaluatedLine } from '#domain/planning/plan-evaluation';
import { Button } from '../../../ui/button';
import {
  formatCents,
  formatCountry,
  formatDate,
  formatHashrate,
  formatInteger,
  UNKNOWN,
} from '../../../ui/format';
import { SourceWords } from '../../../ui/source-words';
import { formatMonth, megawatts, STANDING_WORDS } from '../plan-words';
import { termsWords } from '../terms/terms-words';
import { monthShown, perTh, rigName } from './line-facts';
import styles from './lines.module.css';
import { overOffers } from './over-offer';
import { Problems, TooMany } from './problems-panel';
import type { LinesWork } from './use-lines-work';

interface LinePanelProps {
  /** Null where no line is in focus. */
  readonly row: EvaluatedLine | null;
  /** All lines: those of one offer may be too many together. */
  readonly lines: readonly EvaluatedLine[];
  readonly work: LinesWork;
  readonly onTerms: () => void;
  readonly onOpenOffer: ((offerId: string) => void) | undefined;
}

export function LinePanel({ row, lines, work, onTerms, onOpenOffer }: LinePanelProps) {
  if (row === null) {
    return <p className={styles['panelWords']}>Choose a line to see what it is made of.</p>;
  }
  const { offer, line, site, terms } = row;
  const over = overOffers(lines).find(({ rows }) => rows.includes(row));
  return (
    <div className={styles['panel']}>
      <header>
        <h3 className={styles['panelTitle']}>{rigName(row)}</h3>
        <p className={styles['panelWords']}>
          {offer === null
            ? line.offerId
            : `${isolatedName(row.vendor)} · made in ${formatCountry(offer.origin)} · ${offer.incoterm} · ${isolatedName(offer.id)}`}
        </p>
      </header>
      {over === undefined ? null : <TooMany over={over} work={work} />}
      {row.problems.length === 0 ? null : <Problems row={row} work={work} />}
      <dl className={styles['facts']}>
        <Fact label="Order">
          {formatInteger(line.quantity)} units, {STANDING_WORDS[line.standing].toLowerCase()},{' '}
          {site === null ? 'no site' : `for ${site.name}`}, shipped in {formatMonth(monthShown(row))}
          {line.isLocked ? '; locked' : ''}
        </Fact>
        <Fact label="Comes to">{hashrateWords(row)}</Fact>
        <Fact label="Hashing">
          P50 {formatDate(row.hashingP50)} · P90 {formatDate(row.hashingP90)}
        </Fact>
      </dl>
      <CostParts row={row} />
      <section className={styles['panelPart']}>
        <h4>Purchase terms</h4>
        <p>{offer === null ? UNKNOWN : termsWords(offer, terms)}</p>
        {terms === null ? null : (
          <p className={styles['panelWords']}>
            <SourceWords source={terms.source} />
          </p>
        )}
        {offer === null ? null : (
          <div className={styles['buttons']}>
            <Button icon={FileText} onClick={onTerms}>
              Purchase terms…
            </Button>
            {onOpenOffer === undefined ? null : (
              <Button
                icon={ExternalLink}
                variant="quiet"
                onClick={() => {
                  onOpenOffer(offer.id);
                }}
              >
                Show in Compare
              </Button>
            )}
          </div>
        )}
      </section>
    </div>
  );
}

function hashrateWords({ ths, leastThs, mostThs, kilowatts, units, leastUnits, mostUnits }: EvaluatedLine) {
  const within =
    leastThs === mostThs
      ? ''
      : `, ${formatHashrate(leastThs)} to ${formatHashrate(mostThs)} within the tolerance`;
  const count =
    leastUnits === mostUnits ? '' : `, ${formatInteger(leastUnits)} to ${formatInteger(mostUnits)} units`;
  return `${formatHashrate(ths)}${within}${count} from ${formatInteger(units)} units · ${megawatts(kilowatts)} MW`;
}

function Fact({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The landed cost of a line as the parts it adds up from. */
function CostParts({ row }: { readonly row: EvaluatedLine }) {
  const { evaluation, optionFee, landed, allIn, ths } = row;
  const cost = evaluation?.cost ?? null;
  if (cost === null && optionFee === 0) return null;
  const parts: readonly (readonly [string, number | null])[] = [
    ...(cost === null
      ? []
      : ([
          ['Goods', cost.customsValue],
          ['Freight and insurance', cost.freight + cost.insurance],
          ['Duty', cost.duty],
          ['Processing and harbour fees', cost.mpf + cost.hmf],
          ['Broker, bond and other', cost.broker + cost.bond + cost.other],
        ] as const)),
    ...(optionFee === 0 ? [] : ([['Fee of the option', optionFee]] as const)),
  ];
  return (
    <table className={styles['parts']}>
      <caption>Landed, US dollars</caption>
      <thead>
        <tr>
          <th scope="col">Part</th>
          <th scope="col">$</th>
          <th scope="col">$/TH</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(([label, amount]) => (
          <PartRow key={label} label={label} amount={amount} ths={ths} />
        ))}
      </tbody>
      <tfoot>
        <PartRow label="Landed" amount={landed} ths={ths} />
        <PartRow
          label="Receiving, tax, delay and service"
          amount={landed === null || allIn === null ? null : allIn - landed}
          ths={ths}
        />
        <PartRow label="All-in" amount={allIn} ths={ths} />
      </tfoot>
    </table>
  );
}

interface PartRowProps {
  readonly label: string;
  readonly amount: number | null;
  readonly ths: number;
}

function PartRow({ label, amount, ths }: PartRowProps) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{formatCents(amount)}</td>
      <td>{formatCents(perTh(amount, ths))}</td>
    </tr>
  );
}
