/**
 * Evidence reports of one party, from the Screening screen and the palette: as JSON at once, as PDF once
 * the report stands on the page.
 *
 * Depends on: react, domain, services, ui, ./kept-looks, ./print-evidence.
 */
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { evidenceSheet } from '#domain/reports/evidence/evidence-sheet';
import type { EvidenceReport } from '#domain/reports/evidence/evidence-record';
import { useServices } from '../services/services';
import { useEvidenceFiles } from '../services/use-evidence-files';
import { readKept } from '../services/use-kept';
import { useMessages } from '../ui/messages';
import { readAuthor } from './kept-looks';
import { PrintEvidence } from './print-evidence';

/** What the report is written as; the second paper is the one of the US. */
export type EvidenceKind = 'pdf' | 'pdf-letter' | 'json';

/** Reports, and what has to stand on the page while one is printed. */
export interface EvidenceReports {
  /** `subjectId` of the Screening screen. */
  readonly make: (subjectId: string, kind: EvidenceKind) => void;
  readonly sheet: ReactNode;
}

interface Printed {
  readonly report: EvidenceReport;
  readonly paper: 'A4' | 'Letter';
}

const FAILED = 'The evidence report could not be written.';

/** @param attempt - runs work and tells the user if it fails */
export function useEvidenceReport(
  attempt: (what: string, work: () => Promise<unknown>) => void,
): EvidenceReports {
  const { keptTexts } = useServices();
  const files = useEvidenceFiles();
  const { show } = useMessages();
  const [printed, setPrinted] = useState<Printed | null>(null);

  const tell = useCallback(
    (path: string | null) => {
      if (path !== null) show({ kind: 'done', text: `Evidence report written to ${path}.` });
    },
    [show],
  );

  const make = useCallback(
    (subjectId: string, kind: EvidenceKind) =>
      attempt(FAILED, async () => {
        const author = readKept(keptTexts, 'author', readAuthor)?.trim() ?? '';
        const report = await files.reportOf(subjectId, author === '' ? null : author);
        if (kind === 'json') tell(await files.saveJson(report));
        else setPrinted({ report, paper: kind === 'pdf' ? 'A4' : 'Letter' });
      }),
    [attempt, files, keptTexts, tell],
  );

  // The report has to stand on the page before the page can be printed.
  useEffect(() => {
    if (printed === null) return;
    attempt(FAILED, async () => {
      try {
        await document.fonts.ready;
        tell(await files.savePdf(printed.report, printed.paper));
      } finally {
        setPrinted(null);
      }
    });
  }, [printed, attempt, files, tell]);

  const sheet = printed === null ? null : <PrintEvidence sheet={evidenceSheet(printed.report)} />;
  return { make, sheet };
}
