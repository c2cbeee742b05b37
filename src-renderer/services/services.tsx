/**
 * Everything a screen may use that is not pure, handed down once from main.tsx.
 *
 * Depends on: react, data, host, workers (types).
 */
import { createContext, use, type ReactNode } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import type { ShippedReference } from '../data/reference';
import type { Workspace } from '../data/workspace';
import type { WorkspaceState } from '../data/workspace-state';
import type { Host, Theme } from '../host/host';
import type { InOutClient } from '../workers/in-out-client';
import type { TextStore } from '../data/sealed/sealed-texts';
import type { Locking } from './locking';
import type { Safety } from './open-workspace';
import type { OptimiserDesk } from './optimiser-desk';
import type { OtherPlansDesk } from './other-plans-desk';
import type { ScenarioDesk } from './scenario-desk';
import type { ScreeningDesk } from './screening-desk';
import type { SimulationDesk } from './simulation-desk';

/** What main.tsx builds. */
export interface Services {
  readonly host: Host;
  readonly workspace: Workspace;
  /** What keeps the workspace safe outside the database; null where there is no vault. */
  readonly safety: Safety | null;
  /** Null where there is no passphrase to lock by. */
  readonly locking: Locking | null;
  /** Where looks of the screen are kept; sealed where a passphrase is set. */
  readonly keptTexts: TextStore;
  readonly inOut: InOutClient;
  /** Loads lists and screens. */
  readonly screening: ScreeningDesk;
  /** Looks for plans. */
  readonly optimiser: OptimiserDesk;
  /** Looks for the plans that a report holds the proposed one against. */
  readonly otherPlans: OtherPlansDesk;
  /** Runs simulations and tornados. */
  readonly simulation: SimulationDesk;
  /** Holds plans against futures. */
  readonly scenarioDesk: ScenarioDesk;
  readonly reference: ShippedReference;
  /** The workspace as it was when the app started, so that the first picture needs no waiting. */
  readonly initialState: WorkspaceState;
  /** The theme as main kept it; main is where it is kept. */
  readonly initialTheme: Theme;
  /** Version of the app, for files that say what wrote them. */
  readonly version: string;
  /** The calendar day on this machine's clock. */
  readonly today: () => CalendarDate;
}

const ServicesContext = createContext<Services | null>(null);

export function ServicesProvider(props: { readonly services: Services; readonly children: ReactNode }) {
  return <ServicesContext value={props.services}>{props.children}</ServicesContext>;
}

/** @throws Error outside a ServicesProvider */
export function useServices(): Services {
  const services = use(ServicesContext);
  if (services === null) throw new Error('useServices outside ServicesProvider');
  return services;
}
