/**
 * The tariff pack in use: which edition, since when, what it changed, and the
 * user's own layers over it.
 *
 * Depends on: model (types), tariffs (types), ui, ./layer-rows (types).
 */
import { Copy, FileInput } from 'lucide-react';
import type { AdoptedPack } from '#domain/model/adopted-pack';
import type { TariffPack } from '#domain/model/tariff-pack';
import type { OverlayConflict } from '#domain/tariffs/overlay-conflicts';
import { Button, IconButton } from '../../ui/button';
import { FactsTable } from '../../ui/facts-table';
import { formatCount, formatDate } from '../../ui/format';
import { Notice, Tag } from '../../ui/notice';
import { Section } from '../../ui/section';
import { conflictWords } from './conflict-words';
import { decisionWords, LayerLink } from './layer-marks';
import { markWords, type LayerRow } from './layer-rows';
import styles from './pack.module.css';
import { layerLine } from './tariff-words';

interface PackTabProps {
  readonly pack: TariffPack;
  /** Null while the workspace uses the pack that ships with the app. */
  readonly adopted: AdoptedPack | null;
  /** A newer pack that ships with the app; null if there is none. */
  readonly newer: TariffPack | null;
  /** Every layer; those that are the user's are listed. */
  readonly rows: readonly LayerRow[];
  readonly conflicts: readonly OverlayConflict[];
  readonly onImport: () => void;
  readonly onReview: (pack: TariffPack) => void;
  readonly onCopyHash: () => void;
  readonly onOpenLayer: (id: string) => void;
}

export function PackTab(props: PackTabProps) {
  const { pack, adopted, newer, rows, conflicts } = props;
  const own = rows.filter(({ mark }) => mark !== 'pack');
  return (
    <div className={styles['content']}>
      {newer === null ? null : (
        <Notice
          title={`The app ships with a newer pack: ${newer.version}, kept up to ${formatDate(newer.date)}`}
          actions={<Button onClick={() => props.onReview(newer)}>Review it…</Button>}
        >
          This workspace keeps its own, so that no number changes by itself. See what the newer one would
          change before you adopt it.
        </Notice>
      )}
      <Section
        title="Tariff pack in use"
        actions={
          <Button icon={FileInput} onClick={props.onImport}>
            Import a newer pack…
          </Button>
        }
      >
        <dl className={styles['facts']}>
          <Fact label="Version">{pack.version}</Fact>
          <Fact label="Kept up to">{formatDate(pack.date)}</Fact>
          <Fact label="Adopted on">
            {adopted === null ? 'Ships with the app' : formatDate(adopted.adoptedOn)}
          </Fact>
          <Fact label="Holds">
            {formatCount(pack.layers.length, 'layer')}, {formatCount(pack.processingFees.length, 'fee year')}
          </Fact>
          <Fact label="SHA-256">
            <span className={styles['hash']} title={pack.sha256}>
              {pack.sha256.slice(0, 12)}…
            </span>
            <IconButton label="Copy the whole SHA-256" icon={Copy} onClick={props.onCopyHash} />
          </Fact>
        </dl>
        <p className={styles['words']}>
          Not legal advice. A customs broker confirms every rate before an order.
        </p>
      </Section>
      <Section title="Your own layers and edits">
        {own.length === 0 ? (
          <p className={styles['words']}>
            None: every layer is as the pack has it. Add or edit one under Layers.
          </p>
        ) : (
          <FactsTable>
            <thead>
              <tr>
                <th scope="col">Layer</th>
                <th scope="col">What</th>
                <th scope="col">Who, when, why</th>
              </tr>
            </thead>
            <tbody>
              {own.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <LayerLink layer={row.layer} onOpen={props.onOpenLayer} words={layerLine(row.layer)} />
                  </th>
                  <td>
                    <Tag tone="decided">{markWords[row.mark]}</Tag>
                  </td>
                  <td data-cell="words">
                    {row.overlay === null ? '' : decisionWords(row.overlay)}
                    {conflicts
                      .filter(({ overlay }) => overlay.id === row.id)
                      .map((conflict) => (
                        <span key={conflict.code} className={styles['again']}>
                          {conflictWords(conflict)}
                        </span>
                      ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </FactsTable>
        )}
      </Section>
      <Section title="What each edition changed">
        {pack.changelog.length === 0 ? (
          <p className={styles['words']}>This pack says nothing about its changes.</p>
        ) : (
          pack.changelog.map(({ version, date, changes }) => (
            <div key={version} className={styles['edition']}>
              <h3 className={styles['heading']}>
                {version} · {formatDate(date)}
              </h3>
              <ul className={styles['items']}>
                {changes.map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
            </div>
          ))
        )}
      </Section>
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
