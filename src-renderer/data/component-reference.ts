/**
 * The statements about parts of rigs that ship with the app, and the parties that supply them.
 *
 * A workspace of before a supplier was added has no record of it: its shipped record is shown then.
 *
 * Depends on: model, #resources.
 */
import components from '#resources/components';
import parties from '#resources/parties';
import { componentSchema, type Component } from '#domain/model/component';
import { partySchema, type Party } from '#domain/model/party';

/** What ships of parts. */
export interface ComponentReference {
  readonly components: readonly Component[];
  /** Every shipped party, by id. */
  readonly parties: ReadonlyMap<string, Party>;
}

let loaded: ComponentReference | null = null;

/** Loads it; the same object every time. @throws if the shipped data is not what its schemas say */
export function loadComponentReference(): ComponentReference {
  loaded ??= {
    components: components.map((row) => componentSchema.parse(row)),
    parties: new Map(parties.map((row) => partySchema.parse(row)).map((party) => [party.id, party])),
  };
  return loaded;
}
