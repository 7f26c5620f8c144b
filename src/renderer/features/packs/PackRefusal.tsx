// A pack that was refused, or a change that failed: what happened, what to do, and where exactly for the publisher.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './PackRefusal.module.css'
import type { PackJob } from './pack-job.ts'
import { packJobs } from './usePackJob.ts'

type Props = { job: Extract<PackJob, { step: 'refused' }> }

/** Details that a person or the publisher can use, in the order in which they are read. */
const SHOWN = [
  ...(['publisher', 'pack', 'id', 'prefix', 'edition', 'installed', 'needed', 'file', 'line'] as const),
  ...(['field', 'reason', 'what', 'limit'] as const),
]

export function PackRefusal({ job }: Props) {
  const { t } = useTranslation(['packs', 'errors', 'shell'])
  const { act, subject, code, details } = job
  const known = SHOWN.flatMap((name) => {
    const value = details[name]
    return value === undefined || value === '' ? [] : [{ name, value }]
  })
  return (
    <div className={classes.root} role="alert">
      <h2 className={classes.title}>
        {t(act === 'remove' ? 'packs:screen.removeFailed' : 'packs:screen.refused', { subject })}
      </h2>
      <p>{t(`errors:${code}`)}</p>
      {known.length > 0 && (
        <dl className={classes.details}>
          {known.map(({ name, value }) => (
            <div key={name} className={classes.detail}>
              <dt>{t(`packs:detail.${name}`)}</dt>
              <dd>
                {typeof value === 'string' ? (
                  <code lang={name === 'reason' ? 'en' : undefined}>{value}</code>
                ) : (
                  String(value)
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Button variant="default" size="xs" onClick={() => void packJobs.cancel()}>
        {t('packs:screen.dismiss')}
      </Button>
    </div>
  )
}
