// One result: kind, title, detail, years, passage.
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../../shared/contract/search.ts'
import { formatYears } from '../../../shared/text/format.ts'
import { KindIcon } from '../../components/KindIcon.tsx'
import { MarkedText } from '../../components/MarkedText.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './ResultItem.module.css'
import { optionId } from './search-context.ts'

type Props = {
  hit: SearchHit
  index: number
  active: boolean
  onOpen: (hit: SearchHit) => void
}

export const ResultItem = memo(function ResultItem({ hit, index, active, onOpen }: Props) {
  const { t } = useTranslation(['kinds', 'search'])
  const locale = useLocale()
  const years = formatYears(hit.yearFrom, hit.yearTo)
  const isNote = hit.kind === 'note'
  const parts = hit.titleParts[locale]
  const language = hit.snippetLanguage
  return (
    // The box keeps the focus and moves through the options: an option itself never takes it.
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the box opens the option.
    // biome-ignore lint/a11y/useFocusableInteractive: see above.
    <div
      id={optionId(index)}
      role="option"
      aria-selected={active}
      className={classes.root}
      data-kind={hit.kind}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onOpen(hit)}
    >
      <span className={classes.icon}>
        <KindIcon kind={hit.kind} />
      </span>
      <span className={classes.body}>
        <span className={classes.title}>
          {parts.length > 0 ? <MarkedText parts={parts} /> : t('kinds:note.one')}
        </span>
        <span className={classes.detail}>
          <span className={classes.kind}>{isNote ? t('search:ownNote') : t(`kinds:${hit.kind}.one`)}</span>
          {hit.detail[locale] !== '' && <span>{hit.detail[locale]}</span>}
        </span>
        {hit.snippet.length > 0 && (
          <span className={classes.snippet} lang={language ?? undefined}>
            <MarkedText parts={hit.snippet} />
          </span>
        )}
      </span>
      {years !== '' && <span className={classes.years}>{years}</span>}
    </div>
  )
})
