/**
 * The channels of the window: what it runs in, files, printing, clipboard, network.
 *
 * Depends on: ./shapes, zod.
 */
import { z } from 'zod';
import { bytes, fileKind, fileName, nothing, runningText, theme } from './shapes';

/** What the window takes and answers. */
export const windowChannels = {
  /** What the window runs in. */
  'app:info': {
    request: nothing,
    response: z.strictObject({
      version: z.string(),
      electron: z.string(),
      chrome: z.string(),
      platform: z.string(),
      theme,
    }),
  },
  /** Asks which file to open, then reads it. Null means the user cancelled. */
  'file:open': {
    request: z.strictObject({ kind: fileKind }),
    response: z.strictObject({ name: z.string(), bytes }).nullable(),
  },
  /** Asks where to save, then writes whole or not at all. Null means the user cancelled. */
  'file:save': {
    request: z.strictObject({ suggestedName: fileName, kind: fileKind, bytes }),
    response: z.strictObject({ path: z.string() }).nullable(),
  },
  /** Prints the page's print layout to PDF bytes. */
  'page:print-to-pdf': {
    request: z.strictObject({
      paper: z.enum(['A4', 'Letter']),
      landscape: z.boolean(),
      /** Stands in the margins of every upright page, beside its number; null leaves the number alone. */
      running: runningText.nullable(),
    }),
    response: bytes,
  },
  /** Puts plain text on the clipboard. */
  'clipboard:write': {
    request: z.strictObject({ text: z.string().max(1_000_000) }),
    response: nothing,
  },
  /** Takes back, or does again, typing in the text field in focus. */
  'page:undo-typing': {
    request: z.strictObject({ isRedo: z.boolean() }),
    response: nothing,
  },
  /** Sets the colour theme of window and dialogs, and keeps it for the next start. */
  'theme:set': {
    request: z.strictObject({ theme }),
    response: z.strictObject({ theme }),
  },
  /** How many network requests were attempted, and stopped, since the start. */
  'network:attempts': {
    request: nothing,
    response: z.strictObject({ count: z.number().int().min(0), last: z.array(z.string()) }),
  },
} as const;
