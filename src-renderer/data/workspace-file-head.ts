/**
 * The first lines of a workspace file: what wrote it, what its figures rest on, and the checksum over all of it.
 *
 * Depends on: core, ./content-digest, ./workspace-state (types).
 */
import { canonicalJson } from '#domain/core/canonical-json';
import { digestOfText } from './content-digest';
import type { WorkspaceState } from './workspace-state';

/** A set of reference data that figures rest on. */
export interface DataIdentity {
  readonly name: string;
  /** The day it was kept up to; null if that is not known. */
  readonly date: string | null;
  /** Of its content; null where nothing was hashed, as with a statement that a list names a company. */
  readonly sha256: string | null;
}

/** What the first lines of a file say. */
export interface FileHead {
  readonly schemaVersion: number;
  readonly appVersion: string;
  readonly isRedacted: boolean;
  readonly restsOn: RestsOn;
}

/** The identity of what the figures rest on and the workspace does not state itself. */
export interface RestsOn {
  /** The adopted pack; null is the one that ships with the release that wrote the file. */
  readonly tariffPack: DataIdentity | null;
  /** Lists in use, by their format with their SHA-256; then lists that statements on record are of, with the newest date of such a statement. */
  readonly lists: readonly DataIdentity[];
}

/** What a workspace rests on. */
export function restsOn({ tariffPack, parties, restrictedLists }: WorkspaceState): RestsOn {
  const lists = new Map<string, string | null>();
  for (const { list, source } of parties.flatMap(({ listings }) => listings)) {
    const known = lists.get(list) ?? null;
    lists.set(list, known !== null && (source.asOf === null || known > source.asOf) ? known : source.asOf);
  }
  const pack = tariffPack?.pack;
  const inUse = restrictedLists.map(({ id, edition: { listDate, sha256 } }) => ({
    name: id,
    date: listDate?.day ?? null,
    sha256,
  }));
  return {
    tariffPack: pack === undefined ? null : { name: pack.version, date: pack.date, sha256: pack.sha256 },
    lists: [
      ...inUse,
      ...[...lists.keys()].sort().map((name) => ({ name, date: lists.get(name) ?? null, sha256: null })),
    ],
  };
}

/** The checksum over the first lines and the digests of all parts. */
export function wholeDigest(
  head: Readonly<Record<keyof FileHead, unknown>>,
  parts: Readonly<Record<string, string>>,
): string {
  const { schemaVersion, appVersion, isRedacted, restsOn: rests } = head;
  return digestOfText(canonicalJson({ schemaVersion, appVersion, isRedacted, restsOn: rests, parts }));
}
