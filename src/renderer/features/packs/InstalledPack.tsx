// One installed pack: what it is, who vouches for it, and the way to take it out.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstalledPackView } from '../../../shared/contract/packs.ts'
import { formatDate, formatDay, formatNumber } from '../../../shared/text/format.ts'
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import { Badge } from '../entry/parts/Badge.tsx'
import { Facts } from '../entry/parts/Facts.tsx'
import { Fingerprint } from './Fingerprint.tsx'
import classes from './PacksScreen.module.css'
import { packJobs, usePackJob } from './usePackJob.ts'

type Props = { pack: InstalledPackView }

const TONES = { shipped: 'neutral', verified: 'good', unverified: 'warn' } as const

export function InstalledPack({ pack }: Props) {
  const { t } = useTranslation(['packs', 'settings'])
  const locale = useLocale()
  const [asking, setAsking] = useState(false)
  const isBusy = usePackJob().step === 'changing'
  return (
    <li className={classes.pack}>
      <div className={classes.packHead}>
        <h3 className={classes.packTitle}>{pack.id}</h3>
        <Badge tone={TONES[pack.trust]}>{t(`packs:sign.${pack.trust}`)}</Badge>
        {pack.removable && (
          <Button
            className={classes.remove}
            size="xs"
            variant="subtle"
            color="red"
            disabled={isBusy}
            aria-label={t('packs:screen.removeOf', { id: pack.id })}
            onClick={() => setAsking(true)}
          >
            {t('packs:screen.remove')}
          </Button>
        )}
      </div>
      <Facts
        facts={[
          { label: t('packs:publisher'), value: pack.publisher },
          {
            label: t('packs:edition'),
            value: t('packs:screen.editionOf', {
              edition: pack.edition,
              day: formatDate(pack.date, locale),
            }),
          },
          pack.trust !== 'shipped' && {
            label: t('packs:screen.installedOn'),
            value: formatDay(pack.installedAt, locale),
          },
          { label: t('packs:entries'), value: formatNumber(pack.entries, locale) },
          pack.withdrawn > 0 && {
            label: t('packs:screen.withdrawnKept'),
            value: formatNumber(pack.withdrawn, locale),
          },
          pack.attachments > 0 && {
            label: t('packs:attachments'),
            value: formatNumber(pack.attachments, locale),
          },
          {
            label: t('packs:screen.languages'),
            value: pack.languages.map((one) => t(`packs:language.${one === 'en' ? 'en' : 'fr'}`)).join(', '),
          },
        ]}
      />
      {pack.fingerprint !== null && <Fingerprint label={t('packs:fingerprint')} value={pack.fingerprint} />}
      {asking && (
        <ConfirmDialog
          title={t('packs:screen.removeTitle', { id: pack.id })}
          confirmLabel={t('packs:screen.remove')}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false)
            void packJobs.remove(pack)
          }}
        >
          <p>{t('packs:screen.removeText', { count: pack.entries })}</p>
          <p>{t('packs:screen.removeNotes')}</p>
        </ConfirmDialog>
      )}
    </li>
  )
}
