/**
 * Small parts that stand for a layer: its name as a way to its details, its
 * status, and whether a person made or changed it.
 *
 * Depends on: model (types), ui, ./layer-rows, ./tariff-words.
 */
import type { TariffLayer } from '#domain/model/tariff-layer';
import type { TariffOverlay } from '#domain/model/tariff-overlay';
import { formatDate } from '../../ui/format';
import { Tag } from '../../ui/notice';
import styles from './layer-marks.module.css';
import { markWords, type LayerMark } from './layer-rows';
import { statusHints, statusWords } from './tariff-words';

interface LayerLinkProps {
  readonly layer: TariffLayer;
  readonly onOpen: (id: string) => void;
  /** What stands there instead of the programme. */
  readonly words?: string;
}

/** Opens the details of a layer. */
export function LayerLink({ layer, onOpen, words = layer.program }: LayerLinkProps) {
  return (
    <button
      type="button"
      className={styles['link']}
      title={`Layer ${layer.id}`}
      onClick={() => {
        onOpen(layer.id);
      }}
    >
      {words}
    </button>
  );
}

/** The status in a word; amber only where the law is not verified. */
export function StatusWords({ layer }: { readonly layer: TariffLayer }) {
  const { status, litigation } = layer;
  return (
    <span title={statusHints[status]} className={styles['status']}>
      {status === 'unconfirmed' ? <Tag tone="unsure">{statusWords[status]}</Tag> : statusWords[status]}
      {litigation === null ? null : (
        <span title={litigation} className={styles['court']}>
          in court
        </span>
      )}
    </span>
  );
}

/** The mark of a layer that a person decided on, with who, when and why. */
export function DecidedMark(props: { readonly mark: LayerMark; readonly overlay: TariffOverlay | null }) {
  const { mark, overlay } = props;
  if (mark === 'pack' || overlay === null) return null;
  return (
    <span title={decisionWords(overlay)} className={styles['mark']}>
      <Tag tone="decided">{markWords[mark]}</Tag>
    </span>
  );
}

/** Who decided, when and why: `Dana Reyes, 22 Nov 2026: agreed with the broker`. */
export function decisionWords({ by, on, why }: TariffOverlay): string {
  return `${by}, ${on === null ? 'date not recorded' : formatDate(on)}: ${why}`;
}
