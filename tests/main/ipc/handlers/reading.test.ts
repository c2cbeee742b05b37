import { describe, expect, it, vi } from 'vitest';
import { ipcContract } from '#contract';
import { problemOf } from '#parser/table/read-problem';
import { AS_FOUND } from '#parser/table/table-file';
import type { FileReading, ReadingOutcome } from '../../../../src-main/file-reading';
import { readingHandlers } from '../../../../src-main/ipc/handlers/reading';

const bytes = Uint8Array.of(1, 2);
const handlersFor = (outcome: ReadingOutcome) => {
  const reading = { read: vi.fn(() => Promise.resolve(outcome)), stop: vi.fn() };
  return { reading, handlers: readingHandlers(reading as unknown as FileReading) };
};
const problem = problemOf('table/too-many-rows', { size: 3, limit: 2, where: 'line 4' });

describe('file:read-table', () => {
  it.each<readonly [string, ReadingOutcome, object]>([
    ['the table', { kind: 'table', table: bytes }, { outcome: 'read', table: bytes }],
    ['the refusal', { kind: 'refused', problem }, { outcome: 'refused', problem }],
    ['that it was stopped', { kind: 'stopped' }, { outcome: 'stopped' }],
    [
      'a fault of ours by its name alone',
      { kind: 'failed', error: 'TypeError' },
      { outcome: 'refused', problem: problemOf('reading/failed', { where: 'TypeError' }) },
    ],
  ])('answers with %s', async (_, outcome, expected) => {
    const { handlers, reading } = handlersFor(outcome);

    const answer = await handlers['file:read-table']({ id: 4, bytes, choice: AS_FOUND });

    expect(answer).toEqual(expected);
    expect(ipcContract['file:read-table'].response.parse(answer)).toEqual(expected);
    expect(reading.read).toHaveBeenCalledWith(4, { kind: 'table', bytes, choice: AS_FOUND });
  });

  it('refuses an answer to another question', async () => {
    const { handlers } = handlersFor({ kind: 'json' });

    await expect(handlers['file:read-table']({ id: 1, bytes, choice: AS_FOUND })).rejects.toThrow(
      'another question',
    );
  });
});

describe('file:read-pasted', () => {
  it('has the same process read what was pasted', async () => {
    const { handlers, reading } = handlersFor({ kind: 'table', table: bytes });
    const pasted = { text: 'a\tb', html: '<b>a</b>', choice: AS_FOUND };

    const request = ipcContract['file:read-pasted'].request.parse({ id: 5, ...pasted });

    expect(await handlers['file:read-pasted'](request)).toEqual({ outcome: 'read', table: bytes });
    expect(reading.read).toHaveBeenCalledWith(5, { kind: 'pasted', ...pasted });
  });
});

describe('file:check-json', () => {
  it('answers that the file may be parsed, or why not', async () => {
    const allowed = handlersFor({ kind: 'json' });
    const refused = handlersFor({ kind: 'refused', problem });

    expect(await allowed.handlers['file:check-json']({ id: 1, bytes })).toEqual({ outcome: 'allowed' });
    expect(await refused.handlers['file:check-json']({ id: 1, bytes })).toEqual({
      outcome: 'refused',
      problem,
    });
    expect(allowed.reading.read).toHaveBeenCalledWith(1, { kind: 'json', bytes });
  });
});

describe('file:stop-reading', () => {
  it('stops that one', () => {
    const { handlers, reading } = handlersFor({ kind: 'stopped' });

    expect(handlers['file:stop-reading']({ id: 7 })).toEqual({});
    expect(reading.stop).toHaveBeenCalledWith(7);
  });
});
