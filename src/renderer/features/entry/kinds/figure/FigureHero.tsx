// The number as large as the room needs it, with what it counts right under it, and a warning when it is not to be used.
import { useTranslation } from 'react-i18next'
import type { EntryOf } from '../../../../../shared/library/model.ts'
import {
  formatBareValue,
  formatQualifier,
  formatUnit,
  formatYears,
} from '../../../../../shared/text/format.ts'
import { Badge, type Tone } from '../../parts/Badge.tsx'
import { Ref } from '../../parts/Ref.tsx'
import { Words } from '../../parts/Words.tsx'
import { useReading } from '../../reading-context.ts'
import classes from './FigureHero.module.css'
import { yearsOfFigure } from './years-of-figure.ts'

type Props = { entry: EntryOf<'figure'> }

const TONES: Record<EntryOf<'figure'>['validity'], Tone> = {
  current: 'good',
  superseded: 'bad',
  disputed: 'warn',
}

export function FigureHero({ entry }: Props) {
  const { t } = useTranslation('entry')
  const { locale } = useReading()
  const { value, unit, validity, supersededBy } = entry
  const years = formatYears(...yearsOfFigure(entry))
  const qualifier = formatQualifier(value.qualifier, locale)
  return (
    <section className={classes.root} aria-label={t('value')}>
      <p className={classes.value} lang={locale}>
        {qualifier !== '' && <span className={classes.qualifier}>{qualifier} </span>}
        <span className={classes.number}>{formatBareValue(value, locale)}</span>{' '}
        <span className={classes.unit}>{formatUnit(value, unit[locale], locale)}</span>
      </p>
      <p className={classes.counts}>
        <span className={classes.label}>{t('counts')}</span>
        <Words text={entry.counts} />
      </p>
      <p className={classes.origin}>
        <span>{entry.publisher === undefined ? t('publisherUnknown') : <Ref id={entry.publisher} />}</span>
        {years !== '' && <span>{years}</span>}
        <Words text={entry.geography} />
      </p>
      <div className={classes.badges}>
        {value.qualifier === 'estimate' && <Badge>{t('estimate')}</Badge>}
        <Badge tone={TONES[validity]}>{t(`validity.${validity}`)}</Badge>
        {supersededBy !== undefined && (
          <span>
            {t('supersededBy')} <Ref id={supersededBy} />
          </span>
        )}
      </div>
    </section>
  )
}
