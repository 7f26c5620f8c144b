// How far the search knows the texts, and the way to make its indexes anew.
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { opOptions, useCommand } from '../../api/useOp.ts'
import { notifyDone, notifyFailure } from '../../components/notify.ts'
import { Section } from '../../components/Section.tsx'
import classes from './TextsScreen.module.css'

const AGAIN_MS = 700

export function IndexStatus() {
  const { t } = useTranslation('texts')
  const { data, refetch } = useQuery({
    ...opOptions('texts.indexState', {}),
    // Indexing tells nobody how far it is: while some wait it is asked again.
    staleTime: 0,
    refetchInterval: (query) => ((query.state.data?.waiting ?? 0) > 0 ? AGAIN_MS : false),
  })
  const rebuild = useCommand('texts.rebuildIndex')
  if (data === undefined) return null
  return (
    <Section title={t('screen.index')}>
      <div className={classes.line}>
        <p role="status" className={classes.soft}>
          {data.waiting > 0
            ? t('screen.indexing', { done: data.indexed, total: data.indexed + data.waiting })
            : t('screen.indexed', {
                texts: t('screen.texts', { count: data.indexed }),
                passages: t('screen.passages', { count: data.passages }),
              })}
        </p>
        <Button
          size="compact-sm"
          variant="default"
          loading={rebuild.isPending}
          onClick={() =>
            rebuild.mutate(
              {},
              {
                onSuccess: () => {
                  notifyDone(t('screen.rebuilding'))
                  void refetch()
                },
                onError: notifyFailure,
              },
            )
          }
        >
          {t('screen.rebuild')}
        </Button>
      </div>
      <p className={classes.soft}>{t('screen.rebuildHint')}</p>
    </Section>
  )
}
