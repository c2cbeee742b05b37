/**
 * The risk register that ships with the app.
 *
 * Depends on: model, #resources.
 */
import register from '#resources/risk-events';
import { riskRegisterSchema, type RiskRegister } from '#domain/model/risk-event';

let loaded: RiskRegister | null = null;

/** Loads it; the same object every time. @throws if the shipped data is not what its schema says */
export function loadRiskRegister(): RiskRegister {
  loaded ??= riskRegisterSchema.parse(register);
  return loaded;
}
