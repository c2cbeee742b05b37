/** Workspace files of every earlier format open, and an altered one does not. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CONTENT_SCHEMAS } from '../../src-renderer/data/content-schemas';
import {
  WORKSPACE_FILE_SCHEMA,
  describeWorkspaceFileProblem,
  readWorkspaceDocument,
  readWorkspaceFile,
  writeWorkspaceFile,
} from '../../src-renderer/data/workspace-file';

const versions = Array.from({ length: WORKSPACE_FILE_SCHEMA - 1 }, (_, index) => index + 1);
const fileOf = (version: number) =>
  readFileSync(
    fileURLToPath(new URL(`../fixtures/workspace-files/version-${version}.json`, import.meta.url)),
    'utf8',
  );

describe.each(versions)('a workspace file of format %i', (version) => {
  it('is read, and written in the format of today it reads as the same workspace', async () => {
    const read = await readWorkspaceFile(fileOf(version));
    if (!read.ok) throw new Error(describeWorkspaceFileProblem(read.problem));

    const written = await writeWorkspaceFile(read.value, '1.0.0');

    expect(read.value.offers.length).toBeGreaterThan(0);
    expect(written).toContain(`"schemaVersion": ${WORKSPACE_FILE_SCHEMA}`);
    expect(await readWorkspaceFile(written)).toEqual(read);
  });

  it('has a past whose records are whole in the shape of today, so that it can be taken back', async () => {
    const read = await readWorkspaceDocument(fileOf(version));
    if (!read.ok) throw new Error(describeWorkspaceFileProblem(read.problem));

    const images = read.value.history.flatMap(({ changes }) =>
      (changes ?? []).flatMap(({ table, before, after }) =>
        [before, after].filter((image) => image !== null).map((image) => ({ table, image })),
      ),
    );

    // Files had no history before version 4.
    expect(images.length > 0).toBe(version >= 4);
    for (const { table, image } of images) expect(CONTENT_SCHEMAS[table].parse(image), table).toEqual(image);
  });

  it('is refused if a figure in it was altered', async () => {
    const altered = fileOf(version).replace(/("quantity": ?)\d+/, '$17');

    const read = await readWorkspaceFile(altered);

    expect(altered).not.toBe(fileOf(version));
    expect(read).toMatchObject({ ok: false });
  });
});
