// “27 millions”, “1/2154”: the figures near a number that was heard, the nearest first, with how near they are.
import { TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber, formatPercent } from '../../../shared/text/format.ts'
import { Section } from '../../components/Section.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import { FigureTable } from './FigureTable.tsx'
import classes from './NumberLookup.module.css'
import { nearest, parseHeard } from './near.ts'
import type { FigureLibrary, ListedFigure } from './useFigureLibrary.ts'

type Props = { library: FigureLibrary }

const signed = (value: number, text: string) => (value > 0 ? `+${text}` : text)

export function NumberLookup({ library }: Props) {
  const { t } = useTranslation('figures')
  const locale = useLocale()
  const hintId = useId()
  const [text, setText] = useState('')
  const heard = parseHeard(text)
  const near = heard === null ? [] : nearest(heard, library.figures)
  const nearOf = (figure: ListedFigure): string => {
    const found = near.find((one) => one.figure.id === figure.id)
    if (found === undefined) return ''
    const { relative, points } = found
    if (Math.abs(relative) < 1e-9) return t('nearExact')
    if (points !== null) {
      const rounded = Number(points.toFixed(1))
      return t('nearPoints', { text: signed(rounded, formatNumber(rounded, locale)) })
    }
    const percent = Number((relative * 100).toPrecision(2))
    return signed(percent, formatPercent(percent, locale))
  }
  const message =
    text.trim() === ''
      ? ''
      : heard === null
        ? t('lookupUnread')
        : near.length === 0
          ? t('lookupNone')
          : t('shown', { count: near.length })
  return (
    <div className={near.length === 0 ? classes.idle : undefined}>
      <Section title={t('lookup')}>
        <div className={classes.box}>
          <TextInput
            type="search"
            aria-label={t('lookup')}
            aria-describedby={hintId}
            autoComplete="off"
            spellCheck={false}
            className={classes.input}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <p id={hintId} className={classes.hint}>
            {t('lookupHint')}
          </p>
        </div>
        <p role="status" className={classes.hint}>
          {message}
        </p>
        {near.length > 0 && (
          <FigureTable
            figures={near.map((one) => one.figure)}
            library={library}
            label={t('lookupResults')}
            sort={null}
            nearOf={nearOf}
          />
        )}
      </Section>
    </div>
  )
}
