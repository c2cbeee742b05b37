/**
 * Screens that are loaded when first looked at, so that a start has less to read: the first picture is
 * that of Compare.
 *
 * Depends on: react, the screens beside this file.
 */
import { lazy } from 'react';

export const PlanScreen = lazy(async () => ({ default: (await import('./plan-screen')).PlanScreen }));
export const ScenariosScreen = lazy(async () => ({
  default: (await import('./scenarios-screen')).ScenariosScreen,
}));
export const VendorsScreen = lazy(async () => ({
  default: (await import('./vendors-screen')).VendorsScreen,
}));
export const ScreeningScreen = lazy(async () => ({
  default: (await import('./screening-screen')).ScreeningScreen,
}));
export const TariffsScreen = lazy(async () => ({
  default: (await import('./tariffs-screen')).TariffsScreen,
}));
export const ReportScreen = lazy(async () => ({ default: (await import('./report-screen')).ReportScreen }));
export const DataScreen = lazy(async () => ({ default: (await import('./data-screen')).DataScreen }));
