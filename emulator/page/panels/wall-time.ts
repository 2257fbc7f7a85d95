// Wall-clock texts such as `2026-02-10T08:00:00`, moved and shortened without ever asking the browser's own zone.
// Knows no zone: the server does the arithmetic that needs one.

/** To the minute, for people. */
export function minuteOf(wall: string): string {
  return wall.slice(0, 16).replace('T', ' ');
}

export function secondOf(wall: string): string {
  return wall.slice(0, 19).replace('T', ' ');
}

/** The wall clock so many hours on; hours of a clock change are not known here, the person sees where it lands. */
export function hoursAfter(wall: string, hours: number): string {
  return new Date(Date.parse(`${wall.slice(0, 19)}Z`) + hours * 3_600_000).toISOString().slice(0, 19);
}

/** `周二` or `Tue`, of the day that the text names. */
export function weekdayOf(wall: string, language: string): string {
  const day = new Date(`${wall.slice(0, 10)}T00:00:00Z`);
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { weekday: 'long', timeZone: 'UTC' }).format(
    day,
  );
}
