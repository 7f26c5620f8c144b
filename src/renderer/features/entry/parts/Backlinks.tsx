// The entries that mention this one, by kind; those already shown in its own fields are left out.
import { useTranslation } from 'react-i18next'
import { ENTRY_KINDS } from '../../../../shared/library/kinds.ts'
import { Section } from '../../../components/Section.tsx'
import { useReading } from '../reading-context.ts'
import classes from './Backlinks.module.css'
import { CardList } from './CardList.tsx'

type Props = {
  /** Fields of other entries that this screen shows elsewhere: `plan`, `series`, `indicator`. */
  shownElsewhere: readonly string[]
}

export function Backlinks({ shownElsewhere }: Props) {
  const { t } = useTranslation(['entry', 'kinds'])
  const { backlinks } = useReading()
  const cards = backlinks
    .filter((link) => link.fields.some((field) => !shownElsewhere.includes(field)))
    .map((link) => link.card)
  if (cards.length === 0) return null
  return (
    <Section
      title={t('entry:mentionedBy')}
      aside={<span className={classes.count}>{t('entry:mentionedByCount', { count: cards.length })}</span>}
    >
      {ENTRY_KINDS.map((kind) => {
        const group = cards.filter((card) => card.kind === kind)
        if (group.length === 0) return null
        return (
          <div key={kind}>
            <h3 className={classes.kind}>{t(`kinds:${kind}.many`)}</h3>
            <CardList cards={group} />
          </div>
        )
      })}
    </Section>
  )
}
