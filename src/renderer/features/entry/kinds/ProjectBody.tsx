// A project: where, with whom, who pays.
import { useTranslation } from 'react-i18next'
import type { EntryOf } from '../../../../shared/library/model.ts'
import { formatDate } from '../../../../shared/text/format.ts'
import { useLocale } from '../../../i18n/useLocale.ts'
import { BulletTexts } from '../parts/BulletTexts.tsx'
import { Facts } from '../parts/Facts.tsx'
import { Refs } from '../parts/Refs.tsx'

type Props = { entry: EntryOf<'project'> }

export function ProjectBody({ entry }: Props) {
  const { t } = useTranslation('entry')
  const locale = useLocale()
  const { partners, otherPartners, funders, funding } = entry
  return (
    <Facts
      facts={[
        entry.places.length > 0 && { label: t('places'), value: <BulletTexts texts={entry.places} /> },
        partners.length + otherPartners.length > 0 && {
          label: t('partners'),
          value: (
            <>
              {partners.length > 0 && <Refs ids={partners} />}
              {otherPartners.length > 0 && <BulletTexts texts={otherPartners} />}
            </>
          ),
        },
        (funders.length > 0 || funding !== undefined) && {
          label: t('funders'),
          value: (
            <>
              {funders.length > 0 && <Refs ids={funders} />}
              {funding !== undefined && <p>{t(`funding.${funding}`)}</p>}
            </>
          ),
        },
        entry.asOf !== undefined && { label: t('asOf'), value: formatDate(entry.asOf, locale) },
      ]}
    />
  )
}
