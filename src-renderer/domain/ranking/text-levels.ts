/**
 * Points to begin with for columns of text whose words are the app's own.
 *
 * No list status scores 100: that nothing was found is no clearance.
 *
 * Depends on: screening.
 */
import { OFFER_STATUS_POINTS } from '../screening/offer-status';

/** Points, 0 to 100, by column and stored text. A text that is not here begins with 0. */
export const LEVELS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  evidence: { Ruling: 100, 'Bill of materials': 70, Certificate: 40, 'None held': 0 },
  usRepair: { Yes: 100, Reported: 50, No: 0, 'Not known': 0 },
  listStatus: OFFER_STATUS_POINTS,
};
