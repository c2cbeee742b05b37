/** Reads restricted-party lists and screens off the main thread. No logic: unpack, do, post. */
import { screeningListener } from './screening-listener';
import type { FromScreeningWorker, ToScreeningWorker } from './screening-protocol';

const hear = screeningListener(
  (message: FromScreeningWorker) => {
    self.postMessage(message);
  },
  () => performance.now(),
);

self.addEventListener('message', (event: MessageEvent<ToScreeningWorker>) => {
  hear(event.data);
});
