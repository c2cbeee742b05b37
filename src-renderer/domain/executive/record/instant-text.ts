/**
 * An instant as the record writes it.
 *
 * In universal time, and not by the reader's clock as screens show it: the same record must read the same
 * wherever it is printed.
 *
 * Depends on: core.
 */
import { isCalendarDate } from '../../core/calendar-date';
import { dayText } from '../../core/plain-text';

/** `22 Nov 2026, 14:05 UTC`; as it stands if it is no instant. @param iso - ISO instant in universal time */
export function instantText(iso: string): string {
  const [, day = '', time = ''] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*Z$/.exec(iso) ?? [];
  return isCalendarDate(day) ? `${dayText(day)}, ${time} UTC` : iso;
}
