// An entry in brief: its number if it is one, doubts, summary and sources, as on its own page.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryView } from '../../../shared/contract/library.ts'
import { toAppError } from '../../api/api.ts'
import { useOp } from '../../api/useOp.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import { FigureHero } from '../entry/kinds/figure/FigureHero.tsx'
import { Caveats } from '../entry/parts/Caveats.tsx'
import { Sources } from '../entry/parts/Sources.tsx'
import { Words } from '../entry/parts/Words.tsx'
import { type Reading, ReadingContext } from '../entry/reading-context.ts'
import classes from './PreviewPane.module.css'

function Shown({ view }: { view: EntryView }) {
  const { t } = useTranslation('kinds')
  const locale = useLocale()
  const { entry, references, backlinks } = view
  const reading = useMemo<Reading>(
    () => ({ locale, cards: new Map(references.map((card) => [card.id, card])), backlinks }),
    [locale, references, backlinks],
  )
  return (
    <ReadingContext value={reading}>
      <div>
        <p className={classes.kind}>{t(`${entry.kind}.one`)}</p>
        <h2 className={classes.title}>{entry.title[locale]}</h2>
      </div>
      {entry.kind === 'figure' && <FigureHero entry={entry} />}
      <Caveats caveats={entry.caveats} />
      <p>
        <Words text={entry.summary} />
      </p>
      {entry.kind !== 'source' && entry.sources.length > 0 && <Sources sources={entry.sources} />}
    </ReadingContext>
  )
}

export function EntryPreview({ id }: { id: string }) {
  const { data, error, refetch } = useOp('library.get', { id })
  if (data !== undefined) return <Shown view={data} />
  return error === null ? null : (
    <FailureNotice code={toAppError(error).code} onRetry={() => void refetch()} />
  )
}
