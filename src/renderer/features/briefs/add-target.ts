// What is meant by “add to brief”: the selected words, the row that has the focus, the chosen result, else what the
// screen shows. Parts of the page say what they stand for in `data-add` (`entry:ID`, `note:ID`, several apart by spaces;
// `text:ID#12` for a passage of a text, of which the sentence with the words in `data-add-marks` is quoted).
import type { OpInput } from '../../../shared/contract/contract.ts'
import { notifyDone, notifyFailure } from '../../components/notify.ts'
import { i18next } from '../../i18n/i18n.ts'
import { selectedPassage } from '../cite/selection.ts'
import { fetchQuoted, passageDraft } from '../texts/quoted-passage.ts'

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

type AddTarget = { readonly target: string; readonly marks: readonly string[] }

/** What the focus or the screen stands for. */
export function targetInFocus(): AddTarget | null {
  const focus = document.activeElement
  const option = document.getElementById(focus?.getAttribute('aria-activedescendant') ?? '')
  const near =
    option?.closest<HTMLElement>('[data-add]') ??
    focus?.closest<HTMLElement>('[data-add]') ??
    document.querySelector<HTMLElement>('main [data-add-screen]')
  const target = near?.dataset['add'] ?? near?.dataset['addScreen']
  return target === undefined ? null : { target, marks: near?.dataset['addMarks']?.split('\n') ?? [] }
}

const TEXT = /^text:([^#\s]+)#(\d+)$/

/** The items for a target; a passage of a text is fetched for its words. */
async function draftsOf({ target, marks }: AddTarget): Promise<Draft[]> {
  const [, id, position] = TEXT.exec(target) ?? []
  if (id === undefined) return readTargets(target)
  const passage = await fetchQuoted({ id, position: Number(position), marks })
  return passage === null ? [] : [passageDraft(passage)]
}

function addOrSay(items: readonly Draft[]): void {
  if (items.length === 0) notifyDone(i18next.t('briefs:pick.nothing'))
  else addToBrief(items)
}

/** Ctrl+D. */
export function addWhatIsMeant(): void {
  const passage = selectedPassage()
  if (passage === null) {
    const meant = targetInFocus()
    if (meant === null) addOrSay([])
    else draftsOf(meant).then(addOrSay, notifyFailure)
    return
  }
  addToBrief([
    {
      kind: 'passage',
      target: passage.id,
      passage: passage.position,
      quoted: passage.text,
      quotedLanguage: passage.language,
    },
  ])
}
