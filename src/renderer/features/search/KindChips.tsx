// Filter by kind: one chip per kind present in the results of the text, with its count.
import { useTranslation } from 'react-i18next'
import type { SearchAnswer } from '../../../shared/contract/search.ts'
import { formatNumber } from '../../../shared/text/format.ts'
import { KindIcon } from '../../components/KindIcon.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './KindChips.module.css'
import { SHOWN_KINDS, type ShownKind } from './search-params.ts'

type Props = {
  counts: SearchAnswer['kinds']
  /** How many texts of the user match. */
  texts: number
  chosen: readonly ShownKind[]
  /** One under the other, for a narrow column. */
  vertical: boolean
  onChange: (kinds: ShownKind[]) => void
}

export function KindChips({ counts, texts, chosen, vertical, onChange }: Props) {
  const { t } = useTranslation(['search', 'kinds'])
  const locale = useLocale()
  const countOf = (kind: ShownKind) =>
    kind === 'text' ? texts : (counts.find((item) => item.kind === kind)?.count ?? 0)
  const shown = SHOWN_KINDS.filter((kind) => countOf(kind) > 0 || chosen.includes(kind))
  const toggle = (kind: ShownKind) =>
    onChange(chosen.includes(kind) ? chosen.filter((one) => one !== kind) : [...chosen, kind])

  return (
    <fieldset className={classes.root} data-vertical={vertical || undefined}>
      <legend className="visuallyHidden">{t('search:kindFilter')}</legend>
      <button
        type="button"
        className={classes.chip}
        aria-pressed={chosen.length === 0}
        onClick={() => onChange([])}
      >
        {t('search:allKinds')}
      </button>
      {shown.map((kind) => (
        <button
          key={kind}
          type="button"
          className={classes.chip}
          aria-pressed={chosen.includes(kind)}
          aria-label={t('search:kindCount', { kind: t(`kinds:${kind}.many`), count: countOf(kind) })}
          onClick={() => toggle(kind)}
        >
          <KindIcon kind={kind} />
          {t(`kinds:${kind}.many`)}
          <span className={classes.count}>{formatNumber(countOf(kind), locale)}</span>
        </button>
      ))}
    </fieldset>
  )
}
