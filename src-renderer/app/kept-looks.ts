/** Checks of looks that were kept on this machine; null is "not understood". */
import { REPORT_PARTS, type ReportPart } from '#domain/executive/report-document';
import type { PageId } from './app-shell';

const PAGES: readonly PageId[] = [
  'compare',
  'plan',
  'scenarios',
  'vendors',
  'screening',
  'tariffs',
  'report',
  'data',
];

export function readPageId(kept: unknown): PageId | null {
  return PAGES.find((page) => page === kept) ?? null;
}

/** The parts of the Screening screen. */
export type ScreeningTab = 'parties' | 'components' | 'policy' | 'lists';

const SCREENING_TABS: readonly ScreeningTab[] = ['parties', 'components', 'policy', 'lists'];

export function readScreeningTab(kept: unknown): ScreeningTab | null {
  return SCREENING_TABS.find((tab) => tab === kept) ?? null;
}

/** The parts of the Plan screen. */
export type PlanTab = 'lines' | 'rules' | 'delivery' | 'cash' | 'frontier' | 'versions';

const PLAN_TABS: readonly PlanTab[] = ['lines', 'rules', 'delivery', 'cash', 'frontier', 'versions'];

export function readPlanTab(kept: unknown): PlanTab | null {
  return PLAN_TABS.find((tab) => tab === kept) ?? null;
}

export function readReportPart(kept: unknown): ReportPart | null {
  return REPORT_PARTS.find((part) => part === kept) ?? null;
}

/** Id of the scenario that a screen shows. */
export function readScenarioId(kept: unknown): string | null {
  return typeof kept === 'string' && kept.length > 0 && kept.length <= 120 ? kept : null;
}

/** A look that is on or off. */
export function readSwitch(kept: unknown): boolean | null {
  return typeof kept === 'boolean' ? kept : null;
}

/** Who makes decisions on this machine, as typed last. */
export function readAuthor(kept: unknown): string | null {
  return typeof kept === 'string' && kept.length <= 120 ? kept : null;
}
