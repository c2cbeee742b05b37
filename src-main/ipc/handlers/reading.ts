/**
 * What the page may ask of the processes that read foreign files.
 *
 * Depends on: ../contract (types), ../../file-reading (types).
 */
import type { FileReading, ReadingOutcome } from '../../file-reading';
import type { IpcHandlers } from '../register';

type ReadingChannel = 'file:read-table' | 'file:read-pasted' | 'file:stop-reading' | 'file:check-json';

export function readingHandlers(reading: FileReading): Pick<IpcHandlers, ReadingChannel> {
  return {
    'file:read-table': async ({ id, bytes, choice }) => {
      return tableOf(await reading.read(id, { kind: 'table', bytes, choice }));
    },
    'file:read-pasted': async ({ id, text, html, choice }) => {
      return tableOf(await reading.read(id, { kind: 'pasted', text, html, choice }));
    },
    'file:stop-reading': ({ id }) => {
      reading.stop(id);
      return {};
    },
    'file:check-json': async ({ id, bytes }) => {
      const outcome = await reading.read(id, { kind: 'json', bytes });
      return outcome.kind === 'json' ? { outcome: 'allowed' } : ended(outcome);
    },
  };
}

function tableOf(outcome: ReadingOutcome) {
  if (outcome.kind !== 'table') return ended(outcome);
  return { outcome: 'read', table: outcome.table } as const;
}

function ended(outcome: ReadingOutcome) {
  switch (outcome.kind) {
    case 'stopped':
      return { outcome: 'stopped' } as const;
    case 'refused':
      return { outcome: 'refused', problem: outcome.problem } as const;
    case 'failed':
      return {
        outcome: 'refused',
        problem: { code: 'reading/failed', size: null, limit: null, where: outcome.error.slice(0, 60) },
      } as const;
    case 'table':
    case 'json':
      throw new Error('The process answered another question');
  }
}
