// Entries as rows, the first ones, then all of them on demand.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryCard } from '../../../../shared/contract/library.ts'
import { CardLink } from '../../../components/CardLink.tsx'
import classes from './CardList.module.css'

type Props = { cards: readonly EntryCard[]; withKind?: boolean }

const FEW = 8

export function CardList({ cards, withKind = false }: Props) {
  const { t } = useTranslation('entry')
  const [all, setAll] = useState(false)
  const shown = all || cards.length <= FEW + 2 ? cards : cards.slice(0, FEW)
  return (
    <div>
      <ul className={classes.root}>
        {shown.map((card) => (
          <li key={card.id}>
            <CardLink card={card} withKind={withKind} />
          </li>
        ))}
      </ul>
      {shown.length < cards.length && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
          {t('showAll', { count: cards.length })}
        </Button>
      )}
    </div>
  )
}
