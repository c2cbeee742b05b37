/** The same files go through the real process in `npm run reliability -- --only import-bombs`. */
import { describe, expect, it } from 'vitest';
import { doParseTask } from '#parser/do-parse-task';
import { AS_FOUND } from '#parser/table/table-file';
import { BOMBS } from '../fixtures/bombs';

describe('a file that was made to do harm', () => {
  it.each(BOMBS)('is refused for what it is: $name', ({ kind, make, refusal }) => {
    const answer = doParseTask(
      kind === 'json' ? { kind, bytes: make() } : { kind, bytes: make(), choice: AS_FOUND },
    );

    expect(answer).toMatchObject({ kind: 'refused', problem: { code: refusal } });
  });
});
