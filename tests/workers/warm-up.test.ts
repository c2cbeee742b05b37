/** The search that nobody waits for: it must be one that the solver has work with, and end. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { loadSolver } from '../../src-renderer/workers/highs-solver';
import { warmUp } from '../../src-renderer/workers/warm-up';

it('is solved in parts and in whole rigs', async () => {
  const wasmBinary = readFileSync(createRequire(import.meta.url).resolve('highs/runtime'));
  const highs = await loadSolver({ wasmBinary });
  const searched: boolean[] = [];
  const watched = new Proxy(highs, {
    get: (of, key, receiver) =>
      key === 'withModel'
        ? (data: Parameters<typeof highs.withModel>[0], body: Parameters<typeof highs.withModel>[1]) => {
            const { integer } = of.constants.variableType;
            const types = 'integrality' in data ? Array.from(data.integrality ?? []) : [];
            searched.push(types.includes(integer));
            return of.withModel(data, body);
          }
        : (Reflect.get(of, key, receiver) as unknown),
  });

  warmUp(watched, () => 0);

  expect(searched).toContain(false);
  expect(searched).toContain(true);
  expect(searched.length).toBeLessThan(20);
});
