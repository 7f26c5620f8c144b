// For whom something is, as a word; the colour only helps.
import { useTranslation } from 'react-i18next'
import type { Sensitivity } from '../../../shared/contract/notes.ts'
import { Badge, type Tone } from '../entry/parts/Badge.tsx'

const TONES: Record<Sensitivity, Tone> = { private: 'bad', delegation: 'neutral', shareable: 'good' }

export function SensitivityBadge({ sensitivity }: { sensitivity: Sensitivity }) {
  const { t } = useTranslation('briefs')
  return <Badge tone={TONES[sensitivity]}>{t(`sensitivities.${sensitivity}`)}</Badge>
}
