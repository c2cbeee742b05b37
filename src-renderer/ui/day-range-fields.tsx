/**
 * A first and a last day side by side, each of which may be blank.
 *
 * Depends on: ./fields.
 */
import { TextField } from './fields';

/** Days as they are typed: `2026-11-21`, or blank. */
export interface DayRangeDraft {
  readonly from: string;
  readonly until: string;
}

interface DayRangeFieldsProps {
  readonly draft: DayRangeDraft;
  readonly labels?: { readonly from: string; readonly until: string };
  readonly problems: {
    readonly from?: string | null | undefined;
    readonly until?: string | null | undefined;
  };
  readonly hints: { readonly from?: string; readonly until?: string };
  readonly onChange: (part: Partial<DayRangeDraft>) => void;
}

const LABELS = { from: 'First day', until: 'Last day' };

/** Two fields; whoever draws them sets them beside each other. */
export function DayRangeFields({ draft, labels = LABELS, problems, hints, onChange }: DayRangeFieldsProps) {
  return (
    <>
      <TextField
        label={labels.from}
        type="date"
        max="9999-12-31"
        value={draft.from}
        onChange={(from) => {
          onChange({ from });
        }}
        error={problems.from ?? null}
        {...(hints.from === undefined ? {} : { hint: hints.from })}
      />
      <TextField
        label={labels.until}
        type="date"
        max="9999-12-31"
        value={draft.until}
        onChange={(until) => {
          onChange({ until });
        }}
        error={problems.until ?? null}
        {...(hints.until === undefined ? {} : { hint: hints.until })}
      />
    </>
  );
}
