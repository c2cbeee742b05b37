/**
 * Everything about one layer, and what can be done with it.
 *
 * Of an edited layer it says what the pack has instead; of one whose basis has
 * changed under the edit, that it must be looked at again.
 *
 * Depends on: model (types), tariffs, ui, ./layer-rows (types).
 */
import { Pencil, RotateCcw, Trash2, X } from 'lucide-react';
import type { OverlayConflict } from '#domain/tariffs/overlay-conflicts';
import { compareLayers, type FieldChange } from '#domain/tariffs/compare-packs';
import { Button, IconButton } from '../../ui/button';
import { formatDate, UNKNOWN } from '../../ui/format';
import { Notice } from '../../ui/notice';
import { conflictWords } from './conflict-words';
import { FieldChanges } from './field-changes';
import styles from './layer-detail.module.css';
import { decisionWords, StatusWords } from './layer-marks';
import type { LayerRow } from './layer-rows';
import {
  htsWords,
  kindWords,
  originsInSentence,
  originWords,
  percentWords,
  spanWords,
  statusHints,
} from './tariff-words';

/** What a person can do to a layer. */
export interface LayerActions {
  readonly onEdit: (row: LayerRow) => void;
  /** Takes a layer of the pack out, or removes one of the user's own. */
  readonly onTakeOut: (row: LayerRow) => void;
  /** Makes a layer as the pack has it. */
  readonly onPutBack: (row: LayerRow) => void;
}

interface LayerDetailProps extends LayerActions {
  readonly row: LayerRow;
  readonly conflict: OverlayConflict | null;
  readonly onClose: () => void;
}

export function LayerDetail(props: LayerDetailProps) {
  const { row, conflict } = props;
  const { layer, mark, overlay, packLayer } = row;
  return (
    <div className={styles['detail']}>
      <header className={styles['head']}>
        <div>
          <h2 className={styles['title']}>{layer.program}</h2>
          <p className={styles['subject']}>Layer {row.id}</p>
        </div>
        <IconButton label="Close details" icon={X} onClick={props.onClose} />
      </header>
      <p className={styles['rate']}>
        <strong>{percentWords(layer.rate)}</strong> {kindWords[layer.kind].toLowerCase()},{' '}
        {originsInSentence(layer.origins)}, entries {spanWords(layer.from, layer.to)}
      </p>
      <Decision row={row} changes={changesOf(row)} />
      {conflict === null ? null : (
        <Notice tone="unsure" title="Look at your change again">
          {conflictWords(conflict)}
          {conflict.code === 'overlay/basis-changed' ? <FieldChanges changes={conflict.changes} /> : null}
        </Notice>
      )}
      <div className={styles['actions']}>
        {mark === 'taken-out' ? null : (
          <Button icon={Pencil} onClick={() => props.onEdit(row)}>
            Edit…
          </Button>
        )}
        {overlay !== null && packLayer !== null ? (
          <Button icon={RotateCcw} onClick={() => props.onPutBack(row)}>
            Put back
          </Button>
        ) : null}
        {mark === 'taken-out' && packLayer === null ? (
          <Button icon={Trash2} onClick={() => props.onPutBack(row)}>
            Forget
          </Button>
        ) : null}
        {mark === 'taken-out' ? null : (
          <Button icon={Trash2} onClick={() => props.onTakeOut(row)}>
            {mark === 'own' ? 'Remove' : 'Take out…'}
          </Button>
        )}
      </div>
      <dl className={styles['facts']}>
        <Fact label="Status">
          <StatusWords layer={layer} />
          <span className={styles['meaning']}>{statusHints[layer.status]}</span>
        </Fact>
        <Fact label="Authority">{layer.authority ?? UNKNOWN}</Fact>
        <Fact label="Chapter 99 heading">{layer.heading ?? UNKNOWN}</Fact>
        <Fact label="HTS codes">{htsWords(layer.htsPrefixes)}</Fact>
        <Fact label="Origins">{originWords(layer.origins)}</Fact>
        <Fact label="First entry date">{formatDate(layer.from)}</Fact>
        <Fact label="Last entry date">{formatDate(layer.to)}</Fact>
        {layer.kind === 'replaces' ? (
          <Fact label="Stands in for">
            {layer.replaces.length === 0 ? UNKNOWN : layer.replaces.join(', ')}
          </Fact>
        ) : null}
        <Fact label="USMCA goods">{layer.isUsmcaExempt ? 'Exempt' : 'Pay it'}</Fact>
        {layer.condition === null ? null : <Fact label="Only if">{layer.condition}</Fact>}
        {layer.litigation === null ? null : <Fact label="In court">{layer.litigation}</Fact>}
        <Fact label="Source">
          {layer.source.citation}
          <span className={styles['meaning']}>
            {layer.source.confidence},{' '}
            {layer.source.asOf === null ? 'date not given' : formatDate(layer.source.asOf)}
          </span>
        </Fact>
        {layer.note === null ? null : <Fact label="Note">{layer.note}</Fact>}
      </dl>
    </div>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What an edit changed, against the layer it was made on. */
function changesOf({ mark, layer, overlay }: LayerRow): readonly FieldChange[] {
  const basis = overlay?.basis ?? null;
  return mark === 'edited' && basis !== null ? compareLayers(basis, layer) : [];
}

const decisionTitles = {
  own: 'Your own layer',
  edited: 'Edited by you',
  'taken-out': 'Taken out: it is not counted',
} as const;

function Decision({ row, changes }: { readonly row: LayerRow; readonly changes: readonly FieldChange[] }) {
  const { mark, overlay } = row;
  if (mark === 'pack' || overlay === null) return null;
  return (
    <Notice tone="decided" title={decisionTitles[mark]}>
      {decisionWords(overlay)}
      <FieldChanges changes={changes} />
    </Notice>
  );
}
