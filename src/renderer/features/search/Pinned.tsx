// Entries and texts that the user keeps at hand.
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOp } from '../../api/useOp.ts'
import { CardLink } from '../../components/CardLink.tsx'
import { KindIcon } from '../../components/KindIcon.tsx'
import { Section } from '../../components/Section.tsx'
import classes from './Welcome.module.css'

export function Pinned() {
  const { t } = useTranslation('search')
  const { data } = useOp('pins.list', {})
  if (data === undefined || data.items.length === 0) return null
  return (
    <Section title={t('pinnedTitle')}>
      <ul className={classes.recent}>
        {data.items.map((pin) => (
          <li key={pin.card.id}>
            {pin.kind === 'entry' ? (
              <CardLink card={pin.card} />
            ) : (
              <Link to="/texts/$id" params={{ id: pin.card.id }} className={classes.text}>
                <KindIcon kind="text" /> {pin.card.title}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
