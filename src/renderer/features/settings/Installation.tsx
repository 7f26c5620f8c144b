// Where the data are, which library, which version, which licence.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCommand, useOp } from '../../api/useOp.ts'
import { notifyFailure } from '../../components/notify.ts'
import { PathText } from '../../components/PathText.tsx'
import { Section } from '../../components/Section.tsx'
import classes from './SettingsScreen.module.css'

export function Installation() {
  const { t } = useTranslation('settings')
  const { data: status } = useOp('app.status', {})
  const { data: overview } = useOp('library.overview', {})
  const reveal = useCommand('app.reveal')
  const show = (what: 'data' | 'logs') => reveal.mutate({ what }, { onError: notifyFailure })
  return (
    <>
      {status !== undefined && (
        <Section title={t('data')}>
          <p>{t('dataHint')}</p>
          <PathText label={t('dataDir')} path={status.dataDir} />
          {status.capabilities.revealFolder && (
            <div className={classes.actions}>
              <Button variant="default" onClick={() => show('data')}>
                {t('reveal')}
              </Button>
              <Button variant="default" onClick={() => show('logs')}>
                {t('revealLogs')}
              </Button>
            </div>
          )}
        </Section>
      )}
      {overview !== undefined && (
        <Section title={t('library')}>
          <dl className={classes.facts}>
            {overview.packs.map((pack) => (
              <div key={pack.id} style={{ display: 'contents' }}>
                <dt>{t('libraryPack', { edition: pack.edition, publisher: pack.publisher })}</dt>
                <dd>{t('libraryEntries', { count: pack.entries })}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      <Section title={t('about')}>
        <dl className={classes.facts}>
          <dt>{t('version')}</dt>
          <dd>{status?.version}</dd>
          <dt>{t('licence')}</dt>
          <dd>{t('licenceText')}</dd>
        </dl>
        <p>{t('privacy')}</p>
      </Section>
    </>
  )
}
