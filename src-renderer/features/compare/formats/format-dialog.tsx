/**
 * How one column is formatted: a limit that must not be broken, a scale among
 * the shown offers, or both. Each says which of the two it is.
 *
 * Depends on: react, model, reports, ui, ./read-limit.
 */
import { useRef, useState } from 'react';
import type { CellFormat } from '#domain/model/cell-format';
import { canHavePolicy } from '#domain/reports/cell-shades';
import type { ComparisonColumn } from '#domain/reports/comparison-column';
import { SelectField, TextField } from '../../../ui/fields';
import { FormDialog } from '../../../ui/form-dialog';
import { limitUnit, readLimit, writeLimit } from './read-limit';

type Relative = 'none' | 'scale' | 'ends';
type Breaks = 'none' | 'above' | 'below';

interface FormatDialogProps {
  /** The column in its own unit: a limit is kept in that, whatever unit is shown. */
  readonly column: ComparisonColumn;
  readonly formats: readonly CellFormat[];
  readonly onChange: (formats: readonly CellFormat[]) => void;
  readonly onClose: () => void;
}

export function FormatDialog({ column, formats, onChange, onClose }: FormatDialogProps) {
  const ofColumn = formats.filter(({ columnId }) => columnId === column.id);
  const policy = ofColumn.find((format) => format.kind === 'policy');
  const relative = ofColumn.find((format) => format.kind === 'relative');
  const first = useRef<HTMLSelectElement>(null);
  const [breaks, setBreaks] = useState<Breaks>(policy?.breaks ?? 'none');
  const [limit, setLimit] = useState(policy === undefined ? '' : writeLimit(policy.limit, column.kind));
  const [words, setWords] = useState(policy?.words ?? '');
  const [show, setShow] = useState<Relative>(relative?.show ?? 'none');
  const [problem, setProblem] = useState<string | null>(null);
  const hasPolicy = canHavePolicy(column);

  const save = () => {
    const others = formats.filter(({ columnId }) => columnId !== column.id);
    const next: CellFormat[] = [...others];
    if (hasPolicy && breaks !== 'none') {
      const read = readLimit(limit, column.kind);
      if (!read.ok) {
        setProblem(read.problem);
        return null;
      }
      next.push({ kind: 'policy', columnId: column.id, breaks, limit: read.value, words: words.trim() });
    }
    if (show !== 'none') next.push({ kind: 'relative', columnId: column.id, show });
    onChange(next);
    return Promise.resolve();
  };

  return (
    <FormDialog
      title={`Format of ${column.header}`}
      description="Policy is a fixed limit and marks in red. Relative compares with the other shown offers and has a colour of its own."
      saveLabel="Use the format"
      onSave={save}
      onClose={onClose}
      initialFocus={first}
    >
      {!hasPolicy ? null : (
        <>
          <SelectField<Breaks>
            ref={first}
            label="Policy"
            value={breaks}
            options={[
              { value: 'none', label: 'No limit' },
              { value: 'above', label: 'Mark what is above a cap' },
              { value: 'below', label: 'Mark what is below a floor' },
            ]}
            onChange={setBreaks}
          />
          {breaks === 'none' ? null : (
            <>
              <TextField
                label={`Limit, ${limitUnit(column)}`}
                inputMode="decimal"
                value={limit}
                error={problem}
                hint="In the column’s own unit, whatever unit money is shown in."
                onChange={(text) => {
                  setLimit(text);
                  setProblem(null);
                }}
              />
              <TextField
                label="What the limit is"
                value={words}
                maxLength={200}
                hint="For the hint and the exported file: Duty cap of the board, 2026-09."
                onChange={setWords}
              />
            </>
          )}
        </>
      )}
      <SelectField<Relative>
        {...(hasPolicy ? {} : { ref: first })}
        label="Relative"
        value={show}
        options={[
          { value: 'none', label: 'No scale' },
          { value: 'scale', label: 'Five steps among the shown offers' },
          { value: 'ends', label: 'Best and worst of the shown offers' },
        ]}
        onChange={setShow}
      />
    </FormDialog>
  );
}
