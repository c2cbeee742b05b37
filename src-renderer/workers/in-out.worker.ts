/** Reads and writes files off the main thread. No logic: unpack, do, post. */
import { inOutDesk } from './in-out-desk';
import type { FromInOutWorker, ToInOutWorker } from './in-out-protocol';

const hear = inOutDesk((message: FromInOutWorker) => {
  self.postMessage(message);
});

self.addEventListener('message', (event: MessageEvent<ToInOutWorker>) => {
  hear(event.data);
});
