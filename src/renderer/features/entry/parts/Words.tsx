// A text of an entry in the language in which it is read, marked as such for speech and hyphenation.
import type { Bilingual } from '../../../../shared/library/model.ts'
import { useReading } from '../reading-context.ts'

type Props = { text: Bilingual }

export function Words({ text }: Props) {
  const { locale } = useReading()
  return <span lang={locale}>{text[locale]}</span>
}
