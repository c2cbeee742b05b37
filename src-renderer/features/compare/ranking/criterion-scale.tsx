/**
 * The fixed scale of a criterion: what scores 0 and what scores 100, or the
 * points of each word.
 *
 * Depends on: react, model (types), reports (types), ui, ./scale-text.
 */
import { useId, useState } from 'react';
import type { Criterion } from '#domain/model/ranking';
import type { ComparisonColumn } from '#domain/reports/comparison-column';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/fields';
import styles from './ranking.module.css';
import { parseScale, scaleText, scaleUnit } from './scale-text';

interface CriterionScaleProps {
  readonly criterion: Criterion;
  readonly column: ComparisonColumn;
  readonly onSave: (criterion: Criterion) => void;
}

export function CriterionScale({ criterion, column, onSave }: CriterionScaleProps) {
  return (
    <details className={styles['scale']}>
      <summary>{scaleWords(criterion, column)}</summary>
      {criterion.scale === null ? (
        <Levels criterion={criterion} onSave={onSave} />
      ) : (
        <Ends
          // What was typed goes with the scale it was typed over.
          key={`${String(criterion.scale.worst)} ${String(criterion.scale.best)}`}
          criterion={criterion}
          scale={criterion.scale}
          column={column}
          onSave={onSave}
        />
      )}
    </details>
  );
}

function scaleWords({ scale, levels }: Criterion, { kind }: ComparisonColumn): string {
  if (scale === null) return `Points of ${String(Object.keys(levels ?? {}).length)} words`;
  const unit = scaleUnit(kind);
  const place = (value: number) => (kind === 'usd' ? `$${scaleText(value, kind)}` : scaleText(value, kind));
  return `Scale ${place(scale.worst)} to ${place(scale.best)}${kind === 'usd' || unit === '' ? '' : ` ${unit}`}`;
}

interface EndsProps {
  readonly criterion: Criterion;
  readonly scale: NonNullable<Criterion['scale']>;
  readonly column: ComparisonColumn;
  readonly onSave: (criterion: Criterion) => void;
}

function Ends({ criterion, scale, column, onSave }: EndsProps) {
  const { kind } = column;
  const [worst, setWorst] = useState(scaleText(scale.worst, kind));
  const [best, setBest] = useState(scaleText(scale.best, kind));
  const [isRefused, setIsRefused] = useState(false);
  const id = useId();
  const ends = { worst: parseScale(worst, kind), best: parseScale(best, kind) };
  const unit = scaleUnit(kind);
  const errorOf = (typed: string, end: number | null) =>
    !isRefused
      ? null
      : end === null
        ? `“${typed}” is not a number.`
        : ends.worst === ends.best
          ? 'The two ends must differ.'
          : null;
  return (
    <form
      id={id}
      noValidate
      className={styles['ends']}
      onSubmit={(event) => {
        event.preventDefault();
        if (ends.worst === null || ends.best === null || ends.worst === ends.best) {
          setIsRefused(true);
          return;
        }
        setIsRefused(false);
        onSave({ ...criterion, scale: { worst: ends.worst, best: ends.best } });
      }}
    >
      <TextField
        label={`0 points at${unit === '' ? '' : `, ${unit}`}`}
        value={worst}
        onChange={setWorst}
        error={errorOf(worst, ends.worst)}
      />
      <TextField
        label={`100 points at${unit === '' ? '' : `, ${unit}`}`}
        value={best}
        onChange={setBest}
        error={errorOf(best, ends.best)}
      />
      <Button type="submit">Save scale</Button>
    </form>
  );
}

function Levels({ criterion, onSave }: Pick<CriterionScaleProps, 'criterion' | 'onSave'>) {
  const levels = criterion.levels ?? {};
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [isRefused, setIsRefused] = useState(false);
  const pointsOf = (text: string) => {
    const points = Number(typed[text] ?? levels[text]);
    return points >= 0 && points <= 100 && (typed[text] ?? '0').trim() !== '' ? points : null;
  };
  return (
    <form
      noValidate
      className={styles['ends']}
      onSubmit={(event) => {
        event.preventDefault();
        const entries = Object.keys(levels).map((text) => [text, pointsOf(text)] as const);
        if (entries.some(([, points]) => points === null)) {
          setIsRefused(true);
          return;
        }
        setIsRefused(false);
        onSave({
          ...criterion,
          levels: Object.fromEntries(entries.map(([text, points]) => [text, points ?? 0])),
        });
      }}
    >
      {Object.entries(levels).map(([text, points]) => (
        <TextField
          key={text}
          label={`Points of “${text}”`}
          inputMode="numeric"
          value={typed[text] ?? String(points)}
          onChange={(next) => {
            setTyped({ ...typed, [text]: next });
          }}
          error={isRefused && pointsOf(text) === null ? 'Give a number from 0 to 100.' : null}
        />
      ))}
      <Button type="submit">Save points</Button>
    </form>
  );
}
