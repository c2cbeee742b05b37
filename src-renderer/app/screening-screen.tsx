/**
 * The Screening screen: parties with their potential matches, the parts of rigs, the purchasing policy,
 * and the lists.
 *
 * Depends on: react, model (types), evaluation (types), data (types), services, features/{policy,screening}, ui, the files beside this one.
 */
import { useState } from 'react';
import type { PreparedReference } from '#domain/evaluation/prepare-reference';
import type { FilterGroup } from '#domain/model/row-filter';
import type { Settings } from '#domain/model/settings';
import type { HistoryStep, WorkspaceState } from '../data/workspace-state';
import { PolicyPage } from '../features/policy/policy-page';
import { ListsPage } from '../features/screening/lists-page';
import { ScreeningPage } from '../features/screening/screening-page';
import { useServices } from '../services/services';
import { useKept } from '../services/use-kept';
import { useListMeanings } from '../services/use-list-meanings';
import type { RankingTools } from '../services/use-ranking';
import { useReadOnly } from '../services/use-read-only';
import { useScreeningDesk } from '../services/use-screening-desk';
import { useMessages } from '../ui/messages';
import { Tabs, type Tab } from '../ui/tabs';
import { readAuthor, type ScreeningTab } from './kept-looks';
import { ComponentsScreen } from './components-screen';
import { EvidenceActions } from './evidence-actions';
import styles from './screening-screen.module.css';
import type { CommandSource } from './use-app-commands';
import { useEvidenceReport } from './use-evidence-report';
import { useSaveAndTell } from './use-save-and-tell';

interface ScreeningScreenProps {
  readonly state: WorkspaceState;
  readonly settings: Settings;
  /** What the offers are costed by now. */
  readonly prepared: PreparedReference;
  readonly ranking: RankingTools;
  readonly tab: ScreeningTab;
  readonly onTabChange: (tab: ScreeningTab) => void;
  /** The party to open on; null leaves the first of the queue. */
  readonly partyId: string | null;
  readonly onPartyChange: (id: string) => void;
  readonly save: <Value>(write: () => Promise<Value>) => Promise<Value>;
  readonly attempt: (what: string, work: () => Promise<unknown>) => void;
  /** Takes back one step and no other. */
  readonly undo: (step: HistoryStep) => Promise<unknown>;
  /** Shows offers in Compare, by a filter or by their ids. */
  readonly onShowFiltered: (filter: FilterGroup) => void;
  readonly onShowOffers: (ids: readonly string[]) => void;
  readonly onCommand: CommandSource;
}

export function ScreeningScreen(props: ScreeningScreenProps) {
  const { state, settings, prepared, save, attempt, undo, onTabChange, onPartyChange } = props;
  const { host, workspace, today } = useServices();
  const { show } = useMessages();
  const [author, setAuthor] = useKept('author', readAuthor, '');
  const saveAndTell = useSaveAndTell({ save, attempt, undo });
  const view = useScreeningDesk(state);
  const meanings = useListMeanings();
  const { make, sheet } = useEvidenceReport(attempt);
  const readOnlyReason = useReadOnly()?.reason ?? null;
  const [day] = useState(today);
  const by = author.trim() === '' ? null : author.trim();

  const tabs: readonly Tab<ScreeningTab>[] = [
    {
      id: 'parties',
      label: 'Parties',
      content: () => (
        <ScreeningPage
          view={view}
          findings={state.partyScreenings}
          decisions={state.screeningDecisions}
          practice={settings.screening}
          meanings={meanings}
          parties={state.parties}
          today={day}
          reviewer={author}
          onReviewerChange={setAuthor}
          now={() => new Date().toISOString()}
          newId={() => crypto.randomUUID()}
          onDecide={(decisions) => saveAndTell(() => workspace.addDecisions(decisions))}
          onConfirm={(id, confirmed) => saveAndTell(() => workspace.confirmDecision(id, confirmed))}
          onShowLists={() => onTabChange('lists')}
          partyActions={(id) => <EvidenceActions subjectId={id} make={make} />}
          readOnlyReason={readOnlyReason}
          onCommand={props.onCommand}
          chosenId={props.partyId}
          onChosenChange={onPartyChange}
        />
      ),
    },
    {
      id: 'components',
      label: 'Components',
      content: () => (
        <ComponentsScreen
          state={state}
          prepared={prepared}
          save={save}
          attempt={attempt}
          undo={undo}
          onShowOffers={props.onShowOffers}
          onShowParty={(id) => {
            onPartyChange(id);
            onTabChange('parties');
          }}
        />
      ),
    },
    {
      id: 'policy',
      label: 'Policy',
      content: () => <PolicyPage tools={props.ranking} onShowOffers={props.onShowFiltered} />,
    },
    {
      id: 'lists',
      label: 'Lists',
      content: () => (
        <ListsPage
          view={view}
          findings={state.partyScreenings}
          practice={settings.screening}
          today={day}
          by={by}
          onSavePractice={(practice) => saveAndTell(() => workspace.saveScreeningPractice(practice))}
          onCopy={(text) =>
            attempt('This could not be copied.', async () => {
              await host.copyText(text);
              show({ kind: 'done', text: 'Copied.' });
            })
          }
          readOnlyReason={readOnlyReason}
        />
      ),
    },
  ];
  return (
    <>
      <div className={styles['screen']}>
        <Tabs label="Screening" tabs={tabs} value={props.tab} onChange={onTabChange} />
      </div>
      {sheet}
    </>
  );
}
