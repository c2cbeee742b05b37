/**
 * The well-known companies that a self-test of a list looks for. They ship with the app.
 *
 * Depends on: model, #resources.
 */
import shipped from '#resources/well-known-companies';
import { wellKnownCompaniesSchema, type WellKnownCompanies } from '#domain/model/well-known-company';

let loaded: WellKnownCompanies | null = null;

/** Loads them; the same object every time. @throws if the shipped data is not what its schema says */
export function loadWellKnownCompanies(): WellKnownCompanies {
  loaded ??= wellKnownCompaniesSchema.parse(shipped);
  return loaded;
}
