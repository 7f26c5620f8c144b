// One action of a plan: where it stands in it, who leads it, how far it is and on what evidence.
import { useTranslation } from 'react-i18next'
import type { EntryOf } from '../../../../shared/library/model.ts'
import { formatDate } from '../../../../shared/text/format.ts'
import { useLocale } from '../../../i18n/useLocale.ts'
import { Badge } from '../parts/Badge.tsx'
import { BulletTexts } from '../parts/BulletTexts.tsx'
import { Facts } from '../parts/Facts.tsx'
import { Ref } from '../parts/Ref.tsx'
import { Words } from '../parts/Words.tsx'
import { useEntriesOf } from '../useEntries.ts'
import { SameSubject } from './plan/SameSubject.tsx'
import { STATUS_TONES } from './plan/status-tones.ts'

type Props = { entry: EntryOf<'measure'> }

export function MeasureBody({ entry }: Props) {
  const { t } = useTranslation('entry')
  const locale = useLocale()
  const [plan] = useEntriesOf('plan', [entry.plan])
  const axis = plan?.axes.find((one) => one.id === entry.axis)
  const { status } = entry
  return (
    <>
      <Facts
        facts={[
          { label: t('plan'), value: <Ref id={entry.plan} /> },
          axis && { label: t('axis'), value: <Words text={axis.title} /> },
          entry.number !== undefined && { label: t('number'), value: entry.number },
          entry.leads.length > 0 && { label: t('leads'), value: <BulletTexts texts={entry.leads} /> },
          status && {
            label: t('status'),
            value: (
              <>
                <Badge tone={STATUS_TONES[status.value]}>{t(`statusValue.${status.value}`)}</Badge>{' '}
                {t('statusAsOf', { date: formatDate(status.asOf, locale) })}
              </>
            ),
          },
          status && {
            label: t('evidence'),
            value: (
              <>
                <Words text={status.evidence} /> (<Ref id={status.source} />)
              </>
            ),
          },
        ]}
      />
      <SameSubject entry={entry} />
    </>
  )
}
