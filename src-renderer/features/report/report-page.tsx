/**
 * The Report screen: one page that can be signed, and behind it the vendors, the decision record and the
 * sources, as they go on paper.
 *
 * It takes the report as data and asks nothing: what it shows is what is printed and saved.
 *
 * Depends on: react, lucide-react, executive (types), ui, the files beside this one.
 */
import { Download } from 'lucide-react';
import { useMemo } from 'react';
import type { ReportDocument, ReportPart } from '#domain/executive/report-document';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { useCommands, type Command } from '../../ui/commands/command-list';
import { ChoiceMenu, Menu } from '../../ui/menu';
import { Tabs, type Tab } from '../../ui/tabs';
import type { AlternativesSearch } from './alternatives-search';
import { ReportFrame } from './figures/report-frame';
import { REPORT_FILE_WORDS, REPORT_FILES, type ReportFile } from './report-file';
import styles from './report-page.module.css';
import { RecordPage } from './record/record-page';
import { SourcesPage } from './sources/sources-page';
import { SummaryTab } from './summary/summary-tab';
import { VendorsPage } from './vendors/vendors-page';

export interface ReportPageProps {
  readonly report: ReportDocument;
  readonly tab: ReportPart;
  readonly onTab: (tab: ReportPart) => void;
  /** Scenarios that the report can be made under. */
  readonly scenarios: readonly { readonly id: string; readonly name: string }[];
  /** Null is the present view. */
  readonly scenarioId: string | null;
  readonly onScenario: (id: string | null) => void;
  readonly search: AlternativesSearch;
  readonly onSave: (file: ReportFile) => void;
  /** Takes the name typed for a role of the sign-off block. */
  readonly onSign: (role: string, name: string) => void;
}

const PRESENT = '';

const TAB_WORDS: Readonly<Record<ReportPart, string>> = {
  summary: 'Summary',
  vendors: 'Vendors',
  record: 'Decision record',
  sources: 'Sources',
};

export function ReportPage(props: ReportPageProps) {
  const { report, tab, onTab, scenarios, scenarioId, onScenario, search, onSave, onSign } = props;
  useReportCommands(props);
  const scenario = scenarios.find(({ id }) => id === scenarioId) ?? null;
  const tabs: readonly Tab<ReportPart>[] = [
    {
      id: 'summary',
      label: TAB_WORDS.summary,
      content: () => <SummaryTab document={report} search={search} />,
    },
    {
      id: 'vendors',
      label: TAB_WORDS.vendors,
      content: () => <VendorsPage vendors={report.vendors} />,
    },
    {
      id: 'record',
      label: TAB_WORDS.record,
      content: () => <RecordPage record={report.record} onSign={onSign} />,
    },
    {
      id: 'sources',
      label: TAB_WORDS.sources,
      content: () => <SourcesPage document={report} />,
    },
  ];
  return (
    <ReportFrame document={report} medium="screen">
      <Tabs
        label="Report"
        tabs={tabs}
        value={tab}
        onChange={onTab}
        actions={
          <div className={styles['actions']}>
            <ChoiceMenu
              label="Scenario of the report"
              value={scenario?.id ?? PRESENT}
              choices={[
                {
                  value: PRESENT,
                  label: 'Present view',
                  hint: 'Law, days and prices as the workspace has them',
                },
                ...scenarios.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(id) => {
                onScenario(id === PRESENT ? null : id);
              }}
              trigger={
                <Chip lead="under" hasMenu isShortWhenNarrow tone={scenario === null ? 'plain' : 'accent'}>
                  {scenario?.name ?? 'Present view'}
                </Chip>
              }
            />
            <Menu
              trigger={
                <Button icon={Download} isIconWhenNarrow>
                  Save report
                </Button>
              }
              actions={REPORT_FILES.map((file) => ({
                label: REPORT_FILE_WORDS[file],
                run: () => {
                  onSave(file);
                },
              }))}
            />
          </div>
        }
      />
    </ReportFrame>
  );
}

function useReportCommands({
  onTab,
  scenarios,
  scenarioId,
  onScenario,
  search,
  onSave,
}: ReportPageProps): void {
  const { progress, onFind, onStop } = search;
  const isSearching = progress !== null;
  const commands = useMemo((): readonly Command[] => {
    const group = 'Report';
    return [
      ...REPORT_FILES.map((file) => ({
        id: `report.save-${file}`,
        group,
        label: `Save the report as ${REPORT_FILE_WORDS[file]}`,
        run: () => {
          onSave(file);
        },
      })),
      ...(['summary', 'vendors', 'record', 'sources'] as const).map((part) => ({
        id: `report.show-${part}`,
        group,
        label: `Show the ${TAB_WORDS[part].toLowerCase()} of the report`,
        run: () => {
          onTab(part);
        },
      })),
      ...[{ id: null, name: 'the present view' }, ...scenarios]
        .filter(({ id }) => id !== scenarioId)
        .map(({ id, name }) => ({
          id: `report.scenario-${id ?? 'present'}`,
          group,
          label: `Make the report under ${name}`,
          run: () => {
            onScenario(id);
          },
        })),
      isSearching
        ? { id: 'report.stop-search', group, label: 'Stop looking for other plans', run: onStop }
        : { id: 'report.search', group, label: 'Look for other plans', run: onFind },
    ];
  }, [onTab, scenarios, scenarioId, onScenario, isSearching, onFind, onStop, onSave]);
  useCommands(commands);
}
