// Doubts and limits, always shown, before anything that could be quoted.
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Bilingual } from '../../../../shared/library/model.ts'
import classes from './Caveats.module.css'
import { Words } from './Words.tsx'

type Props = { caveats: readonly Bilingual[] }

export function Caveats({ caveats }: Props) {
  const { t } = useTranslation('entry')
  if (caveats.length === 0) return null
  return (
    <section className={classes.root} aria-labelledby="caveats-title">
      <h2 id="caveats-title" className={classes.title}>
        <IconAlertTriangle className={classes.icon} aria-hidden="true" />
        {t('caveats')}
      </h2>
      <ul className={classes.list}>
        {caveats.map((caveat) => (
          <li key={caveat.fr}>
            <Words text={caveat} />
          </li>
        ))}
      </ul>
    </section>
  )
}
