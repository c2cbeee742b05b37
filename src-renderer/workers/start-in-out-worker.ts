/** Starts the file worker; Vite finds and builds it by this expression. */
export function startInOutWorker(): Worker {
  return new Worker(new URL('./in-out.worker.ts', import.meta.url), { type: 'module' });
}
