/** How many requests were stopped. Depends on: ../register (types), ../../network-guard (types). */
import type { NetworkGuard } from '../../network-guard';
import type { IpcHandlers } from '../register';

/** Handler that reads the guard's count. */
export function networkHandlers(guard: NetworkGuard): Pick<IpcHandlers, 'network:attempts'> {
  return { 'network:attempts': () => guard.attempts() };
}
