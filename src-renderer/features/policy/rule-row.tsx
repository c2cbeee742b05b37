/**
 * One rule of the policy: its sentence with the field in it, on or off, and what it does to the offers.
 *
 * Depends on: react, core, filtering, model (types), ranking, ui.
 */
import { ArrowDown, ArrowUp, MoreHorizontal } from 'lucide-react';
import { isolatedName } from '#domain/core/isolated-name';
import { filterText } from '#domain/filtering/filter-words';
import type { Gate } from '#domain/model/ranking';
import type { OfferTotal, RuleEffect } from '#domain/ranking/policy-effects';
import type { RuleSide } from '#domain/ranking/policy-filters';
import { readRule } from '#domain/ranking/rule-templates';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { IconButton } from '../../ui/button';
import { formatCount, formatHashrate, formatInteger } from '../../ui/format';
import { Menu } from '../../ui/menu';
import { Sentence } from '../../ui/sentence-fields';
import { sentenceOf, withValue } from './policy-words';
import styles from './policy.module.css';
import { RuleFieldInput } from './rule-field-input';

/** What can be done with a rule. */
export interface RuleActions {
  readonly onChange: (gate: Gate) => void;
  readonly onToggle: (gate: Gate) => void;
  readonly onMove: (gate: Gate, by: number) => void;
  readonly onRemove: (gate: Gate) => void;
  readonly onRename: (gate: Gate) => void;
  readonly onShow: (gate: Gate, side: RuleSide) => void;
}

interface RuleRowProps extends RuleActions {
  readonly gate: Gate;
  /** Null for a rule that is off. */
  readonly effect: RuleEffect | null;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly countries: readonly string[];
}

const known = { columns: new Map(comparisonColumns.map((column) => [column.id, column])) };

export function RuleRow(props: RuleRowProps) {
  const { gate, effect, isFirst, isLast, countries } = props;
  const isOff = gate.isOff === true;
  const name = isolatedName(gate.name);
  const show = (side: RuleSide) => () => {
    props.onShow(gate, side);
  };
  return (
    <tr className={isOff ? styles['off'] : undefined}>
      <td>
        <input
          type="checkbox"
          aria-label={`Ask the rule ${name}`}
          checked={!isOff}
          onChange={() => {
            props.onToggle(gate);
          }}
        />
      </td>
      <th scope="row">
        <RuleWords gate={gate} countries={countries} onChange={props.onChange} />
      </th>
      {effect === null ? (
        <td colSpan={4}>Off: not asked.</td>
      ) : (
        <>
          <CountCell total={effect.passes} what={`that pass “${name}”`} onShow={show('passes')} />
          <CountCell total={effect.fails} what={`that fail “${name}”`} isBroken onShow={show('fails')} />
          <CountCell
            total={effect.notJudged}
            what={`that cannot be judged by “${name}”`}
            onShow={show('not-judged')}
          />
          <CountCell total={effect.letsIn} what={`that only “${name}” keeps out`} onShow={show('lets-in')} />
        </>
      )}
      <td data-cell="actions">
        <IconButton
          label={`Move “${name}” up`}
          icon={ArrowUp}
          disabled={isFirst}
          onClick={() => {
            props.onMove(gate, -1);
          }}
        />
        <IconButton
          label={`Move “${name}” down`}
          icon={ArrowDown}
          disabled={isLast}
          onClick={() => {
            props.onMove(gate, 1);
          }}
        />
        <Menu
          trigger={<IconButton label={`What to do with the rule ${name}`} icon={MoreHorizontal} />}
          actions={[
            {
              label: 'Rename…',
              run: () => {
                props.onRename(gate);
              },
            },
            {
              label: isOff ? 'Turn on' : 'Turn off',
              run: () => {
                props.onToggle(gate);
              },
            },
            null,
            {
              label: 'Remove',
              run: () => {
                props.onRemove(gate);
              },
            },
          ]}
        />
      </td>
    </tr>
  );
}

/** The sentence with its field; a name of one's own stands above it, and of a rule of one's own its conditions below. */
function RuleWords({ gate, countries, onChange }: Pick<RuleRowProps, 'gate' | 'countries' | 'onChange'>) {
  const found = readRule(gate.rule);
  if (found === null) {
    return (
      <>
        <span className={styles['ruleName']}>{isolatedName(gate.name)}</span>
        <span className={styles['hint']}>{filterText(gate.rule, known)}</span>
      </>
    );
  }
  const { template, value } = found;
  const { before, after, field } = template;
  return (
    <>
      {gate.name === sentenceOf(template, value) ? null : (
        <span className={styles['ruleName']}>{isolatedName(gate.name)}</span>
      )}
      <Sentence>
        <span>{before}</span>
        {field === null ? null : (
          <RuleFieldInput
            label={`${before.trim()} …${after}`}
            field={field}
            value={value}
            countries={countries}
            onChange={(next) => {
              onChange(withValue(gate, template, value, next));
            }}
          />
        )}
        <span>{after}</span>
      </Sentence>
      <span className={styles['hint']}>{template.hint}</span>
    </>
  );
}

interface CountCellProps {
  readonly total: OfferTotal;
  /** Which offers, in words behind their number. */
  readonly what: string;
  readonly isBroken?: boolean;
  readonly onShow: () => void;
}

function CountCell({ total, what, isBroken = false, onShow }: CountCellProps) {
  const { offers, units, hashrateThs } = total;
  if (offers === 0) return <td data-cell="number">0</td>;
  return (
    <td data-cell="number">
      <button
        type="button"
        className={isBroken ? styles['brokenCount'] : styles['count']}
        aria-label={`Show ${formatCount(offers, 'offer')} ${what} in Compare`}
        onClick={onShow}
      >
        {formatInteger(offers)}
      </button>
      <small className={styles['held']}>
        {formatCount(units, 'unit')} · {formatHashrate(hashrateThs)}
      </small>
    </td>
  );
}
