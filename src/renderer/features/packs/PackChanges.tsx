// What a pack would change in the library: how many entries are new, changed and withdrawn, and which ones.
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PackInspection } from '../../../shared/contract/packs.ts'
import { KindIcon } from '../../components/KindIcon.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import { fieldName } from './field-name.ts'
import classes from './PackChanges.module.css'

type Props = { found: PackInspection }
type Listed = PackInspection['added'][number] & { fields?: string[] }

const GROUPS = ['added', 'changed', 'withdrawn'] as const

export function PackChanges({ found }: Props) {
  const { t } = useTranslation('packs')
  const locale = useLocale()
  return (
    <div className={classes.root}>
      <h3 className={classes.title}>{t('screen.changes')}</h3>
      {GROUPS.map((group) => {
        const items: readonly Listed[] = found[group]
        const total = found.totals[group]
        const label = t(`changes.${group}`, { count: total })
        if (total === 0) {
          return (
            <p key={group} className={classes.none}>
              {label}
            </p>
          )
        }
        return (
          <details key={group} className={classes.group} open={total <= 10}>
            <summary className={classes.summary}>{label}</summary>
            {group === 'withdrawn' && <p className={classes.hint}>{t('screen.withdrawnHint')}</p>}
            <ul className={classes.list} aria-label={label}>
              {items.map((item) => (
                <li key={item.id} className={classes.item}>
                  <KindIcon kind={item.kind} />
                  {group === 'added' ? (
                    <span>{item.title[locale]}</span>
                  ) : (
                    <Link to="/entry/$id" params={{ id: item.id }}>
                      {item.title[locale]}
                    </Link>
                  )}
                  {item.fields !== undefined && (
                    <span className={classes.fields}>
                      {item.fields.map((field) => fieldName(field, locale)).join(', ')}
                    </span>
                  )}
                </li>
              ))}
              {total > items.length && (
                <li className={classes.fields}>{t('more', { count: total - items.length })}</li>
              )}
            </ul>
          </details>
        )
      })}
      <p className={classes.none}>{t('changes.unchanged', { count: found.totals.unchanged })}</p>
    </div>
  )
}
