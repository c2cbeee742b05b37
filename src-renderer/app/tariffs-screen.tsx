/**
 * The Tariffs screen with its services: the pack in use, the user's layers, and
 * the review of another pack.
 *
 * Depends on: react, domain, services, features/tariffs, data (types), ui.
 */
import { useCallback, useMemo } from 'react';
import { prepareReference, type PreparedReference } from '#domain/evaluation/prepare-reference';
import type { TariffPack } from '#domain/model/tariff-pack';
import { mergeOverlays } from '#domain/tariffs/merge-overlays';
import type { HistoryStep, WorkspaceState } from '../data/workspace-state';
import { offerOrigins } from '../features/tariffs/offer-origins';
import { TariffsPage, type TariffsWork } from '../features/tariffs/tariffs-page';
import type { MeasureLayer } from '../features/tariffs/use-layer-effect';
import { usePackReview } from '../features/tariffs/use-pack-review';
import { measurePackEffect } from '../services/measure-pack-effect';
import { refusalOfJson } from '../services/refusal-of-json';
import { useServices } from '../services/services';
import { useKept } from '../services/use-kept';
import { useMessages } from '../ui/messages';
import { readAuthor } from './kept-looks';
import type { CommandSource } from './use-app-commands';
import { useSaveAndTell } from './use-save-and-tell';

interface TariffsScreenProps {
  readonly state: WorkspaceState;
  /** What the offers are costed by now. */
  readonly prepared: PreparedReference;
  readonly save: <Value>(write: () => Promise<Value>) => Promise<Value>;
  readonly attempt: (what: string, work: () => Promise<unknown>) => void;
  /** Takes back one step and no other. */
  readonly undo: (step: HistoryStep) => Promise<unknown>;
  readonly onCommand: CommandSource;
  readonly work: TariffsWork | null;
  readonly onWorkChange: (work: TariffsWork) => void;
}

export function TariffsScreen(props: TariffsScreenProps) {
  const { state, prepared, save, attempt, undo } = props;
  const { host, workspace, reference, today } = useServices();
  const { show } = useMessages();
  const [author, setAuthor] = useKept('author', readAuthor, '');
  const { overlays, offers, tariffPack: adopted } = state;
  const pack = adopted?.pack ?? reference.pack;

  const saveAndTell = useSaveAndTell({ save, attempt, undo });
  const review = usePackReview({
    openFile: async (kind) => {
      await workspace.admit();
      return host.openFile(kind);
    },
    refusalOf: (bytes) => refusalOfJson(host.reading, bytes),
    measure: (next, signal, onProgress) => {
      const after = prepareReference({ ...prepared.reference, pack: mergeOverlays(next, overlays) });
      return measurePackEffect(offers, prepared, after, signal, onProgress);
    },
    adopt: (next) => saveAndTell(() => workspace.adoptPack(next, today())),
  });
  const measureLayer = useCallback<MeasureLayer>(
    (proposed, signal) => {
      const others = overlays.filter(({ id }) => id !== proposed.id);
      const changed = mergeOverlays(pack, [...others, proposed]);
      const after = prepareReference({ ...prepared.reference, pack: changed });
      return measurePackEffect(offers, prepared, after, signal, () => undefined);
    },
    [pack, overlays, prepared, offers],
  );

  return (
    <TariffsPage
      pack={pack}
      adopted={adopted}
      newer={isNewer(reference.pack, pack) ? reference.pack : null}
      overlays={overlays}
      prepared={prepared.pack}
      origins={useMemo(() => offerOrigins(offers, pack), [offers, pack])}
      asOf={prepared.reference.settings.scenario.asOf}
      today={today}
      author={author}
      onAuthorChange={setAuthor}
      measureLayer={measureLayer}
      onSaveOverlay={(overlay) => saveAndTell(() => workspace.saveOverlay(overlay))}
      onRemoveOverlay={(id) =>
        attempt('The layer could not be changed.', () => saveAndTell(() => workspace.removeOverlay(id)))
      }
      onCopyHash={() =>
        attempt('The SHA-256 could not be copied.', async () => {
          await host.copyText(pack.sha256);
          show({ kind: 'done', text: 'Copied the SHA-256 of the tariff pack.' });
        })
      }
      review={review}
      onCommand={props.onCommand}
      work={props.work}
      onWorkChange={props.onWorkChange}
    />
  );
}

/** A later day, or a later edition of the same day. */
function isNewer(one: TariffPack, other: TariffPack): boolean {
  return one.date > other.date || (one.date === other.date && one.version > other.version);
}
