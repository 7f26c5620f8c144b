// The signature of a pack: what is known of its key, and the fingerprints to be compared.
import { useTranslation } from 'react-i18next'
import type { PackInspection } from '../../../shared/contract/packs.ts'
import { Fingerprint } from './Fingerprint.tsx'
import classes from './PackKey.module.css'

type Props = { found: PackInspection }

const TONES = { none: 'warn', first: 'warn', known: 'good', changed: 'bad', unconfirmed: 'bad' } as const

export function PackKey({ found }: Props) {
  const { t } = useTranslation('packs')
  const { key, fingerprint, rememberedFingerprint } = found
  return (
    <div className={classes.root} data-tone={TONES[key]}>
      <p className={classes.text}>{t(`keyState.${key}`, { publisher: found.publisher })}</p>
      {key === 'changed' && rememberedFingerprint !== null && (
        <Fingerprint label={t('screen.rememberedKey')} value={rememberedFingerprint} against={fingerprint} />
      )}
      {fingerprint !== null && (
        <Fingerprint
          label={t(key === 'changed' ? 'screen.newKey' : 'fingerprint')}
          value={fingerprint}
          against={key === 'changed' ? rememberedFingerprint : null}
        />
      )}
    </div>
  )
}
