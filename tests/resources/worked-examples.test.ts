/** The shipped worked examples are sound, and this build computes every figure of them. */
import { NO_SCREENING } from '#domain/model/screening-on-record';
import { workedExamplesSchema } from '#domain/model/worked-example';
import { checkWorkedExamples } from '#domain/reports/check-worked-examples';
import { describe, expect, it } from 'vitest';
import { loadReference } from '../../src-renderer/data/reference';
import { emptyWorkspace } from '../../src-renderer/data/seed';
import { readResource } from './read-resource';

const examples = readResource('worked-examples', workedExamplesSchema);

describe('the worked examples', () => {
  it('have ids of their own, and a source that is no later than the day they are of', () => {
    expect(new Set(examples.examples.map(({ id }) => id)).size).toBe(examples.examples.length);
    for (const { id, source } of examples.examples) expect(source.asOf <= examples.asOf, id).toBe(true);
  });

  it('come out as published, to the cent', async () => {
    const { settings, ...workspace } = await emptyWorkspace('Examples', examples.asOf);
    if (settings === null) throw new Error('Expected settings');
    const reference = {
      ...loadReference(),
      ...workspace,
      overlays: [],
      lanes: loadReference().lanes,
      screening: NO_SCREENING,
      settings,
    };
    const differing = checkWorkedExamples(examples, reference).flatMap(({ example, figures }) =>
      figures
        .filter(({ isSame }) => !isSame)
        .map(({ name, expected, found }) => [example.id, name, expected, found]),
    );

    expect(differing).toEqual([]);
  });
});
