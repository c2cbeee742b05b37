/**
 * The channels of a command: its arguments, its files, its end.
 *
 * Depends on: ./shapes, zod.
 */
import { z } from 'zod';
import { argumentIndex, bytes, nothing } from './shapes';

/** What a command takes and answers. */
export const headlessChannels = {
  /** In headless mode: the command line after the program's own switches. */
  'headless:task': {
    request: nothing,
    response: z.strictObject({ arguments: z.array(z.string()) }),
  },
  /** In headless mode: reads the file that the given argument names. */
  'headless:read': {
    request: z.strictObject({ argument: argumentIndex }),
    response: z.discriminatedUnion('found', [
      z.strictObject({ found: z.literal(true), name: z.string(), bytes }),
      z.strictObject({ found: z.literal(false), reason: z.string() }),
    ]),
  },
  /** In headless mode: writes the result and ends the program. */
  'headless:finish': {
    request: z.strictObject({
      stdout: bytes.nullable(),
      stderr: z.string().max(4_000_000),
      /** 0 done, 1 no result, 2 a result of a plan that breaks its policy, 3 a result from stale data. */
      exitCode: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
      /** Writes `bytes` to the file that the given argument names, whole or not at all. */
      file: z.strictObject({ argument: argumentIndex, bytes }).nullable(),
    }),
    response: nothing,
  },
} as const;
