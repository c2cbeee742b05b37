/**
 * The buttons of one party's evidence report, with their commands.
 *
 * Depends on: react, ui, ./use-evidence-report (types).
 */
import { useMemo } from 'react';
import { Button } from '../ui/button';
import { useCommands, type Command } from '../ui/commands/command-list';
import type { EvidenceKind, EvidenceReports } from './use-evidence-report';

interface EvidenceActionsProps {
  readonly subjectId: string;
  /** Keeps its identity. */
  readonly make: EvidenceReports['make'];
}

const KINDS: readonly { readonly kind: EvidenceKind; readonly label: string }[] = [
  { kind: 'pdf', label: 'Evidence report of the chosen party (PDF, A4)…' },
  { kind: 'pdf-letter', label: 'Evidence report of the chosen party (PDF, US Letter)…' },
  { kind: 'json', label: 'Evidence report of the chosen party (JSON)…' },
];

export function EvidenceActions({ subjectId, make }: EvidenceActionsProps) {
  const commands = useMemo(
    () =>
      KINDS.map(({ kind, label }): Command => ({
        id: `evidence-${kind}`,
        group: 'Screening',
        label,
        run: () => make(subjectId, kind),
      })),
    [subjectId, make],
  );
  useCommands(commands);
  return (
    <>
      <Button onClick={() => make(subjectId, 'pdf')}>Evidence report (PDF)…</Button>
      <Button onClick={() => make(subjectId, 'json')}>Evidence report (JSON)…</Button>
    </>
  );
}
