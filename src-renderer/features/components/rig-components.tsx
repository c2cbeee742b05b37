/**
 * One rig: how much of it is offered, every statement about its parts with its source and the standing of
 * its supplier, and what was taken out.
 *
 * Depends on: core, components, model (types), reports (types), ui, ./rig-filter, ./statement-card,
 * ./statement-state, ./supplier-status.
 */
import { Plus } from 'lucide-react';
import { isolatedName } from '#domain/core/isolated-name';
import { COMPONENT_KIND_WORDS, COMPONENTS_NOT_KNOWN, partWords } from '#domain/components/component-sentence';
import { componentsOf } from '#domain/components/components-of';
import { COMPONENT_KINDS, type Component } from '#domain/model/component';
import type { Party } from '#domain/model/party';
import type { RigExposure } from '#domain/reports/component-exposure';
import { Button } from '../../ui/button';
import { formatCount, formatDate, formatInteger, formatUsd } from '../../ui/format';
import { Notice, Tag } from '../../ui/notice';
import styles from './components.module.css';
import { doSourcesDisagree, ofKind } from './rig-filter';
import { StatementCard, type StatementActions } from './statement-card';
import { statementState, takenOut, type StatementSources } from './statement-state';
import type { SupplierStatus } from './supplier-status';

interface RigComponentsProps {
  readonly rig: RigExposure;
  readonly sources: StatementSources;
  readonly supplierOf: (supplierId: string) => Party | null;
  readonly statusOf: (supplierId: string) => SupplierStatus | null;
  readonly actions: StatementActions;
  readonly onAdd: () => void;
  readonly onShowOffers: (offerIds: readonly string[]) => void;
  /** Null where there is nowhere to show a party. */
  readonly onShowParty: ((partyId: string) => void) | null;
}

export function RigComponents(props: RigComponentsProps) {
  const { rig, sources, supplierOf, statusOf, actions, onAdd, onShowOffers, onShowParty } = props;
  const { maker, model, offered, components } = rig;
  return (
    <div className={styles['details']}>
      <header>
        <h2 className={styles['title']}>{isolatedName(model)}</h2>
        <p className={styles['quiet']}>
          {isolatedName(maker)}
          {rig.isInCatalogue ? '' : ', the seller: this rig is not in the catalogue'}
        </p>
      </header>
      {offered.offers === 0 ? (
        <p className={styles['quiet']}>No offer of this rig is in the workspace.</p>
      ) : (
        <>
          <p>
            {formatCount(offered.offers, 'offer')}, {formatInteger(offered.units)}{' '}
            {offered.units === 1 ? 'unit' : 'units'}, {formatUsd(offered.price)} as quoted.
          </p>
          <Button
            onClick={() => {
              onShowOffers(rig.offerIds);
            }}
          >
            {`Show ${formatCount(offered.offers, 'offer')} in Compare`}
          </Button>
        </>
      )}
      {components.length === 0 ? (
        <Notice tone="unsure" title={COMPONENTS_NOT_KNOWN}>
          Nobody has said what this rig is built from. That is not the same as none: ask its maker for a bill
          of materials.
        </Notice>
      ) : null}
      {COMPONENT_KINDS.map((kind) => {
        const said = ofKind(components, kind);
        return said.length === 0 ? null : (
          <section key={kind} aria-label={COMPONENT_KIND_WORDS[kind]}>
            <h3 className={styles['heading']}>
              {COMPONENT_KIND_WORDS[kind]}{' '}
              {doSourcesDisagree(said) ? <Tag tone="unsure">sources disagree</Tag> : null}
            </h3>
            {said.map((component) => (
              <StatementCard
                key={component.id}
                component={component}
                state={statementState(component.id, sources)}
                supplier={component.supplierId === null ? null : supplierOf(component.supplierId)}
                status={component.supplierId === null ? null : statusOf(component.supplierId)}
                actions={actions}
                onShowParty={onShowParty}
              />
            ))}
          </section>
        );
      })}
      <Button icon={Plus} onClick={onAdd}>
        Add a statement…
      </Button>
      <TakenOut rig={rig} sources={sources} onPutBack={actions.onPutBack} />
    </div>
  );
}

/** Shipped statements about this rig that the user took out. */
function TakenOut(props: {
  readonly rig: RigExposure;
  readonly sources: StatementSources;
  readonly onPutBack: (component: Component) => void;
}) {
  const { rig, sources, onPutBack } = props;
  const gone = takenOut(sources).filter(({ component }) => componentsOf(rig, [component]).length > 0);
  if (gone.length === 0) return null;
  return (
    <section aria-label="Taken out">
      <h3 className={styles['heading']}>Taken out</h3>
      {gone.map(({ component, record }) => (
        <article key={component.id} className={styles['statement']}>
          <p className={styles['part']}>
            {COMPONENT_KIND_WORDS[component.kind]}: {partWords(component)}
          </p>
          <p className={styles['quiet']}>
            Taken out on {formatDate(record.on)}
            {record.by === null ? '' : ` by ${isolatedName(record.by)}`}
            {record.why === null ? '.' : `: ${record.why}`}
          </p>
          <Button
            onClick={() => {
              onPutBack(component);
            }}
          >
            {`Put back ${isolatedName(component.part)}`}
          </Button>
        </article>
      ))}
    </section>
  );
}
