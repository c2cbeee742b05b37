/**
 * Does one task and says what came of it.
 *
 * Never throws for what stands in a file; running out of memory ends the process,
 * which is what it is for.
 *
 * Depends on: ./json, ./read-pasted-text, ./read-table, ./table.
 */
import { checkJson } from './json/check-json';
import { LIMITS, type Limits } from './limits';
import type { ParseAnswer, ParseTask } from './table/parse-messages';
import { readPastedText } from './read-pasted-text';
import { readTable } from './read-table';
import { encodeTable } from './table/table-bytes';

export function doParseTask(task: ParseTask, limits: Limits = LIMITS): ParseAnswer {
  try {
    if (task.kind === 'json') {
      const problem = checkJson(task.bytes, limits);
      return problem === null ? { kind: 'json' } : { kind: 'refused', problem };
    }
    const result =
      task.kind === 'pasted'
        ? readPastedText(task.text, task.html, task.choice, limits)
        : readTable(task.bytes, task.choice, limits);
    return result.ok
      ? { kind: 'table', table: encodeTable(result.value) }
      : { kind: 'refused', problem: result.problem };
  } catch (cause) {
    return { kind: 'failed', error: cause instanceof Error ? cause.name : 'unknown' };
  }
}
