// Where the data are, which library, which version, which licence.
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCommand, useOp } from '../../api/useOp.ts'
import { notifyFailure } from '../../components/notify.ts'
import { PathText } from '../../components/PathText.tsx'
import { Section } from '../../components/Section.tsx'
import classes from './SettingsScreen.module.css'

export function Installation() {
  const { t } = useTranslation(['settings', 'packs'])
  const { data: status } = useOp('app.status', {})
  const { data: overview } = useOp('library.overview', {})
  const reveal = useCommand('app.reveal')
  const show = (what: 'data' | 'logs') => reveal.mutate({ what }, { onError: notifyFailure })
  return (
    <>
      {status !== undefined && (
        <Section title={t('settings:data')}>
          <p>{t('settings:dataHint')}</p>
          <PathText label={t('settings:dataDir')} path={status.dataDir} />
          {status.capabilities.revealFolder && (
            <div className={classes.actions}>
              <Button variant="default" onClick={() => show('data')}>
                {t('settings:reveal')}
              </Button>
              <Button variant="default" onClick={() => show('logs')}>
                {t('settings:revealLogs')}
              </Button>
            </div>
          )}
        </Section>
      )}
      {overview !== undefined && (
        <Section title={t('settings:library')} aside={<Link to="/packs">{t('packs:screen.manage')}</Link>}>
          <dl className={classes.facts}>
            {overview.packs.map((pack) => (
              <div key={pack.id} style={{ display: 'contents' }}>
                <dt>{t('settings:libraryPack', { edition: pack.edition, publisher: pack.publisher })}</dt>
                <dd>{t('settings:libraryEntries', { count: pack.entries })}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      <Section title={t('settings:about')}>
        <dl className={classes.facts}>
          <dt>{t('settings:version')}</dt>
          <dd>{status?.version}</dd>
          <dt>{t('settings:licence')}</dt>
          <dd>{t('settings:licenceText')}</dd>
        </dl>
        <p>{t('settings:privacy')}</p>
      </Section>
    </>
  )
}
