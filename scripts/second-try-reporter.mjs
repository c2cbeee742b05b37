/**
 * Tells which tests passed only at their second try, so that a second try hides nothing.
 *
 * A test in a browser or on the real runtime shares its machine with everything
 * else on it; one stumble in four thousand must not stop a change, and must not
 * be forgotten either: `npm test` names each at its end.
 *
 * Depends on: nothing; Vitest calls it.
 */
import { writeFileSync } from 'node:fs';

/** The environment variable that says where the names go. */
export const SECOND_TRIES_FILE = 'RIGPLAN_SECOND_TRIES';

export default class SecondTryReporter {
  /** @type {string[]} */
  #names = [];

  /** @param {{ fullName: string; module: { relativeModuleId: string }; diagnostic: () => { flaky: boolean } | undefined }} test */
  onTestCaseResult(test) {
    if (test.diagnostic()?.flaky === true)
      this.#names.push(`${test.module.relativeModuleId}: ${test.fullName}`);
  }

  onTestRunEnd() {
    const file = process.env[SECOND_TRIES_FILE];
    if (file !== undefined) writeFileSync(file, JSON.stringify(this.#names));
  }
}
