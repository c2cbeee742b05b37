/**
 * What the screen needs of the screening desk.
 *
 * Depends on: services (types).
 */
import type { ScreeningDesk } from '../../services/screening-desk';
import type { ScreeningView } from '../../services/use-screening-desk';

/** What can be asked of the desk. */
type Asked =
  | 'chooseList'
  | 'loadList'
  | 'answer'
  | 'setListDate'
  | 'runScreening'
  | 'removeList'
  | 'runSelfTest'
  | 'stop'
  | 'stopSelfTest'
  | 'dismiss';

/** What is shown. No promise of the desk rejects. */
export type ShownView = Omit<ScreeningView, 'desk'> & { readonly desk: Pick<ScreeningDesk, Asked> };
