/**
 * What one edition of the pack changes against another, record by record.
 *
 * Depends on: model (types), tariffs (types), ui, ./tariff-words.
 */
import type { ReactNode } from 'react';
import type { TariffLayer } from '#domain/model/tariff-layer';
import type { HarborFee, ProcessingFee } from '#domain/model/tariff-pack';
import type { CountryGroup, PackDifference, RecordDifference } from '#domain/tariffs/compare-packs';
import { formatCount, formatDate } from '../../ui/format';
import { FieldChanges } from './field-changes';
import styles from './pack.module.css';
import { layerLine, originsInSentence, percentWords, spanWords } from './tariff-words';

export function PackDifferences({ difference }: { readonly difference: PackDifference }) {
  if (difference.isEmpty) {
    return <p className={styles['words']}>No layer, fee or group of countries differs.</p>;
  }
  const { layers, processingFees, harborFees, countryGroups } = difference;
  return (
    <>
      <p className={styles['words']}>{summaryWords(layers)}</p>
      <ul className={styles['items']}>
        <Records of={layers} keyOf={({ id }) => id} words={layerWords} />
        <Records of={processingFees} keyOf={({ fiscalYear }) => fiscalYear} words={feeWords} />
        <Records of={harborFees} keyOf={({ from }) => from ?? 'harbour'} words={harborWords} />
        <Records of={countryGroups} keyOf={({ name }) => name} words={groupWords} />
      </ul>
    </>
  );
}

interface RecordsProps<Value> {
  readonly of: RecordDifference<Value>;
  readonly keyOf: (value: Value) => string;
  readonly words: (value: Value) => string;
}

function Records<Value>({ of, keyOf, words }: RecordsProps<Value>) {
  return (
    <>
      {of.changed.map(({ after, changes }) => (
        <Item key={keyOf(after)} verb="Changed">
          {words(after)}
          <FieldChanges changes={changes} />
        </Item>
      ))}
      {of.added.map((value) => (
        <Item key={keyOf(value)} verb="Added">
          {words(value)}
        </Item>
      ))}
      {of.removed.map((value) => (
        <Item key={keyOf(value)} verb="Removed">
          {words(value)}
        </Item>
      ))}
    </>
  );
}

function Item({ verb, children }: { readonly verb: string; readonly children: ReactNode }) {
  return (
    <li className={styles['record']}>
      <span className={styles['verb']}>{verb}</span>
      <div>{children}</div>
    </li>
  );
}

function summaryWords({ added, removed, changed, same }: RecordDifference<TariffLayer>): string {
  return `${formatCount(changed.length, 'layer')} changed, ${added.length} added, ${removed.length} removed; ${same.length} as before.`;
}

function layerWords(layer: TariffLayer): string {
  return `${layerLine(layer)} (${layer.id}), ${originsInSentence(layer.origins)}, entries ${spanWords(layer.from, layer.to)}`;
}

function feeWords({ fiscalYear, rate, from, to }: ProcessingFee): string {
  return `Processing fee ${fiscalYear}, ${percentWords(rate)}, entries ${formatDate(from)} to ${formatDate(to)}`;
}

function harborWords({ from, to, rate }: HarborFee): string {
  return `Harbour fee ${percentWords(rate)}, entries ${spanWords(from, to)}`;
}

function groupWords({ name, members }: CountryGroup): string {
  return `Group ${name}, ${formatCount(members.length, 'country', 'countries')}`;
}
