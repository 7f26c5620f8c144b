// A place: city and country on one line.
import type { Bilingual } from '../../../../shared/library/model.ts'
import { Words } from './Words.tsx'

type Props = { place: { city?: Bilingual | undefined; country?: Bilingual | undefined } }

export function Place({ place }: Props) {
  return (
    <>
      {place.city && <Words text={place.city} />}
      {place.city && place.country && ', '}
      {place.country && <Words text={place.country} />}
    </>
  )
}
