// Speaking times as people say them: `2 min 40 s`.
import type { TFunction } from 'i18next'

type T = TFunction<'briefs'>

export function timeText(ms: number, t: T): string {
  const all = Math.round(ms / 1000)
  const minutes = Math.floor(all / 60)
  const seconds = all % 60
  if (minutes === 0) return t('seconds', { seconds })
  return seconds === 0 ? t('minutesOnly', { minutes }) : t('minutes', { minutes, seconds })
}
