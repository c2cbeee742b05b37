/**
 * What every section of the form is given.
 *
 * Depends on: model (types), imports/read-rig, ./draft-fields (types), ./offer-draft (types),
 * ./read-batches-draft (types).
 */
import type { Offer } from '#domain/model/offer';
import type { RigModel } from '#domain/model/rig-model';
import type { Assumptions, Settings } from '#domain/model/settings';
import type { Site } from '#domain/model/site';
import type { Vendor } from '#domain/model/vendor';
import { indexCatalogue, type Catalogue } from '../../imports/read-rig';
import type { OfferProblems } from './draft-fields';
import type { OfferDraft } from './offer-draft';
import type { ReadBatches } from './read-batches-draft';

/** What the form knows of the workspace. */
export interface FormFacts {
  readonly catalogue: Catalogue;
  readonly rigModels: readonly RigModel[];
  /** Vendors to suggest, by name. */
  readonly vendorNames: readonly string[];
  readonly sites: readonly Site[];
  readonly defaultSiteId: string | null;
  readonly assumptions: Assumptions;
}

/** The part of a workspace that the form needs. */
interface WorkspacePart {
  readonly offers: readonly Offer[];
  readonly sites: readonly Site[];
  readonly vendors: readonly Vendor[];
  readonly rigModels: readonly RigModel[];
}

/** What the form knows of a workspace. Vendors to suggest: those of the table, then others that offers name. */
export function formFactsOf(
  { offers, sites, vendors, rigModels }: WorkspacePart,
  { defaultSiteId, assumptions }: Settings,
): FormFacts {
  const names = [...vendors.map(({ name }) => name), ...offers.map(({ vendor }) => vendor)];
  return {
    catalogue: indexCatalogue(rigModels, vendors),
    rigModels,
    vendorNames: [...new Set(names)],
    sites,
    defaultSiteId,
    assumptions,
  };
}

/** The form at one moment. */
export interface FormState {
  readonly draft: OfferDraft;
  /** The draft as the form opened. */
  readonly opened: OfferDraft;
  /** What is shown as wrong: nothing before the first try to save. */
  readonly problems: OfferProblems;
  readonly batches: ReadBatches;
  /** True once the form was refused, so that rows may show what is wrong with them. */
  readonly showsProblems: boolean;
  readonly change: (part: Partial<OfferDraft>) => void;
}

/** What a section is drawn from. */
export interface SectionProps {
  readonly form: FormState;
  readonly facts: FormFacts;
}
