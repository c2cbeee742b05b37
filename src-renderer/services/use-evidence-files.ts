/**
 * Evidence reports as files: made from what is on record at this moment, saved as JSON or printed.
 *
 * A report is read whole from the workspace, log included, so that it never tells of a state that was
 * only on the screen.
 *
 * Depends on: react, ./services, ./screened-state, data, domain.
 */
import { useMemo } from 'react';
import { evidenceGround } from '#domain/reports/evidence/evidence-ground';
import { evidenceJson } from '#domain/reports/evidence/evidence-json';
import type { EvidenceReport } from '#domain/reports/evidence/evidence-record';
import { evidenceReportOf } from '#domain/reports/evidence/evidence-report';
import { digestOfText } from '../data/content-digest';
import { shippedEvidence } from '../data/shipped-evidence';
import { countryOf } from './screened-state';
import { useServices } from './services';

/** What can be done with a report. Each path is null if the user cancelled. */
export interface EvidenceFiles {
  /**
   * Makes the report of one party as of today.
   *
   * @throws Error in words if there is no such party any more
   */
  readonly reportOf: (subjectId: string, by: string | null) => Promise<EvidenceReport>;
  readonly saveJson: (report: EvidenceReport) => Promise<string | null>;
  /** Prints the page, on which the report must stand, and saves that. */
  readonly savePdf: (report: EvidenceReport, paper: 'A4' | 'Letter') => Promise<string | null>;
}

/** No step of the history is wanted, only the log. */
const LOG_ALONE = { steps: 0, bytes: 0 };

export function useEvidenceFiles(): EvidenceFiles {
  const { host, workspace, version, today } = useServices();
  return useMemo(() => {
    const save = async (report: EvidenceReport, extension: 'json' | 'pdf', bytes: Uint8Array) => {
      const name = `${fileNameOf(report)}.${extension}`;
      const label = extension === 'pdf' ? 'PDF' : 'JSON';
      return (await host.saveFile(name, { label, extensions: [extension] }, bytes))?.path ?? null;
    };
    return {
      reportOf: async (subjectId, by) => {
        const { state, audit } = await workspace.readWithPast(LOG_ALONE);
        const ground = evidenceGround(state, shippedEvidence(), audit, countryOf);
        const subject = ground.subjects.find(({ id }) => id === subjectId);
        if (subject === undefined) {
          throw new Error('The party is in the workspace no more. Nothing was written.');
        }
        const at = new Date().toISOString();
        const named = state.settings?.name ?? 'workspace';
        return evidenceReportOf(subject, ground, { at, by, asOf: today(), workspace: named, app: version });
      },
      saveJson: (report) =>
        save(report, 'json', new TextEncoder().encode(evidenceJson(report, digestOfText))),
      savePdf: async (report, paper) => save(report, 'pdf', await host.printToPdf(paper, false)),
    };
  }, [host, workspace, version, today]);
}

/** The party and the day, without what file systems refuse. */
function fileNameOf({ party, made }: EvidenceReport): string {
  const plain = party.name
    .replace(/[^\p{L}\p{N}._ ()-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `Evidence ${plain === '' ? 'report' : plain.slice(0, 100)} ${made.asOf}`;
}
