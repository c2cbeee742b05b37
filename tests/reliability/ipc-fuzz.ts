/**
 * What a page that has gone over to an attacker could send: every channel, with
 * payloads that are each wrong in one place, or chance through and through.
 *
 * Whether a payload is wrong is known from how it was made, not from the
 * schemas, which are what is tried. The control sends the right ones.
 */
import fc from 'fast-check';
import { inspect, isDeepStrictEqual } from 'node:util';
import { ipcContract, type IpcChannel } from '#contract';
import { answer, type IpcHandlers } from '../../src-main/ipc/register';
import { VaultError } from '../../src-main/vault/vault-error';
import { chanceOf, type Chance } from './chance';
import { control, lossless, tell, type TrialSet } from './figure';

const bytes = new Uint8Array([1, 2, 3]);
const csv = { label: 'Price list', extensions: ['csv'] };

/** One right request for each channel; a channel that is missing here does not compile. */
export const RIGHT: Readonly<Record<IpcChannel, object>> = {
  'app:info': {},
  'file:open': { kind: csv },
  'file:save': { suggestedName: 'list.csv', kind: csv, bytes },
  'page:print-to-pdf': { paper: 'A4', landscape: true, running: null },
  'clipboard:write': { text: 'words' },
  'page:undo-typing': { isRedo: false },
  'theme:set': { theme: 'dark' },
  'network:attempts': {},
  'vault:open': { answersClosing: true },
  'vault:append': { entries: [{ position: 1, bytes }] },
  'vault:append-part': { position: 1, bytes },
  'vault:read-snapshot': { name: 's-8.snap', offset: 0 },
  'vault:read-entries': { after: 0, offset: 0 },
  'vault:snapshot-begin': { position: 3 },
  'vault:snapshot-part': { id: 1, bytes },
  'vault:snapshot-end': { id: 1 },
  'vault:snapshot-cancel': { id: 1 },
  'vault:list': {},
  'vault:close': {},
  'vault:quarantine-database': {},
  'protection:state': {},
  'protection:unlock': { passphrase: 'words' },
  'protection:change': { current: null, next: 'words', removePlainCopies: false },
  'protection:lock': {},
  'protection:cover': {},
  'protection:set-lock-after': { minutes: 15 },
  'file:seal': { bytes, passphrase: 'words' },
  'file:unseal': { bytes, passphrase: 'words' },
  'file:read-pasted': {
    id: 1,
    text: 'a',
    html: '<p>a</p>',
    choice: { encoding: null, delimiter: null, quote: null },
  },
  'file:read-table': { id: 1, bytes, choice: { encoding: null, delimiter: null, quote: null } },
  'file:stop-reading': { id: 1 },
  'file:check-json': { id: 1, bytes },
  'headless:task': {},
  'headless:read': { argument: 0 },
  'headless:finish': { stdout: bytes, stderr: '', exitCode: 0, file: { argument: 1, bytes } },
};
export const CHANNELS = Object.keys(ipcContract) as IpcChannel[];
/** Of no field's kind, all of them things that structured clone carries. */
const OF_NO_USE: readonly unknown[] = [
  undefined,
  -1,
  1.5,
  NaN,
  Infinity,
  2 ** 53,
  10n,
  '../../etc/passwd',
  'a\u0000b',
  '__proto__',
  [[]],
  {},
  new Map([['position', 1]]),
  new Date(0),
  new ArrayBuffer(8),
  new Uint16Array(4),
  new Error('words'),
  /words/,
];
/** These take any text, so a text is nothing wrong there. */
export const ANY_TEXT = ['text', 'stderr', 'label', 'suggestedName', 'passphrase', 'current', 'next'];

export const ipcFuzz: TrialSet = {
  name: 'ipc-fuzz',
  title: 'wrong and random payloads on every channel of the contract',
  trials: 20_000,
  fewTrials: 5_000,
  run: async (trials) => {
    const chance = chanceOf(9);
    const noise = fc.sample(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
      { numRuns: 4_000, seed: 9 },
    );
    const counts = { accepted: 0, uncaught: 0 };
    let sent = 0;
    for (let trial = 0; sent < trials; trial += 1) {
      const channel = CHANNELS[trial % CHANNELS.length] ?? chance.oneOf(CHANNELS);
      const isOurs = trial % 10 !== 0;
      const isNoise = isOurs && trial % 3 === 0;
      const payload = isNoise
        ? chance.oneOf(noise)
        : isOurs
          ? wrong(RIGHT[channel], chance)
          : structuredClone(RIGHT[channel]);
      // Noise may be right by chance, as an empty object is where nothing is asked for.
      if (isNoise && isDeepStrictEqual(payload, {})) continue;
      sent += 1;
      const outcome = await send(channel, payload, isOurs);
      if (outcome === 'refused') continue;
      counts[outcome] += 1;
      tell(`${channel} ${outcome}: ${describe(payload)}`);
    }
    let right = 0;
    for (const channel of CHANNELS) {
      if ((await send(channel, RIGHT[channel], true)) === 'accepted') right += 1;
    }
    return [
      lossless('ipc-fuzz', trials, counts.accepted, `accepted; a tenth from a foreign frame`),
      lossless('ipc-fuzz-uncaught', trials, counts.uncaught),
      {
        ...control('ipc-fuzz', CHANNELS.length, right, 'right requests, which must be let through'),
        ok: right === CHANNELS.length,
      },
    ];
  },
};

/** Every handler it could reach notes that it was, and fails as the real ones may. */
async function send(
  channel: IpcChannel,
  payload: unknown,
  isOurs: boolean,
): Promise<'accepted' | 'refused' | 'uncaught'> {
  const reached: IpcChannel[] = [];
  const handlers = Object.fromEntries(
    CHANNELS.map((name) => [
      name,
      () => {
        reached.push(name);
        throw new VaultError('vault/not-open', 'for a trial');
      },
    ]),
  ) as unknown as IpcHandlers;
  try {
    const reply = await answer(channel, handlers, payload, isOurs, true);
    return reply.ok || reached.length > 0 ? 'accepted' : 'refused';
  } catch {
    return 'uncaught';
  }
}

/** The request with one thing wrong. */
function wrong(right: object, chance: Chance): unknown {
  const copy: unknown = structuredClone(right);
  const spots = [...objectsIn(copy)];
  const spot = chance.oneOf(spots);
  const keys = Object.keys(spot);
  const kind = keys.length === 0 ? 0 : chance.below(4);
  if (kind === 0) {
    const name = chance.oneOf(['path', '__proto__', 'constructor', 'toString', 'isAdmin', '', '0']);
    Object.defineProperty(spot, name, { value: chance.oneOf(OF_NO_USE), enumerable: true });
    return copy;
  }
  const key = chance.oneOf(keys);
  if (kind === 1) return Reflect.deleteProperty(spot, key) && copy;
  if (kind === 2 && chance.below(4) === 0)
    return chance.oneOf([...OF_NO_USE, null, [copy]].filter(isNotEmpty));
  const values = OF_NO_USE.filter((value) => !(ANY_TEXT.includes(key) && typeof value === 'string'));
  Reflect.set(spot, key, chance.oneOf(values));
  return copy;
}

/** An empty object, or what counts as one, is right where nothing is asked for. */
function isNotEmpty(value: unknown): boolean {
  return !(typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}

/** The plain objects of a request, from the outermost on. */
function* objectsIn(value: unknown): Generator<object> {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
  if (!Array.isArray(value)) yield value;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

function describe(payload: unknown): string {
  return inspect(payload, { depth: 4, breakLength: Infinity }).slice(0, 200);
}
