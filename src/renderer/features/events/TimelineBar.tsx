// Scale of the timeline and the way to a year.
import { ActionIcon, NativeSelect } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './Timeline.module.css'

type Props = {
  years: readonly number[]
  level: number
  levels: number
  onScale: (by: 1 | -1) => void
  onYear: (year: number) => void
}

export function TimelineBar({ years, level, levels, onScale, onYear }: Props) {
  const { t } = useTranslation('events')
  return (
    <div className={classes.bar}>
      <fieldset className={classes.scale}>
        <legend className="visuallyHidden">{t('zoom')}</legend>
        <ActionIcon
          variant="default"
          size="md"
          aria-label={t('zoomOut')}
          disabled={level === 0}
          onClick={() => onScale(-1)}
        >
          <IconMinus className={classes.icon} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="md"
          aria-label={t('zoomIn')}
          disabled={level === levels - 1}
          onClick={() => onScale(1)}
        >
          <IconPlus className={classes.icon} aria-hidden="true" />
        </ActionIcon>
      </fieldset>
      <NativeSelect
        size="xs"
        aria-label={t('goToYear')}
        value=""
        data={[{ value: '', label: t('goToYear') }, ...years.toReversed().map(String)]}
        onChange={(event) => {
          if (event.currentTarget.value !== '') onYear(Number(event.currentTarget.value))
        }}
      />
    </div>
  )
}
