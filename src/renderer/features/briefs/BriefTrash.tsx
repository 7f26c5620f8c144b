// The dossiers in the trash: back, or gone for ever once that is confirmed. Nothing is shown while there are none.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOp } from '../../api/useOp.ts'
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.ts'
import { Section } from '../../components/Section.tsx'
import classes from './BriefsScreen.module.css'
import { briefName } from './brief-name.ts'

export function BriefTrash() {
  const { t } = useTranslation('briefs')
  const { data } = useOp('briefs.list', { trashed: true })
  const restore = useCommand('briefs.restore')
  const purge = useCommand('briefs.purge')
  const [doomed, setDoomed] = useState<{ id: string; name: string } | null>(null)
  if (data === undefined || data.items.length === 0) return null
  return (
    <Section title={t('trashTitle')}>
      <p className={classes.soft}>{t('trashIntro')}</p>
      <ul className={classes.list} aria-label={t('trashTitle')}>
        {data.items.map(({ id, title, items }) => {
          const name = briefName(title, t)
          return (
            <li key={id} className={classes.row}>
              <div className={classes.text}>
                <span className={classes.link}>{name}</span>
                <span className={classes.meta}>{t('count', { count: items })}</span>
              </div>
              <Button
                size="xs"
                variant="default"
                aria-label={t('restoreOf', { title: name })}
                onClick={() =>
                  restore.mutate(
                    { id },
                    { onSuccess: () => notifyDone(t('restored')), onError: notifyFailure },
                  )
                }
              >
                {t('restore')}
              </Button>
              <Button
                size="xs"
                variant="subtle"
                color="red"
                aria-label={t('purgeOf', { title: name })}
                onClick={() => setDoomed({ id, name })}
              >
                {t('purge')}
              </Button>
            </li>
          )
        })}
      </ul>
      {doomed !== null && (
        <ConfirmDialog
          title={t('purgeTitle')}
          confirmLabel={t('purge')}
          onConfirm={() => {
            purge.mutate(
              { id: doomed.id },
              { onSuccess: () => notifyDone(t('purged')), onError: notifyFailure },
            )
            setDoomed(null)
          }}
          onCancel={() => setDoomed(null)}
        >
          <p className={classes.link}>{doomed.name}</p>
          <p>{t('purgeText')}</p>
        </ConfirmDialog>
      )}
    </Section>
  )
}
