/**
 * A tornado as a table, in which the ends of every range can be typed.
 *
 * Depends on: simulation (types), ui, ./kpi-words, ./tornado-words.
 */
import type { PlanKpi } from '#domain/simulation/plan-kpis';
import type { TornadoBar } from '#domain/simulation/tornado';
import type { TornadoInput } from '#domain/simulation/tornado-inputs';
import { FactsTable } from '../../ui/facts-table';
import { SentenceInput } from '../../ui/sentence-fields';
import { kpiText } from './kpi-words';
import styles from './scenarios.module.css';
import { aroundEnd, endText, inputLabel, rangeExpected, rangeTyped } from './tornado-words';

/** Takes a range that was typed. */
export type OnRange = (input: TornadoInput, range: { readonly low: number; readonly high: number }) => void;

interface TornadoTableProps {
  readonly kpi: PlanKpi;
  readonly bars: readonly TornadoBar[];
  readonly onRange: OnRange;
}

export function TornadoTable({ kpi, bars, onRange }: TornadoTableProps) {
  return (
    <FactsTable>
      <thead>
        <tr>
          <th scope="col">Input</th>
          <th scope="col">Low end</th>
          <th scope="col">High end</th>
          <th scope="col" data-cell="number">
            {kpi.label} at the low end
          </th>
          <th scope="col" data-cell="number">
            At the high end
          </th>
          <th scope="col">Range from</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ input, low, high }) => (
          <tr key={input.id}>
            <th scope="row">{inputLabel(input)}</th>
            <td data-cell="whole">
              <End input={input} side="low" onRange={onRange} />
            </td>
            <td data-cell="whole">
              <End input={input} side="high" onRange={onRange} />
            </td>
            <td data-cell="number">{kpiText(kpi.kind, low)}</td>
            <td data-cell="number">{kpiText(kpi.kind, high)}</td>
            <td data-cell="words">{input.citation}</td>
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}

interface EndProps {
  readonly input: TornadoInput;
  readonly side: 'low' | 'high';
  readonly onRange: OnRange;
}

function End({ input, side, onRange }: EndProps) {
  const [before, after] = aroundEnd(input);
  return (
    <span className={styles['end']}>
      {before}
      <SentenceInput
        label={`${inputLabel(input)}, ${side} end`}
        text={endText(input, input[side])}
        inputMode="text"
        expected={rangeExpected(input, side)}
        onTake={(text) => {
          const range = rangeTyped(input, side, text);
          if (range === null) return 'refused';
          if (range[side] === input[side]) return 'same';
          onRange(input, range);
          return 'taken';
        }}
      />
      {after}
    </span>
  );
}
