/**
 * When the duty of an entry changes next by the law on file, to what, and through which layers.
 *
 * Depends on: core, tariffs, ui/format, ./layer-marks, ./tariff-words.
 */
import { calendarDate } from '#domain/core/calendar-date';
import type { CustomsEntry } from '#domain/tariffs/layer-stack';
import type { PreparedPack } from '#domain/tariffs/prepare-pack';
import { rateHistory, type RateSpan } from '#domain/tariffs/rate-history';
import { formatDate } from '../../ui/format';
import styles from './calculator.module.css';
import { LayerLink } from './layer-marks';
import { percentWords } from './tariff-words';

const LAST_DAY = calendarDate('9999-12-31');

interface NextChangeProps {
  readonly entry: CustomsEntry;
  readonly prepared: PreparedPack;
  readonly onOpenLayer: (id: string) => void;
}

export function NextChange({ entry, prepared, onOpenLayer }: NextChangeProps) {
  const [present, next] = rateHistory(entry, prepared, entry.entryDate, LAST_DAY);
  if (next === undefined) {
    return <p className={styles['next']}>No later change is on file for these goods.</p>;
  }
  const { begins, ends } = changesBetween(present, next);
  return (
    <p className={styles['next']}>
      Next change on file: <strong>{formatDate(next.from)}</strong>, to{' '}
      {next.result.ok ? percentWords(next.result.value.totalRate) : 'no known rate'}
      {begins.map(({ layer }) => (
        <span key={layer.id}>
          {' '}
          · begins: <LayerLink layer={layer} onOpen={onOpenLayer} />
        </span>
      ))}
      {ends.map(({ layer }) => (
        <span key={layer.id}>
          {' '}
          · ends: <LayerLink layer={layer} onOpen={onOpenLayer} />
        </span>
      ))}
    </p>
  );
}

function changesBetween(present: RateSpan | undefined, next: RateSpan) {
  const before = present?.result.ok === true ? present.result.value.applied : [];
  const after = next.result.ok ? next.result.value.applied : [];
  const isIn = (applied: typeof before, id: string) => applied.some(({ layer }) => layer.id === id);
  return {
    begins: after.filter(({ layer }) => !isIn(before, layer.id)),
    ends: before.filter(({ layer }) => !isIn(after, layer.id)),
  };
}
