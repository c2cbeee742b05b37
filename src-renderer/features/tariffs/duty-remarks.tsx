/**
 * What stands beside the duties of an entry and is no part of them: a possible
 * refund, layers that are not confirmed, layers that wait for a finding.
 *
 * Depends on: landed-cost (types), model (types), ui, ./layer-marks, ./tariff-words.
 */
import type { DutyLine } from '#domain/landed-cost/duty';
import type { TariffLayer } from '#domain/model/tariff-layer';
import { formatUsd } from '../../ui/format';
import { Notice } from '../../ui/notice';
import styles from './calculator.module.css';
import { LayerLink } from './layer-marks';
import { layerLine, percentWords, spanWords } from './tariff-words';

/** What was paid under a law that was struck down may come back; it is never taken off. */
export function Refunds({
  lines,
  hasValue,
}: {
  readonly lines: readonly DutyLine[];
  readonly hasValue: boolean;
}) {
  const struckDown = lines.filter(({ layer }) => layer.status === 'struck-down');
  if (struckDown.length === 0) return null;
  return (
    <Notice title="A refund may be possible. It is not taken off.">
      {struckDown
        .map(
          ({ layer, rate, amount }) =>
            `${layer.program}: ${hasValue ? formatUsd(amount) : percentWords(rate)}`,
        )
        .join('; ')}
      . These layers were struck down after they were collected.
    </Notice>
  );
}

interface UnconfirmedProps {
  readonly now: readonly TariffLayer[];
  readonly later: readonly TariffLayer[];
  readonly onOpenLayer: (id: string) => void;
}

/** Those in force on the day of entry first; what would begin after it is said to. */
export function Unconfirmed({ now, later, onOpenLayer }: UnconfirmedProps) {
  if (now.length + later.length === 0) return null;
  return (
    <Notice tone="unsure" title={now.length === 0 ? LATER_WORDS : 'Could apply; not confirmed; not counted'}>
      <UnconfirmedLayers layers={now} onOpenLayer={onOpenLayer} />
      {now.length === 0 || later.length === 0 ? null : <p className={styles['later']}>{LATER_WORDS}</p>}
      <UnconfirmedLayers layers={later} onOpenLayer={onOpenLayer} />
    </Notice>
  );
}

const LATER_WORDS = 'Would begin after this entry; not confirmed';

function UnconfirmedLayers({ layers, onOpenLayer }: LayersProps) {
  if (layers.length === 0) return null;
  return (
    <ul className={styles['unconfirmed']}>
      {layers.map((layer) => (
        <li key={layer.id}>
          <LayerLink layer={layer} onOpen={onOpenLayer} words={layerLine(layer)} />{' '}
          <span>({spanWords(layer.from, layer.to)})</span>
        </li>
      ))}
    </ul>
  );
}

interface LayersProps {
  readonly layers: readonly TariffLayer[];
  readonly onOpenLayer: (id: string) => void;
}

/** Layers in force that wait for a finding which the scenario does not take as met. */
export function Conditional({ layers, onOpenLayer }: LayersProps) {
  if (layers.length === 0) return null;
  return (
    <Notice title="Only after a finding; not counted">
      <ul className={styles['unconfirmed']}>
        {layers.map((layer) => (
          <li key={layer.id}>
            <LayerLink layer={layer} onOpen={onOpenLayer} words={layerLine(layer)} />: {layer.condition}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
