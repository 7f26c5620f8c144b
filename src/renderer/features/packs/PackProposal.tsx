// A pack that was checked: who it is from, what it changes, and what must be confirmed before it is installed.
import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PackInspection } from '../../../shared/contract/packs.ts'
import { formatDate, formatNumber } from '../../../shared/text/format.ts'
import { Section } from '../../components/Section.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import { Badge } from '../entry/parts/Badge.tsx'
import { Facts } from '../entry/parts/Facts.tsx'
import { PackChanges } from './PackChanges.tsx'
import { PackKey } from './PackKey.tsx'
import classes from './PacksScreen.module.css'
import { packSize } from './pack-size.ts'
import { packJobs } from './usePackJob.ts'

type Props = { found: PackInspection; file: string }

export function PackProposal({ found, file }: Props) {
  const { t } = useTranslation(['packs', 'shell', 'settings'])
  const locale = useLocale()
  const [key, setKey] = useState(false)
  const [older, setOlder] = useState(false)
  const needsKey = found.needs.includes('key')
  const needsOlder = found.needs.some((need) => need !== 'key')
  const isReady = (!needsKey || key) && (!needsOlder || older)
  return (
    <Section
      title={t('packs:screen.proposal', { id: found.id, edition: found.edition })}
      aside={
        <Badge tone={found.trust === 'verified' ? 'good' : 'warn'}>{t(`packs:sign.${found.trust}`)}</Badge>
      }
    >
      <Facts
        facts={[
          { label: t('packs:screen.file'), value: `${file} (${packSize(found.bytes, locale)})` },
          { label: t('packs:publisher'), value: found.publisher },
          {
            label: t('packs:edition'),
            value: t('packs:screen.editionOf', {
              edition: found.edition,
              day: formatDate(found.date, locale),
            }),
          },
          { label: t('packs:installed'), value: found.installedEdition ?? t('packs:screen.notInstalled') },
          { label: t('packs:entries'), value: formatNumber(found.entries, locale) },
          found.attachments > 0 && {
            label: t('packs:attachments'),
            value: formatNumber(found.attachments, locale),
          },
          {
            label: t('packs:screen.languages'),
            value: found.languages.map((one) => t(`packs:language.${one === 'en' ? 'en' : 'fr'}`)).join(', '),
          },
        ]}
      />
      <PackKey found={found} />
      {needsKey && (
        <Checkbox
          className={classes.confirm}
          label={t('packs:screen.confirmKey', { publisher: found.publisher })}
          checked={key}
          onChange={(event) => setKey(event.currentTarget.checked)}
        />
      )}
      {found.isInstalled ? (
        <p className={classes.notice}>{t('packs:nothing')}</p>
      ) : (
        <PackChanges found={found} />
      )}
      {needsOlder && (
        <>
          <p className={classes.notice} data-tone="warn">
            {found.needs.includes('downgrade')
              ? t('packs:screen.downgrade', { edition: found.installedEdition ?? '' })
              : t('packs:screen.sameEdition')}
          </p>
          <Checkbox
            className={classes.confirm}
            label={t(
              found.needs.includes('downgrade')
                ? 'packs:screen.confirmDowngrade'
                : 'packs:screen.confirmSameEdition',
            )}
            checked={older}
            onChange={(event) => setOlder(event.currentTarget.checked)}
          />
        </>
      )}
      <div className={classes.actions}>
        {!found.isInstalled && (
          <Button disabled={!isReady} onClick={() => void packJobs.install({ key, older })}>
            {t('packs:screen.install')}
          </Button>
        )}
        <Button variant="default" onClick={() => void packJobs.cancel()}>
          {t(found.isInstalled ? 'packs:screen.dismiss' : 'packs:screen.leave')}
        </Button>
        {!isReady && <p className={classes.soft}>{t('packs:screen.confirmFirst')}</p>}
      </div>
    </Section>
  )
}
