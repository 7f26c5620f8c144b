// A branch of the thesaurus: the term, and its narrower terms once unfolded.
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../shared/text/format.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { TermLink } from './TermLink.tsx'
import classes from './TopicsScreen.module.css'
import type { Term, Thesaurus } from './thesaurus.ts'

type Props = {
  term: Term
  thesaurus: Thesaurus
  /** Terms between the root and this one: a term never unfolds inside itself. */
  above: readonly string[]
  /** Terms above the chosen one, unfolded to show it. */
  open: ReadonlySet<string>
  chosen: string | undefined
}

export function TermNode({ term, thesaurus, above, open, chosen }: Props) {
  const { t } = useTranslation('topics')
  const locale = useLocale()
  const [unfolded, setUnfolded] = useState<boolean | null>(null)
  const narrower = (thesaurus.narrower.get(term.id) ?? []).filter(({ id }) => !above.includes(id))
  const isOpen = unfolded ?? open.has(term.id)
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <li>
      <div className={classes.node}>
        {narrower.length > 0 ? (
          <button
            type="button"
            className={classes.fold}
            aria-expanded={isOpen}
            aria-label={t('expand', { term: term.title[locale] })}
            onClick={() => setUnfolded(!isOpen)}
          >
            <Chevron className={classes.chevron} aria-hidden="true" />
          </button>
        ) : (
          <span className={classes.leaf} />
        )}
        <TermLink term={term} chosen={term.id === chosen} />
        {narrower.length > 0 && (
          <span className={classes.count} aria-hidden="true">
            {formatNumber(narrower.length, locale)}
          </span>
        )}
      </div>
      {isOpen && narrower.length > 0 && (
        <ul className={classes.branch}>
          {narrower.map((one) => (
            <TermNode
              key={one.id}
              term={one}
              thesaurus={thesaurus}
              above={[...above, term.id]}
              open={open}
              chosen={chosen}
            />
          ))}
        </ul>
      )}
    </li>
  )
}
