// Above a list: how many entries it shows, said aloud when that changes, and how it is sorted.
import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './ListBar.module.css'

type Props<T extends string> = {
  shown: number
  total: number
  sort: T
  sorts: readonly { value: T; label: string }[]
  onSort: (sort: T) => void
  children?: ReactNode
}

export function ListBar<T extends string>({ shown, total, sort, sorts, onSort, children }: Props<T>) {
  const { t } = useTranslation('lists')
  return (
    <div className={classes.root}>
      <p className={classes.count} role="status">
        {shown === total ? t('shown', { count: shown }) : t('shownOf', { count: shown, total })}
      </p>
      {children}
      <NativeSelect
        size="xs"
        aria-label={t('sort')}
        value={sort}
        data={[...sorts]}
        onChange={(event) => {
          const next = sorts.find(({ value }) => value === event.currentTarget.value)
          if (next) onSort(next.value)
        }}
      />
    </div>
  )
}
