// One kind of thing in the trash: each can come back, or go for ever once that is confirmed. Knows no kind.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../../shared/text/format.ts'
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.ts'
import { Section } from '../../components/Section.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './TrashScreen.module.css'

/** How long the core keeps what is in the trash. */
const KEPT_MS = 30 * 86_400_000

export type Trashed = {
  readonly id: string
  readonly title: string
  /** Its first words. */
  readonly excerpt?: string
  /** What else tells it from the others. */
  readonly about?: readonly string[]
  readonly trashedAt: number | null
}

export type TrashWords = {
  /** Names of the two buttons of one row. */
  restore: (title: string) => string
  purge: (title: string) => string
  restored: string
  question: string
  warning: string
  purged: string
}

type Props = {
  title: string
  items: readonly Trashed[]
  words: TrashWords
  restore: (id: string) => Promise<unknown>
  purge: (id: string) => Promise<unknown>
}

/**
 * A row that goes away must not take the focus with it: the next one has it, or the heading of the screen. Whoever has
 * gone elsewhere meanwhile stays there.
 */
function leave(row: Element | null): void {
  const focused = document.activeElement
  if (focused !== document.body && !row?.contains(focused)) return
  const next = row?.nextElementSibling ?? row?.previousElementSibling
  const target = next?.querySelector('button') ?? document.querySelector<HTMLElement>('main h1')
  target?.focus()
}

export function TrashPart({ title, items, words, restore, purge }: Props) {
  const { t } = useTranslation('notes')
  const locale = useLocale()
  const [doomed, setDoomed] = useState<{ item: Trashed; row: Element | null } | null>(null)
  if (items.length === 0) return null

  function detailsOf({ about = [], trashedAt }: Trashed): string {
    const times =
      trashedAt === null
        ? []
        : [
            t('trashedOn', { day: formatDay(trashedAt, locale) }),
            t('goesOn', { day: formatDay(trashedAt + KEPT_MS, locale) }),
          ]
    return [...about, ...times].filter((part) => part !== '').join(' · ')
  }
  function run(change: Promise<unknown>, said: string, row: Element | null): void {
    change.then(() => {
      notifyDone(said)
      leave(row)
    }, notifyFailure)
  }

  return (
    <Section title={title}>
      <ul className={classes.list} aria-label={title}>
        {items.map((item) => (
          <li key={item.id} className={classes.row}>
            <div className={classes.text}>
              <p className={classes.title}>{item.title}</p>
              {item.excerpt !== undefined && item.excerpt !== '' && (
                <p className={classes.excerpt}>{item.excerpt}</p>
              )}
              <p className={classes.meta}>{detailsOf(item)}</p>
            </div>
            <Button
              size="xs"
              variant="default"
              aria-label={words.restore(item.title)}
              onClick={(event) => run(restore(item.id), words.restored, event.currentTarget.closest('li'))}
            >
              {t('restore')}
            </Button>
            <Button
              size="xs"
              variant="subtle"
              color="red"
              aria-label={words.purge(item.title)}
              onClick={(event) => setDoomed({ item, row: event.currentTarget.closest('li') })}
            >
              {t('purge')}
            </Button>
          </li>
        ))}
      </ul>
      {doomed !== null && (
        <ConfirmDialog
          title={words.question}
          confirmLabel={t('purge')}
          onConfirm={() => {
            run(purge(doomed.item.id), words.purged, doomed.row)
            setDoomed(null)
          }}
          onCancel={() => setDoomed(null)}
        >
          <p className={classes.title}>{doomed.item.title}</p>
          <p>{words.warning}</p>
        </ConfirmDialog>
      )}
    </Section>
  )
}
