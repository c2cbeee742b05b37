/**
 * A start that may start itself once more.
 *
 * Depends on: ./launch.
 */
import { launchApp, type LaunchedApp } from './launch';

/** The start after a damage: once more if the database is moved aside, since the program starts itself again then. */
export async function startedAgain(profile: string): Promise<LaunchedApp> {
  try {
    const first = await launchApp({ profile, isRelaunchStopped: true });
    const ended = new Promise<'ended'>((resolve) => {
      first.electron.process().once('close', () => resolve('ended'));
    });
    const ready = first.page
      .getByRole('navigation')
      .first()
      .waitFor()
      .then(
        () => 'ready' as const,
        () => ended,
      );
    if ((await Promise.race([ready, ended])) === 'ready') return first;
  } catch {
    // It ended while it was being watched.
  }
  return launchApp({ profile });
}
