/**
 * One statement about a part: how far it reaches, who supplies it and where that party stands, who says so,
 * and whether it ships with the app or is the user's own.
 *
 * Depends on: core, components, model (types), ui, ./statement-state, ./supplier-status.
 */
import { Pencil, Trash2, Undo2 } from 'lucide-react';
import { isolatedName } from '#domain/core/isolated-name';
import { COMPONENT_REACH_WORDS } from '#domain/components/component-sentence';
import type { Component } from '#domain/model/component';
import type { Party } from '#domain/model/party';
import { IconButton } from '../../ui/button';
import { formatDate } from '../../ui/format';
import { Tag } from '../../ui/notice';
import { SourceWords } from '../../ui/source-words';
import styles from './components.module.css';
import type { StatementState } from './statement-state';
import type { SupplierStatus } from './supplier-status';

/** What can be done with a statement. */
export interface StatementActions {
  readonly onChange: (component: Component) => void;
  /** Of a shipped one; an own one is removed. */
  readonly onTakeOut: (component: Component) => void;
  readonly onRemove: (component: Component) => void;
  /** What ships under its id stands again. */
  readonly onPutBack: (component: Component) => void;
}

interface StatementCardProps {
  readonly component: Component;
  readonly state: StatementState;
  readonly supplier: Party | null;
  readonly status: SupplierStatus | null;
  readonly actions: StatementActions;
  readonly onShowParty: ((partyId: string) => void) | null;
}

export function StatementCard({
  component,
  state,
  supplier,
  status,
  actions,
  onShowParty,
}: StatementCardProps) {
  const { part, reach, from, until, source, supplierId } = component;
  const name = isolatedName(part);
  return (
    <article className={styles['statement']}>
      <div className={styles['line']}>
        <p className={styles['part']}>
          {part} {source.confidence === 'assumed' ? <Tag tone="unsure">assumed</Tag> : null}{' '}
          {state.kind === 'shipped' ? null : <Tag tone="decided">{STATE_WORDS[state.kind]}</Tag>}
        </p>
        <span className={styles['actions']}>
          <IconButton label={`Change ${name}`} icon={Pencil} onClick={() => actions.onChange(component)} />
          {state.kind === 'changed' ? (
            <IconButton
              label={`Put back ${name} as shipped`}
              icon={Undo2}
              onClick={() => actions.onPutBack(component)}
            />
          ) : null}
          {state.kind === 'own' ? (
            <IconButton label={`Remove ${name}`} icon={Trash2} onClick={() => actions.onRemove(component)} />
          ) : (
            <IconButton
              label={`Take out ${name}`}
              icon={Trash2}
              onClick={() => actions.onTakeOut(component)}
            />
          )}
        </span>
      </div>
      <p>
        {COMPONENT_REACH_WORDS[reach]}
        {from === null ? '' : `, made from ${formatDate(from)}`}
        {until === null ? '' : `, made until ${formatDate(until)}`}
      </p>
      <p>
        {supplierId === null ? (
          'Supplier not known'
        ) : supplier === null ? (
          <>Supplier: {supplierId}, no longer on record</>
        ) : (
          <>
            {reach === 'every-unit' ? 'Supplier' : 'Supplier, if a unit has it'}:{' '}
            {onShowParty === null ? (
              isolatedName(supplier.name)
            ) : (
              <button
                type="button"
                className={styles['link']}
                onClick={() => {
                  onShowParty(supplier.id);
                }}
              >
                {isolatedName(supplier.name)}
              </button>
            )}{' '}
            {status === null ? null : (
              <span title={status.sentence}>
                <Tag tone={status.tone}>{status.words}</Tag>
              </span>
            )}
          </>
        )}
      </p>
      {status === null || status.tone === 'plain' ? null : (
        <p className={styles['quiet']}>
          {status.sentence} That is no statement about the seller or the maker of the rig.
        </p>
      )}
      {(supplier?.listings ?? []).map(({ list, meaning }) => (
        <p key={list} className={styles['quiet']}>
          {meaning}
        </p>
      ))}
      <p className={styles['source']}>
        <SourceWords source={source} />
      </p>
      {state.kind === 'shipped' ? null : <OwnWords state={state} />}
    </article>
  );
}

const STATE_WORDS = { own: 'own', changed: 'changed here' } as const;

function OwnWords({ state }: { readonly state: Exclude<StatementState, { readonly kind: 'shipped' }> }) {
  const { on, by, why } = state.record;
  return (
    <p className={styles['source']}>
      {state.kind === 'own' ? 'Added' : 'Changed'} on {formatDate(on)}
      {by === null ? '' : ` by ${isolatedName(by)}`}
      {why === null ? '.' : `: ${why}`}
    </p>
  );
}
