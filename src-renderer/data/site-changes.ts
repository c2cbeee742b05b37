/**
 * What adding and removing a site does to the records that point at sites.
 *
 * Neither offers nor plans lose the site they name: such a site stays.
 *
 * Depends on: core, ./db (types), ./named-changes (types), model (types).
 */
import { isolatedName } from '#domain/core/isolated-name';
import type { Site } from '#domain/model/site';
import type { Database } from './db';
import { counted, type MaybeStep, type NamedChanges } from './named-changes';

type SiteTables = Pick<Database, 'settings' | 'sites' | 'offers' | 'plans' | 'planLines'>;

/** Offers, or lines or rules of plans, name the site, so it was not removed. */
export class SiteInUseError extends Error {
  override readonly name = 'SiteInUseError';
  constructor(
    readonly siteName: string,
    readonly offerCount: number,
    readonly lineCount = 0,
    readonly ruleCount = 0,
  ) {
    const users = [
      ...(offerCount > 0 ? [counted(offerCount, 'offer')] : []),
      ...(lineCount > 0 ? [counted(lineCount, 'plan line')] : []),
      ...(ruleCount > 0 ? [counted(ruleCount, 'plan rule')] : []),
    ];
    const isOne = offerCount + lineCount + ruleCount === 1;
    super(`${users.join(' and ')} ${isOne ? 'names' : 'name'} the site ${siteName}, so it was not removed.`);
  }
}

/** Adds or replaces a site. The first one becomes the default, since every offer needs one. */
export async function putSite(tables: SiteTables, site: Site): Promise<void> {
  const isFirst = (await tables.sites.count()) === 0;
  await tables.sites.put(site);
  if (isFirst) await setDefaultSite(tables, site.id);
}

/**
 * Removes a site that no offer and no plan names. If it was the default there is none afterwards.
 *
 * @throws SiteInUseError if an offer, or a line or rule of a plan, names it
 */
export async function deleteSite(tables: SiteTables, site: Site): Promise<void> {
  const offerCount = await tables.offers.filter((offer) => offer.siteId === site.id).count();
  const lineCount = await tables.planLines.filter((line) => line.siteId === site.id).count();
  const rules = (await tables.plans.toArray()).flatMap((plan) => plan.rules);
  const ruleCount = rules.filter((rule) => 'siteId' in rule && rule.siteId === site.id).length;
  if (offerCount + lineCount + ruleCount > 0) {
    throw new SiteInUseError(site.name, offerCount, lineCount, ruleCount);
  }
  await tables.sites.delete(site.id);
  const settings = await tables.settings.get('workspace');
  if (settings?.defaultSiteId === site.id) await setDefaultSite(tables, null);
}

/** Sets the site of offers that name none. Does nothing where no workspace is open. */
export async function setDefaultSite(tables: SiteTables, siteId: string | null): Promise<void> {
  const settings = await tables.settings.get('workspace');
  if (settings !== undefined) await tables.settings.put({ ...settings, defaultSiteId: siteId });
}

/** Adds or replaces a site, as a step of its own. */
export async function saveSite(changes: NamedChanges, site: Site): MaybeStep {
  const verb = (await changes.present().sites.get(site.id)) === undefined ? 'Add' : 'Change';
  return changes.change(`${verb} site ${isolatedName(site.name)}`, (tables) => putSite(tables, site));
}

/** Removes a site, as a step of its own; null if it is not there. @throws SiteInUseError if an offer or a plan names it */
export async function removeSite(changes: NamedChanges, id: string): MaybeStep {
  const site = await changes.present().sites.get(id);
  if (site === undefined) return null;
  return changes.change(`Remove site ${isolatedName(site.name)}`, (tables) => deleteSite(tables, site));
}

/** Makes a site that of all offers that name none, as a step of its own. */
export function makeDefaultSite(changes: NamedChanges, site: Site): MaybeStep {
  return changes.change(`Make ${isolatedName(site.name)} the default site`, (tables) =>
    setDefaultSite(tables, site.id),
  );
}
