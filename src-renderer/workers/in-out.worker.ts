/** Reads and writes files off the main thread. No logic: unpack, do, post. */
import { doInOutTask } from './do-in-out-task';
import type { InOutTask } from './in-out-protocol';

self.addEventListener('message', (event: MessageEvent<InOutTask>) => {
  void doInOutTask(event.data, (message) => {
    self.postMessage(message);
  });
});
