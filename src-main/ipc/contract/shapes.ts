/**
 * Shapes that several channels take: bytes, names, kinds of files.
 *
 * Depends on: zod.
 */
import { z } from 'zod';

const MAX_FILE_BYTES = 64 * 1024 * 1024;

// Not z.instanceof: that infers Uint8Array<ArrayBuffer>, which Buffer is not.
export const bytes = z
  .custom<Uint8Array>((value) => value instanceof Uint8Array, 'Expected bytes')
  .refine((value) => value.byteLength <= MAX_FILE_BYTES, 'More than 64 MB');
export const fileName = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^/\\:*?"<>|\u0000-\u001f]+$/, 'Not a plain file name');
export const fileKind = z.strictObject({
  /** Shown in the dialog: `Price list`. */
  label: z.string().min(1).max(60),
  /** Without the dot. */
  extensions: z
    .array(z.string().regex(/^[a-z0-9]{1,10}$/))
    .min(1)
    .max(8),
});
export const theme = z.enum(['system', 'light', 'dark']);
export const argumentIndex = z.number().int().min(0).max(200);

/** Plain text for the margins of printed pages: what stands above, and what stands below beside the number. */
export const runningText = z.strictObject({ header: z.string().max(400), footer: z.string().max(400) });

/** No fields at all. */
export const nothing = z.strictObject({});
