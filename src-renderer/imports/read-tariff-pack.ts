/**
 * Reads a tariff pack from a file: all of it checked, or every fault named.
 *
 * The hash is taken of the content as it stands in the file. It shows that the
 * file is whole; it shows nothing about who made it.
 *
 * Depends on: core, model, tariffs, ./pack-field-reason, ./pack-hash, ./tariff-pack-file (types).
 */
import { lostFields } from '#domain/core/lost-fields';
import { fail, ok, type Result } from '#domain/core/result';
import { tariffPackSchema, type TariffPack } from '#domain/model/tariff-pack';
import { checkPack } from '#domain/tariffs/check-pack';
import { faultAt, faultOfIssue } from './pack-field-reason';
import { packHash } from './pack-hash';
import type { PackFileFault, PackFileProblem } from './tariff-pack-file';

/** 20 MB: a pack of every line of the tariff schedule has about half of it. */
const LIMIT_BYTES = 20 * 1024 * 1024;

/**
 * Reads a pack. Its warnings are no fault: {@link checkPack} of the result gives them.
 *
 * @returns the pack, or what is wrong: the hash and then the fields, or the hash and then the errors of
 *   {@link checkPack} where every field is right
 */
export async function readTariffPack(bytes: Uint8Array): Promise<Result<TariffPack, PackFileProblem>> {
  if (bytes.length > LIMIT_BYTES) {
    return fail({ code: 'pack-file/too-large', bytes: bytes.length, limit: LIMIT_BYTES });
  }
  const text = decodeUtf8(bytes);
  if (text === null) return fail({ code: 'pack-file/not-utf8' });
  const json = parseJson(text);
  if (json === undefined) return fail({ code: 'pack-file/not-json' });
  if (!isPackLike(json)) return fail({ code: 'pack-file/not-a-pack' });
  const content = checkContent(json);
  const faults = [...(await hashFaults(json)), ...content.faults];
  return content.pack === null || faults.length > 0
    ? fail({ code: 'pack-file/faulty', faults })
    : ok(content.pack);
}

function checkContent(json: Readonly<Record<string, unknown>>): {
  readonly pack: TariffPack | null;
  readonly faults: readonly PackFileFault[];
} {
  const parsed = tariffPackSchema.safeParse(json);
  if (!parsed.success) {
    return { pack: null, faults: parsed.error.issues.map((issue) => faultOfIssue(issue, json)) };
  }
  const unknown = lostFields(json, parsed.data).map((path) =>
    faultAt(path, 'this release knows no such field; it may come from a later one', json),
  );
  const errors = checkPack(parsed.data).filter(({ severity }) => severity === 'error');
  return {
    pack: parsed.data,
    faults: [...unknown, ...errors.map((finding) => ({ code: 'pack-file/finding', finding }) as const)],
  };
}

/** No fault where no hash is stated: the schema asks for one. */
async function hashFaults(json: Readonly<Record<string, unknown>>): Promise<readonly PackFileFault[]> {
  const { sha256: stated } = json;
  if (typeof stated !== 'string') return [];
  const actual = await packHash(json);
  return stated === actual ? [] : [{ code: 'pack-file/altered', stated, actual }];
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isPackLike(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && 'layers' in value && Array.isArray(value.layers);
}
