// What is meant by “add to brief”: the selected words, the row that has the focus, the chosen result, else what the
// screen shows. Parts of the page say what they stand for in `data-add` (`entry:ID`, `note:ID`, several apart by spaces).
import type { OpInput } from '../../../shared/contract/contract.ts'
import { notifyDone } from '../../components/notify.ts'
import { i18next } from '../../i18n/i18n.ts'
import { selectedPassage } from '../cite/selection.ts'

export type Draft = OpInput<'briefs.addItem'>['item']

let drafts: readonly Draft[] | null = null
const listeners = new Set<() => void>()

function show(next: readonly Draft[] | null): void {
  drafts = next
  for (const listener of [...listeners]) listener()
}

/** What waits for a dossier to be chosen; the picker shows it. */
export const waiting = {
  get: () => drafts,
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
  done: () => show(null),
}

/** Asks into which dossier, then adds. */
export function addToBrief(items: readonly Draft[]): void {
  if (items.length > 0) show(items)
}

/** `entry:ID note:ID` as items; anything else is left out. */
export function readTargets(text: string): Draft[] {
  return text.split(' ').flatMap((word): Draft[] => {
    const at = word.indexOf(':')
    const kind = word.slice(0, at)
    const target = word.slice(at + 1)
    return (kind === 'entry' || kind === 'note') && target !== '' ? [{ kind, target }] : []
  })
}

/** What the focus or the screen stands for. */
export function targetInFocus(): string | null {
  const focus = document.activeElement
  const option = document.getElementById(focus?.getAttribute('aria-activedescendant') ?? '')
  const near =
    option?.closest<HTMLElement>('[data-add]') ??
    focus?.closest<HTMLElement>('[data-add]') ??
    document.querySelector<HTMLElement>('main [data-add-screen]')
  return near?.dataset['add'] ?? near?.dataset['addScreen'] ?? null
}

/** Ctrl+D. */
export function addWhatIsMeant(): void {
  const passage = selectedPassage()
  const items: readonly Draft[] =
    passage === null
      ? readTargets(targetInFocus() ?? '')
      : [
          {
            kind: 'passage',
            target: passage.id,
            quoted: passage.text,
            quotedLanguage: passage.language,
          },
        ]
  if (items.length === 0) notifyDone(i18next.t('briefs:pick.nothing'))
  else addToBrief(items)
}
