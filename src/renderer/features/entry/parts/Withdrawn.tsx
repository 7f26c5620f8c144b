// Said before anything else of an entry that its pack no longer holds: what is read is its last text.
import { IconArchive } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { EntryView } from '../../../../shared/contract/library.ts'
import classes from './Caveats.module.css'

type Props = { origin: EntryView['origin'] }

export function Withdrawn({ origin }: Props) {
  const { t } = useTranslation('entry')
  const { withdrawn, pack, publisher } = origin
  if (withdrawn === null) return null
  return (
    <section className={classes.root} aria-labelledby="withdrawn-title">
      <h2 id="withdrawn-title" className={classes.title}>
        <IconArchive className={classes.icon} aria-hidden="true" />
        {t('withdrawn')}
      </h2>
      <p>{t('withdrawnBy', { pack, publisher, edition: withdrawn })}</p>
    </section>
  )
}
