/**
 * Reads the shipped reference data as text and checks it by its schema.
 *
 * Depends on: node, zod.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';

/** The parsed JSON of one file in resources/data, unchecked. */
export function readJson(name: string): unknown {
  const path = fileURLToPath(new URL(`../../resources/data/${name}.json`, import.meta.url));
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** One file in resources/data, checked. @throws ZodError naming row and field */
export function readResource<Value>(name: string, schema: z.ZodType<Value>): Value {
  return schema.parse(readJson(name));
}
