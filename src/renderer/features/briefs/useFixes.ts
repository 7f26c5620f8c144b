// What can be put right at once for a finding of the check; most findings only say what to look at.
import { useTranslation } from 'react-i18next'
import type { Brief, BriefFinding } from '../../../shared/contract/briefs.ts'
import { notifyDone } from '../../components/notify.ts'
import type { ItemFields } from './item-saver.ts'
import { saverOf } from './open-items.ts'
import { replaceTerm } from './replace-term.ts'
import type { BriefControl } from './useBrief.ts'

export type Fix = { readonly label: string; run(): void }

type Ways = { onSearch: (text: string) => void; onSpeak: () => void }

export function useFixes(
  brief: Brief,
  control: BriefControl,
  ways: Ways,
): (finding: BriefFinding) => Fix | null {
  const { t } = useTranslation('briefs')
  return (finding) => {
    const { rule, itemId, language, related, found, proposed } = finding
    const index = brief.items.findIndex((view) => view.item.id === itemId)
    const item = brief.items[index]?.item
    if (rule === 'too-long') return { label: t('checking.fixes.speak'), run: ways.onSpeak }
    if (rule === 'number-without-source') {
      return { label: t('checking.fixes.search'), run: () => ways.onSearch(found) }
    }
    if (item === undefined) return null
    const edit = (change: Partial<ItemFields>) => {
      const saver = saverOf(item)
      saver.edit(change)
      void saver.flush().then(() => notifyDone(t('checking.fixed')))
    }
    const remove = () => control.remove(item.id)
    switch (rule) {
      case 'entry-gone':
      case 'note-gone':
      case 'too-private':
        return { label: t('checking.fixes.remove'), run: remove }
      case 'caveat-dropped':
        return { label: t('checking.fixes.caveat'), run: () => edit({ withCaveats: true }) }
      case 'quotation-altered':
        if (language === null) return null
        // Without words of one's own the copied ones are shown.
        return { label: t('checking.fixes.quotation'), run: () => edit({ [language]: '' }) }
      case 'superseded': {
        const [next] = related
        if (next === undefined) return null
        const replace = async () => {
          const { withCaveats, spoken } = item
          const added = await control.add({ kind: 'entry', target: next, withCaveats, spoken }, item.id)
          if (added !== null) remove()
        }
        return { label: t('checking.fixes.replace'), run: () => void replace() }
      }
      case 'term': {
        if (language === null) return null
        const term = proposed[language]
        const text = replaceTerm(item.text[language], found, term)
        if (text === null) return null
        return { label: t('checking.fixes.term', { term }), run: () => edit({ [language]: text }) }
      }
      default:
        return null
    }
  }
}
