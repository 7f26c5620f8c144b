// Puts a figure in the comparison or takes it out, from the row of a list.
import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { comparison, useComparison } from './compare-store.ts'

type Props = { id: string; title: string }

export function ChooseBox({ id, title }: Props) {
  const { t } = useTranslation('figures')
  const chosen = useComparison()
  return (
    <Checkbox
      aria-label={t('inComparison', { title })}
      checked={chosen.includes(id)}
      onChange={() => comparison.toggle(id)}
    />
  )
}
