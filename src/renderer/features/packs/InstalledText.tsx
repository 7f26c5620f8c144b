// What an installation has changed, in words.
import { useTranslation } from 'react-i18next'
import type { OpOutput } from '../../../shared/contract/contract.ts'

type Props = { result: OpOutput<'packs.install'> }

export function InstalledText({ result }: Props) {
  const { t } = useTranslation('packs')
  if (!result.isNew) return <p>{t('nothing')}</p>
  const { id, edition } = result
  const changes = (['added', 'changed', 'withdrawn'] as const)
    .filter((one) => result[one] > 0)
    .map((one) => t(`changes.${one}`, { count: result[one] }))
  return (
    <>
      <p>{t('screen.installedDone', { id, edition })}</p>
      {changes.length > 0 && <p>{changes.join(', ')}.</p>}
    </>
  )
}
