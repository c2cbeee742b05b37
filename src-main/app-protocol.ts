/**
 * Serves the window's files at `app://rigplan/`.
 *
 * This origin owns the user's database: another scheme or host would open an
 * empty one. It never changes.
 *
 * Depends on: electron, node:fs, node:path.
 */
import { protocol, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import { basename, extname, join, normalize, sep } from 'node:path';

const SCHEME = 'app';
/** The page. */
export const APP_URL = `${SCHEME}://rigplan/`;

/** What the page may load and do: its own files, and nothing from anywhere else. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  // Text becomes neither script nor markup; the one policy is that of the worker's address.
  "require-trusted-types-for 'script'",
  'trusted-types rigplan-worker',
].join('; ');

/**
 * What the solver's worker may do: compile its own WebAssembly, which it reads from this origin.
 *
 * A worker has the policy it is served with. The page itself may compile nothing and read nothing.
 */
export const SOLVER_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The built file of the solver's worker. */
const SOLVER_WORKER = /^solver\.worker-[\w-]+\.js$/;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** Call before the app is ready: privileges are fixed by then. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    // Unprivileged, the page would have no origin and IndexedDB would be denied.
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the folder to every page of the session. Call once the app is ready. */
export function serveApp(session: Session, rootFolder: string): void {
  session.protocol.handle(SCHEME, (request) => answer(rootFolder, request.url));
}

/** The file at a URL with its headers, or 404 for everything that is not a file of the folder. */
export async function answer(rootFolder: string, url: string): Promise<Response> {
  const file = fileFor(rootFolder, url);
  if (file === null) return notFound();
  try {
    // Not net.fetch('file:…'): that is a request, and every request is cancelled.
    const bytes = await readFile(file);
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': CONTENT_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
        'Content-Security-Policy': SOLVER_WORKER.test(basename(file))
          ? SOLVER_SECURITY_POLICY
          : CONTENT_SECURITY_POLICY,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Cross-Origin-Opener-Policy': 'same-origin',
      },
    });
  } catch {
    return notFound();
  }
}

/** Null if the URL is not of this app or points outside the folder. */
export function fileFor(rootFolder: string, url: string): string | null {
  if (!url.startsWith(APP_URL)) return null;
  let path: string;
  try {
    path = decodeURIComponent(new URL(url).pathname);
  } catch {
    return null;
  }
  // A NUL byte would cut the name short below us, a backslash is a separator on Windows.
  if (/[\0\\]/.test(path)) return null;
  const file = normalize(join(rootFolder, path === '/' ? 'index.html' : path));
  return file.startsWith(rootFolder + sep) ? file : null;
}

function notFound(): Response {
  return new Response('Not found', {
    status: 404,
    headers: { 'Content-Type': 'text/plain', 'Content-Security-Policy': CONTENT_SECURITY_POLICY },
  });
}
