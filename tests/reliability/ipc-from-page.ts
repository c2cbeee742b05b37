/**
 * What a page that has gone over to an attacker can send over the bridge.
 *
 * Runs in the page: nothing of this file's surroundings is at hand there. What
 * it sends is wrong by how it was made, whatever the bridge makes of it on the way.
 */

/** What to send. */
export interface PageFuzz {
  readonly seed: number;
  readonly messages: number;
  /** A right request for each channel. */
  readonly right: Readonly<Record<string, object>>;
  /** Fields that take any text, so that a text is nothing wrong there. */
  readonly anyText: readonly string[];
  /** Fields that may be null. */
  readonly mayBeNull: readonly string[];
}

/** What became of it. */
export interface PageFuzzOutcome {
  readonly sent: number;
  /** Answered as if it had been right: channel and what was wrong. */
  readonly accepted: readonly string[];
  /** Refused by main, with its code. */
  readonly refused: number;
  /** Stopped by the bridge before anything was sent. */
  readonly stopped: number;
  /** Never answered. */
  readonly silent: readonly string[];
  /** What the page could change of the bridge. */
  readonly bent: readonly string[];
}

/** Sends all of it, in small crowds, and says what came back. */
export async function fuzzFromPage(fuzz: PageFuzz): Promise<PageFuzzOutcome> {
  const { seed, messages, right, anyText, mayBeNull } = fuzz;
  type Invoke = (channel: unknown, ...request: unknown[]) => Promise<unknown>;
  const { desktop } = window as unknown as { readonly desktop: Record<string, unknown> };
  const invoke = desktop['invoke'] as Invoke;
  const channels = Object.keys(right);

  let state = seed >>> 0;
  const below = (bound: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
  const oneOf = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;

  const detached = () => {
    const buffer = new ArrayBuffer(8);
    const view = new Uint8Array(buffer);
    structuredClone(buffer, { transfer: [buffer] });
    return view;
  };
  const circle = () => {
    const own: Record<string, unknown> = {};
    own['own'] = own;
    return own;
  };
  const deep = () => {
    let inner: object = {};
    for (let level = 0; level < 2_000; level += 1) inner = { inner };
    return inner;
  };
  const frameRealm = () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const made = (frame.contentWindow as unknown as { Array: ArrayConstructor }).Array.of(1, 2);
    frame.remove();
    return made as unknown;
  };
  // Of no field's kind; made anew each time, since some can be used once.
  const useless: readonly (() => unknown)[] = [
    () => undefined,
    () => null,
    () => -1,
    () => 1.5,
    () => NaN,
    () => Infinity,
    () => -0.5,
    () => 2 ** 53,
    () => 10n,
    () => '../../etc/passwd',
    () => 'a\u0000b',
    () => '\uD800',
    () => 'x'.repeat(9_000_000),
    () => [[]],
    () => new Array<number>(100_000).fill(0),
    () => ({}),
    () => circle(),
    () => deep(),
    () => new Map([['position', 1]]),
    () => new Set([1]),
    () => new Date(0),
    () => new ArrayBuffer(8),
    () => new Uint16Array(4),
    () => new DataView(new ArrayBuffer(4)),
    () => detached(),
    () => new Error('words'),
    () => /words/,
    () => () => 1,
    () => Promise.resolve(1),
    () => new MessageChannel().port1,
    () => document.body,
    () => window,
    () => new Blob(['x']),
    () => new File(['x'], '../x'),
    () => new Proxy({}, { get: () => 1, ownKeys: () => ['position'] }),
    () => new Proxy([], { getPrototypeOf: () => Object.prototype }),
    () => frameRealm(),
    () => Object.assign(Object.create({ position: 1, bytes: new Uint8Array(1) }) as object, {}),
    () => new Number(1),
    () => new String('words'),
    () => new Boolean(true),
  ];
  // The bridge leaves these out: wrong in the place of a field, nothing at all beside the others.
  const vanishing: readonly (() => unknown)[] = [
    () => Symbol('words'),
    () =>
      Object.defineProperty({}, 'kind', {
        enumerable: true,
        get: () => {
          throw new Error('a getter');
        },
      }),
  ];
  const all = [...useless, ...vanishing];
  const objectsIn = (value: unknown): object[] =>
    typeof value !== 'object' || value === null || ArrayBuffer.isView(value)
      ? []
      : [value, ...Object.values(value).flatMap(objectsIn)];
  const isEmpty = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && Object.keys(value).length === 0;

  /** A request with one thing wrong, and what that is. */
  const wrong = (channel: string): readonly [string, unknown[]] => {
    const copy: unknown = structuredClone(right[channel]);
    const spot = oneOf(objectsIn(copy));
    const keys = Object.keys(spot);
    const kind = keys.length === 0 ? oneOf([0, 4]) : below(5);
    const number = below(kind === 0 || keys.length === 0 ? useless.length : all.length);
    const make = all[number] ?? (() => undefined);
    if (kind === 0) {
      const name = oneOf([
        'path',
        'constructor',
        'toString',
        'isAdmin',
        'then',
        'prototype',
        'x'.repeat(1_000),
      ]);
      const value = make();
      // A list goes over by its items alone.
      if (Array.isArray(spot)) {
        spot.push(value ?? 1);
        return [`one item more, value ${String(number)}`, [copy]];
      }
      Object.defineProperty(spot, name, { value: value ?? 1, enumerable: true, configurable: true });
      return [`${name} added, value ${String(number)}`, [copy]];
    }
    if (kind === 4) {
      // An empty object of any kind is right where nothing is asked for, if it is sent as one.
      const whole = make();
      if (typeof whole === 'object' && whole !== null && keys.length === 0 && isEmpty(whole))
        return ['nothing', []];
      return [`instead of all: value ${String(number)}`, [whole]];
    }
    const key = oneOf(keys);
    if (kind === 1) {
      Reflect.deleteProperty(spot, key);
      return [`${key} missing`, [copy]];
    }
    const value = make();
    if ((anyText.includes(key) && typeof value === 'string') || (mayBeNull.includes(key) && value === null)) {
      Reflect.deleteProperty(spot, key);
      return [`${key} missing`, [copy]];
    }
    Reflect.set(spot, key, value);
    return [`${key}: value ${String(number)}`, [copy]];
  };

  const turning = () => {
    let reads = 0;
    // First a channel that there is, then one that there is not.
    return { toString: () => ((reads += 1) === 1 ? 'app:info' : 'app:quit') };
  };
  const unknown: readonly (() => unknown)[] = [
    ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', ' app:info', 'app:info ', 'APP:INFO'],
    ...['app:quit', 'vault:closing', 'menu:command', 'GUEST_VIEW_MANAGER_CALL', 'ELECTRON_BROWSER_REQUIRE'],
    ...['BROWSER_PRELOAD_ERROR', 'ipc-message', 'x'.repeat(1_000_000), 'app:info\u0000'],
  ].map((name) => () => name);
  const others: readonly (() => unknown)[] = [
    ...unknown,
    ...[
      () => 1,
      () => null,
      () => undefined,
      () => Symbol('app:info'),
      () => ['app:info'],
      () => ({}),
      turning,
    ],
    () => new String('app:quit'),
    () => ({ toString: () => 'app:info' }),
    () => document.body,
  ];

  const outcome = { accepted: [] as string[], silent: [] as string[], refused: 0, stopped: 0, sent: 0 };
  const send = async (name: string, channel: unknown, request: readonly unknown[]): Promise<void> => {
    outcome.sent += 1;
    let timer = 0;
    const silence = new Promise<'silence'>((resolve) => {
      timer = window.setTimeout(() => resolve('silence'), 20_000);
    });
    try {
      const answer = await Promise.race([invoke(channel, ...request), silence]);
      if (answer === 'silence') outcome.silent.push(name);
      else if ((answer as { readonly ok?: unknown } | undefined)?.ok === false) outcome.refused += 1;
      else outcome.accepted.push(name);
    } catch {
      outcome.stopped += 1;
    } finally {
      clearTimeout(timer);
    }
  };

  for (let from = 0; from < messages; from += 20) {
    const crowd: Promise<void>[] = [];
    for (let at = from; at < Math.min(messages, from + 20); at += 1) {
      if (at % 8 === 7) {
        const number = below(others.length);
        crowd.push(send(`unknown channel ${String(number)}`, others[number]?.(), [{}]));
        continue;
      }
      const channel = channels[at % channels.length] ?? '';
      const [what, request] = wrong(channel);
      crowd.push(send(`${channel}: ${what}`, channel, request));
    }
    await Promise.all(crowd);
  }

  const bent: string[] = [];
  const attempt = (name: string, change: () => boolean): void => {
    try {
      if (change()) bent.push(name);
    } catch {
      // As it should be.
    }
  };
  attempt('another function', () => Reflect.set(desktop, 'invoke', () => 1) && desktop['invoke'] !== invoke);
  attempt('one more key', () => Reflect.set(desktop, 'more', 1));
  attempt('one key less', () => Reflect.deleteProperty(desktop, 'invoke'));
  attempt('another prototype', () => Reflect.setPrototypeOf(desktop, { more: 1 }));
  attempt(
    'another bridge',
    () => Reflect.set(window, 'desktop', {}) && !Object.is(Reflect.get(window, 'desktop'), desktop),
  );
  attempt('another bridge by definition', () => Reflect.defineProperty(window, 'desktop', { value: 1 }));
  attempt(
    'a property of its function',
    () => Reflect.set(invoke, 'more', 1) && 'more' in (desktop['invoke'] as object),
  );
  attempt('a maker of functions from beyond', () => {
    const maker = Reflect.get(invoke, 'constructor') as (text: string) => () => unknown;
    return maker('return typeof require')() === 'function';
  });
  return { ...outcome, bent };
}
