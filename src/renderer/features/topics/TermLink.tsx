// A term in the tree: its name and its acronyms, leading to its card beside the tree.
import { Link } from '@tanstack/react-router'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './TopicsScreen.module.css'
import type { Term } from './thesaurus.ts'

type Props = { term: Term; chosen: boolean }

export function TermLink({ term, chosen }: Props) {
  const locale = useLocale()
  const acronyms = [...new Set([...term.acronyms[locale], ...term.acronyms[locale === 'fr' ? 'en' : 'fr']])]
  return (
    <Link
      to="/topics"
      search={{ term: term.id }}
      className={classes.term}
      data-chosen={chosen || undefined}
      aria-current={chosen ? 'true' : undefined}
    >
      {term.title[locale]}
      {acronyms.length > 0 && <span className={classes.acronyms}>{acronyms.join(' · ')}</span>}
    </Link>
  )
}
