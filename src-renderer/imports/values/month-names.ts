/**
 * Names of months and weekdays as price lists write them: English, German, Chinese.
 *
 * Depends on: nothing.
 */

const MONTHS =
  'jan:1 january:1 januar:1 jän:1 feb:2 february:2 februar:2 mar:3 march:3 märz:3 maerz:3 mär:3 apr:4 april:4 may:5 ' +
  'mai:5 jun:6 june:6 juni:6 jul:7 july:7 juli:7 aug:8 august:8 sep:9 sept:9 september:9 oct:10 october:10 okt:10 ' +
  'oktober:10 nov:11 november:11 dec:12 december:12 dez:12 dezember:12';

const WEEKDAYS =
  'monday:1 mon:1 tuesday:2 tues:2 tue:2 wednesday:3 wed:3 thursday:4 thurs:4 thur:4 thu:4 friday:5 fri:5 saturday:6 ' +
  'sat:6 sunday:7 sun:7 周一:1 周二:2 周三:3 周四:4 周五:5 周六:6 周日:7 星期一:1 星期二:2 星期三:3 星期四:4 星期五:5 ' +
  '星期六:6 星期日:7 星期天:7';

function table(words: string): ReadonlyMap<string, number> {
  return new Map(
    words.split(' ').map((entry): [string, number] => {
      const [name = '', number = ''] = entry.split(':');
      return [name, Number(number)];
    }),
  );
}

const months = table(MONTHS);
const weekdays = table(WEEKDAYS);

function anyOf(names: ReadonlyMap<string, number>): string {
  return [...names.keys()].sort((a, b) => b.length - a.length).join('|');
}

/** Any name of a month, for patterns that ignore letter case; the longest first. */
export const MONTH_NAME = `(?:${anyOf(months)})(?![a-zäöü])`;

/** Any name of a weekday, likewise. */
export const WEEKDAY_NAME = `(?:${anyOf(weekdays)})(?![a-z])`;

/** 1 for January to 12; null if it is no name of a month. */
export function monthOfName(name: string): number | null {
  return months.get(name.toLowerCase().replace(/[.]$/, '')) ?? null;
}

/** 1 for Monday to 7; null if it is no name of a weekday. */
export function weekdayOfName(name: string): number | null {
  return weekdays.get(name.toLowerCase().replace(/[.,]$/, '')) ?? null;
}
