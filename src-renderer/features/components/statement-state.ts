/**
 * Whether a statement about a part ships with the app, was changed here, or is the user's own, and which
 * shipped ones were taken out.
 *
 * Depends on: model (types).
 */
import type { Component } from '#domain/model/component';
import type { OwnRecord } from '#domain/model/own-record';

/** Statements as they ship and as the user has them. */
export interface StatementSources {
  readonly shipped: readonly Component[];
  readonly own: readonly OwnRecord<Component>[];
}

/** Where a statement in force comes from. */
export type StatementState =
  { readonly kind: 'shipped' } | { readonly kind: 'changed' | 'own'; readonly record: OwnRecord<Component> };

/** Where the statement of that id comes from. */
export function statementState(id: string, { shipped, own }: StatementSources): StatementState {
  const record = own.find((one) => one.id === id);
  if (record === undefined) return { kind: 'shipped' };
  return { kind: shipped.some((one) => one.id === id) ? 'changed' : 'own', record };
}

/** Shipped statements that the user took out, as they ship. */
export function takenOut({
  shipped,
  own,
}: StatementSources): readonly { readonly component: Component; readonly record: OwnRecord<Component> }[] {
  return own.flatMap((record) => {
    const component = record.value === null ? shipped.find(({ id }) => id === record.id) : undefined;
    return component === undefined ? [] : [{ component, record }];
  });
}
