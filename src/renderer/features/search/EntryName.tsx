// The title of an entry of which perhaps only the id is known.
import type { FacetValue } from '../../../shared/contract/search.ts'
import { useOp } from '../../api/useOp.ts'
import { useLocale } from '../../i18n/useLocale.ts'

type Props = { id: string; title: FacetValue['title'] }

export function EntryName({ id, title }: Props) {
  const locale = useLocale()
  const { data } = useOp('library.get', { id }, title === null)
  return (title ?? data?.entry.title)?.[locale] ?? id
}
