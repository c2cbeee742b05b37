/**
 * Whether W ÷ TH/s is the J/TH that a row states.
 *
 * All three are rounded by whoever wrote them: each stands for what rounds to it. Power in tens of
 * watts counts as rounded to tens, as nameplates are. The row is consistent if some power, hash rate
 * and efficiency that round to what is written agree.
 *
 * Depends on: nothing.
 */

/**
 * @param joulesPerTh - as the row states it, a plain decimal: `13.5`
 * @returns false if no rounding explains the difference
 */
export function agreesWithStated(powerW: number, hashrateThs: number, joulesPerTh: string): boolean {
  const stated = Number(joulesPerTh);
  const ofStated = halfStep(joulesPerTh);
  const ofPower = powerW % 10 === 0 ? 5 : halfStep(String(powerW));
  const ofHashrate = halfStep(String(hashrateThs));
  const least = (powerW - ofPower) / (hashrateThs + ofHashrate);
  const most = (powerW + ofPower) / (hashrateThs - ofHashrate);
  // Decimals held in binary: what touches exactly must count as touching.
  const slack = stated * 1e-9;
  return least <= stated + ofStated + slack && most >= stated - ofStated - slack;
}

/** Half of the last digit that is written: 0.5 of `270`, 0.05 of `13.5`. */
function halfStep(decimal: string): number {
  const digits = decimal.split('.')[1]?.length ?? 0;
  return 0.5 * 10 ** -digits;
}
