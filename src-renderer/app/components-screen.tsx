/**
 * What rigs are built from, with what that rests on: the offers, the statements that ship and the user's
 * own, and where each supplier stands with restricted-party lists.
 *
 * Depends on: react, domain, services, features/components, data (types), ./use-save-and-tell.
 */
import { useCallback, useMemo } from 'react';
import type { PreparedReference } from '#domain/evaluation/prepare-reference';
import { BANDS } from '#domain/model/screening-settings';
import { rigExposures } from '#domain/reports/component-exposure';
import { PARTY_STATUS_KINDS, partyStatus, type PartyStatus } from '#domain/screening/party-status';
import { newestRun } from '#domain/screening/run-record';
import { statusTone } from '#domain/screening/status-tone';
import type { HistoryStep, WorkspaceState } from '../data/workspace-state';
import { ComponentsPage } from '../features/components/components-page';
import type { SupplierStatus } from '../features/components/supplier-status';
import { practiceOf } from '../services/screened-state';
import { useServices } from '../services/services';
import {
  shippedComponents,
  useComponents,
  useSupplierChoices,
  useSuppliers,
} from '../services/use-components';
import { useKept } from '../services/use-kept';
import { useScreenedSubjects } from '../services/use-screening-desk';
import { readAuthor } from './kept-looks';
import { useSaveAndTell } from './use-save-and-tell';

interface ComponentsScreenProps {
  readonly state: WorkspaceState;
  /** What the offers are costed by now. */
  readonly prepared: PreparedReference;
  readonly save: <Value>(write: () => Promise<Value>) => Promise<Value>;
  readonly attempt: (what: string, work: () => Promise<unknown>) => void;
  /** Takes back one step and no other. */
  readonly undo: (step: HistoryStep) => Promise<unknown>;
  readonly onShowOffers: (offerIds: readonly string[]) => void;
  /** Null where there is nowhere to show a party. */
  readonly onShowParty: ((partyId: string) => void) | null;
}

export function ComponentsScreen(props: ComponentsScreenProps) {
  const { state, prepared, save, attempt, undo, onShowOffers, onShowParty } = props;
  const { workspace, today } = useServices();
  const saveAndTell = useSaveAndTell({ save, attempt, undo });
  const [author, setAuthor] = useKept('author', readAuthor, '');
  const { offers, parties, ownComponents } = state;
  const components = useComponents(ownComponents);
  const supplierOf = useSuppliers(parties);
  const rigs = useMemo(() => rigExposures(offers, prepared, components), [offers, prepared, components]);
  const shipped = shippedComponents();

  return (
    <ComponentsPage
      rigs={rigs}
      sources={useMemo(() => ({ shipped, own: ownComponents }), [shipped, ownComponents])}
      parties={useSupplierChoices(parties)}
      supplierOf={supplierOf}
      statusOf={useSupplierStatus(state, supplierOf)}
      today={today()}
      author={author}
      onAuthorChange={setAuthor}
      onSave={(record, label) => saveAndTell(() => workspace.saveOwn('ownComponents', record, label))}
      onRemove={(id, label) =>
        attempt('The statement could not be changed.', () =>
          saveAndTell(() => workspace.removeOwn('ownComponents', id, label)),
        )
      }
      onShowOffers={onShowOffers}
      onShowParty={onShowParty}
    />
  );
}

/** Where a supplier stands by the newest screening and the decisions of today; null for one not on record. */
function useSupplierStatus(
  state: WorkspaceState,
  supplierOf: ReturnType<typeof useSuppliers>,
): (supplierId: string) => SupplierStatus | null {
  const { today } = useServices();
  const on = today();
  const subjects = useScreenedSubjects(state);
  const snapshots = useMemo(() => new Map(subjects.map(({ id, snapshot }) => [id, snapshot])), [subjects]);
  const { screeningRuns, partyScreenings, screeningDecisions, restrictedLists, settings } = state;
  const facts = useMemo(
    () => ({
      run: newestRun(screeningRuns),
      findings: partyScreenings,
      decisions: screeningDecisions,
      lists: restrictedLists,
      practice: practiceOf({ settings }),
    }),
    [screeningRuns, partyScreenings, screeningDecisions, restrictedLists, settings],
  );
  return useCallback(
    (supplierId) => {
      const party = supplierOf(supplierId);
      if (party === null) return null;
      const status = partyStatus(party, { on, subject: snapshots.get(supplierId) ?? null }, facts);
      return {
        words: status.words,
        sentence: [status.sentence, ...status.flagTexts].join(' '),
        tone: statusTone(status),
        rank: rankOf(status),
      };
    },
    [supplierOf, on, snapshots, facts],
  );
}

/** The graver the lower; a weak potential match below a strong one. */
function rankOf({ kind, band }: PartyStatus): number {
  return PARTY_STATUS_KINDS.indexOf(kind) * BANDS.length + (band === null ? 0 : BANDS.indexOf(band));
}
