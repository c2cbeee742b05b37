/**
 * The form of one offer with its services: opens it, saves it as one step that
 * can be undone, removes offers, and says which one was added.
 *
 * Depends on: react, domain, imports (through the feature), services, features/offer-editor, ui/messages.
 */
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { canonicalJson } from '#domain/core/canonical-json';
import { enteredByHand, type Evidence } from '#domain/model/evidence';
import type { Offer } from '#domain/model/offer';
import type { Settings } from '#domain/model/settings';
import type { HistoryStep, WorkspaceState } from '../data/workspace-state';
import type { OfferActions } from '../features/compare/offer-actions';
import { OfferDialog, type OfferPurpose } from '../features/offer-editor/offer-dialog';
import { formFactsOf } from '../features/offer-editor/form-state';
import { useServices } from '../services/services';
import type { RevealedRow } from '../ui/data-table/use-reveal-row';
import { useMessages } from '../ui/messages';
import { useHand } from './use-hand';

interface OfferEditorOptions {
  readonly state: WorkspaceState;
  readonly settings: Settings;
  readonly save: <Value>(write: () => Promise<Value>) => Promise<Value>;
  readonly attempt: (what: string, work: () => Promise<unknown>) => void;
}

/** The offer form that is open. */
interface Request {
  readonly purpose: OfferPurpose;
  readonly base: Offer | null;
}

/** What screens may ask for, and the form to draw while one is open. */
export function useOfferEditor(options: OfferEditorOptions): {
  readonly actions: OfferActions;
  readonly dialog: ReactNode;
  /** The offer that was added last, until the table has gone to it. */
  readonly added: RevealedRow | null;
} {
  const { state, settings, save, attempt } = options;
  const { workspace, today } = useServices();
  const hand = useHand();
  const { show } = useMessages();
  const [request, setRequest] = useState<Request | null>(null);
  const [added, setAdded] = useState<RevealedRow | null>(null);
  const { offers, evidence } = state;

  /** Tells of a step, with an Undo that takes back that step and no other. */
  const tell = useCallback(
    (step: HistoryStep | null) => {
      if (step === null) return;
      const run = () => attempt('This could not be undone.', () => save(() => workspace.undo(step)));
      show({ kind: 'done', text: `Done: ${step.label}.`, action: { label: 'Undo', run } });
    },
    [attempt, save, show, workspace],
  );

  const actions = useMemo((): OfferActions => {
    const open = (purpose: OfferPurpose, offerId: string) => {
      const base = offers.find(({ id }) => id === offerId);
      if (base !== undefined) setRequest({ purpose, base });
    };
    return {
      add: () => setRequest({ purpose: 'add', base: null }),
      edit: (offerId) => open('edit', offerId),
      duplicate: (offerId) => open('duplicate', offerId),
      shortlist: (offerIds, isOn) =>
        attempt('The shortlist could not be changed.', () => save(() => workspace.shortlist(offerIds, isOn))),
      remove: (offerId) =>
        attempt(`Offer ${offerId} could not be removed.`, async () => {
          tell(
            await save(() =>
              workspace.change(`Remove offer ${offerId}`, (tables) => tables.offers.delete(offerId)),
            ),
          );
        }),
    };
  }, [offers, attempt, save, tell, workspace]);

  const saveOffer = async ({ purpose, base }: Request, offer: Offer, label: string) => {
    if (purpose === 'edit') {
      const now = offers.find(({ id }) => id === offer.id);
      if (canonicalJson(now) !== canonicalJson(base)) {
        throw new Error(
          `Offer ${offer.id} was changed elsewhere while this form was open. It is kept as it is now.`,
        );
      }
      tell(await save(() => workspace.saveOffer(offer, label)));
      return;
    }
    const record = enteredByHand(today());
    tell(
      await save(() =>
        workspace.change(label, async (tables) => {
          await tables.evidence.put(record);
          await tables.offers.put({ ...offer, evidenceId: record.id });
        }),
      ),
    );
    // The form closes first: it holds the keyboard.
    setRequest(null);
    setAdded({ rowId: offer.id, onDone: () => setAdded(null) });
  };

  return { actions, dialog: request === null ? null : draw(request), added };

  function draw(open: Request): ReactNode {
    const { purpose, base } = open;
    const isNew = base === null || purpose !== 'edit';
    const ids = offers.map(({ id }) => id);
    return (
      <OfferDialog
        purpose={purpose}
        base={base}
        id={isNew ? (base === null ? freeId('OFFER', 1, ids) : freeId(base.id, 2, ids)) : base.id}
        takenIds={new Set(isNew ? ids : ids.filter((id) => id !== base.id))}
        readFrom={
          isNew
            ? { evidenceId: enteredByHand(today()).id, evidenceRow: null }
            : { evidenceId: base.evidenceId, evidenceRow: base.evidenceRow }
        }
        readFromWords={isNew ? 'Entered by hand.' : readFromWords(base, evidence)}
        facts={formFactsOf(state, settings)}
        hand={hand}
        onSave={(offer, label) => saveOffer(open, offer, label)}
        onClose={() => setRequest(null)}
      />
    );
  }
}

/** `BM-01-2`; with the next number where that is taken. */
function freeId(base: string, first: number, ids: readonly string[]): string {
  let number = first;
  while (ids.includes(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/** `Read from Price list november.csv, row 14.` */
function readFromWords({ evidenceId, evidenceRow }: Offer, evidence: readonly Evidence[]): string {
  const title = evidence.find(({ id }) => id === evidenceId)?.title ?? 'a document that is not on record';
  return `Read from: ${title}${evidenceRow === null ? '' : `, row ${evidenceRow}`}.`;
}
