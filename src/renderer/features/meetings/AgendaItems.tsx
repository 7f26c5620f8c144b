// The agenda as it is followed: the current item, the planned time, the time that each has taken.
import { useTranslation } from 'react-i18next'
import type { Meeting } from '../../../shared/contract/meetings.ts'
import { formatClock } from '../../../shared/text/format.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './Agenda.module.css'
import type { AgendaControl } from './useAgenda.ts'
import { formatElapsed, useNow } from './useNow.ts'

type Props = { meeting: Meeting; agenda: AgendaControl }

export function AgendaItems({ meeting, agenda }: Props) {
  const { t } = useTranslation('meetings')
  const locale = useLocale()
  const now = useNow()
  const { items, currentItem, currentSince } = meeting
  return (
    <ol className={classes.list}>
      {items.map((item) => {
        const current = item.id === currentItem
        const spent =
          item.elapsedMs + (current && currentSince !== null ? Math.max(0, now - currentSince) : 0)
        const planned = item.plannedMinutes ?? 0
        const late = planned > 0 && spent > planned * 60_000
        const before = [
          item.plannedStart === null ? '' : formatClock(item.plannedStart, locale),
          item.number,
        ].filter((part) => part !== '')
        return (
          <li key={item.id} data-level={item.level > 0 || undefined}>
            <button
              type="button"
              className={classes.item}
              aria-current={current ? 'step' : undefined}
              onClick={() => agenda.setCurrent(item.id)}
            >
              <span>
                {before.length > 0 && <span className={classes.before}>{before.join(' · ')} </span>}
                {item.title}
              </span>
              {spent >= 1000 && (
                <span
                  className={classes.time}
                  data-late={late || undefined}
                  title={
                    late
                      ? t('agenda.late', { time: formatElapsed(spent), planned })
                      : t('agenda.spent', { time: formatElapsed(spent) })
                  }
                >
                  {formatElapsed(spent)}
                </span>
              )}
            </button>
          </li>
        )
      })}
    </ol>
  )
}
