/**
 * Whether a record stands as it ships, was changed by the user, or is the user's own.
 *
 * Depends on: model (types).
 */
import type { OwnRecord } from '#domain/model/own-record';

/** Where a record comes from. */
export type RecordOrigin = 'shipped' | 'changed' | 'own';

/** Records that ship beside those of the user. */
export interface OwnAndShipped<Value extends { readonly id: string }> {
  readonly shipped: readonly Value[];
  readonly own: readonly OwnRecord<Value>[];
}

export function originOf<Value extends { readonly id: string }>(
  id: string,
  { shipped, own }: OwnAndShipped<Value>,
): RecordOrigin {
  if (!own.some((record) => record.id === id)) return 'shipped';
  return shipped.some((record) => record.id === id) ? 'changed' : 'own';
}

/** What ships and was taken out, with the decision. */
export function takenOut<Value extends { readonly id: string }>({
  shipped,
  own,
}: OwnAndShipped<Value>): readonly { readonly value: Value; readonly record: OwnRecord<Value> }[] {
  return own.flatMap((record) => {
    const value = record.value === null ? shipped.find(({ id }) => id === record.id) : undefined;
    return value === undefined ? [] : [{ value, record }];
  });
}
