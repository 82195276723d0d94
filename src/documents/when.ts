/** When a board was last changed, as one says it: today only the time, this year without the year. */
import type { Language } from '../stores/view.ts';

export function whenText(at: number, now: number, language: Language): string {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const [then, today] = [new Date(at), new Date(now)];
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(then);
  if (then.toDateString() === today.toDateString()) return time;
  const isThisYear = then.getFullYear() === today.getFullYear();
  const day = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: language === 'zh' ? 'long' : 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(then);
  return language === 'zh' ? `${day} ${time}` : `${day}, ${time}`;
}
