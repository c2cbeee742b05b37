/**
 * The Report screen: the report of the plan that is worked on, its other plans, and its files.
 *
 * Depends on: react, executive, model (types), services, features/report, ./kept-looks, ./print-report.
 */
import { useCallback, useMemo } from 'react';
import { withSignatories } from '#domain/executive/record/sign-off';
import { reportDocument } from '#domain/executive/report-document-of';
import { REPORT_PARTS, type ReportPart } from '#domain/executive/report-document';
import type { Settings } from '#domain/model/settings';
import type { WorkspaceState } from '../data/workspace-state';
import { NoReport } from '../features/report/no-report';
import type { ReportFile } from '../features/report/report-file';
import { ReportPage } from '../features/report/report-page';
import { useReportFiles, type PrintedReportOptions } from '../services/report-files';
import { useServices } from '../services/services';
import type { Comparison } from '../services/use-comparison';
import { useKept } from '../services/use-kept';
import { usePlan } from '../services/use-plan';
import { useGroundUnder, useReport } from '../services/use-report';
import { useReportAlternatives } from '../services/use-report-alternatives';
import { useSignatories } from '../services/use-signatories';
import { useMessages } from '../ui/messages';
import { readReportPart, readScenarioId } from './kept-looks';
import { reportPrinter } from './print-report';

interface ReportScreenProps {
  readonly state: WorkspaceState;
  readonly settings: Settings;
  /** The offers under the present view. */
  readonly comparison: Comparison;
  readonly attempt: (what: string, work: () => Promise<unknown>) => void;
  readonly onShowPlan: () => void;
}

/** Kept for the present view, which has no id. */
const PRESENT = 'present';

/** What is printed for each file. */
const PRINTED: Readonly<Record<Exclude<ReportFile, 'json'>, PrintedReportOptions>> = {
  'pdf-a4': { paper: 'A4', parts: REPORT_PARTS },
  'pdf-letter': { paper: 'Letter', parts: REPORT_PARTS },
  'page-a4': { paper: 'A4', parts: ['page'] },
  'page-letter': { paper: 'Letter', parts: ['page'] },
};

export function ReportScreen({ state, settings, comparison, attempt, onShowPlan }: ReportScreenProps) {
  const { host } = useServices();
  const { show } = useMessages();
  const current = usePlan({ state, settings, comparison });
  const [tab, setTab] = useKept<ReportPart>('report-tab', readReportPart, 'summary');
  const [scenarioId, setScenarioId] = useKept('report-scenario', readScenarioId, PRESENT);
  const { plan, lines, ground: presentGround } = current;
  const chosen = scenarioId === PRESENT ? null : scenarioId;
  const planGround = useGroundUnder(presentGround, state.planScenarios, chosen);
  const asked = useMemo(
    () => (plan === null ? null : { ground: planGround, plan, lines }),
    [plan, lines, planGround],
  );
  const { others, notes, isWorking, share, problem, start, stop } = useReportAlternatives(asked);
  const ground = useReport({ current, state, comparison, scenarioId: chosen, found: others });
  const [signatories, sign] = useSignatories();
  const made = useMemo(() => (ground === null ? null : reportDocument(ground)), [ground]);
  const report = useMemo(
    () => (made === null ? null : { ...made, record: withSignatories(made.record, signatories) }),
    [made, signatories],
  );
  const files = useReportFiles(useMemo(() => reportPrinter(host), [host]));
  const save = useCallback(
    (file: ReportFile) => {
      if (report === null) return;
      attempt('The report could not be written.', async () => {
        const path =
          file === 'json' ? await files.saveJson(report) : await files.savePdf(report, PRINTED[file]);
        if (path !== null) show({ kind: 'done', text: `Report written to ${path}.` });
      });
    },
    [attempt, files, report, show],
  );
  if (plan === null) return <NoReport why="no-plan" onShowPlan={onShowPlan} />;
  if (lines.every(({ quantity }) => quantity === 0))
    return <NoReport why="no-lines" onShowPlan={onShowPlan} />;
  if (report === null || ground === null) return null;
  return (
    <ReportPage
      report={report}
      tab={tab}
      onTab={setTab}
      scenarios={ground.scenarios}
      scenarioId={ground.scenario === null ? null : chosen}
      onScenario={(id) => setScenarioId(id ?? PRESENT)}
      search={{
        progress: isWorking ? { words: 'Looking for other plans', share } : null,
        problem: problem ?? (notes.length === 0 ? null : notes.join(' ')),
        onFind: start,
        onStop: stop,
      }}
      onSave={save}
      onSign={sign}
    />
  );
}
