// Completion of a speaker's name: who spoke already, who is announced, participating States, people, organisations.
import type { EntryCard } from '../../shared/contract/library.ts'
import type { SpeakerProposal } from '../../shared/contract/meetings.ts'
import { fold } from '../../shared/text/fold.ts'
import { stateNames, statesInOrder } from './states.ts'

export type SpeakerSources = {
  /** In the order in which they spoke last, the latest first. */
  readonly used: readonly { readonly speaker: string; readonly speakerId: string | null }[]
  readonly agenda: readonly string[]
  readonly people: readonly EntryCard[]
  readonly organisations: readonly EntryCard[]
}

/** 3: the name begins so; 2: a word of it does; 0: neither. Each word typed must begin a word of the name. */
function score(folded: string, words: readonly string[]): number {
  if (words.length === 0) return 1
  const whole = words.join(' ')
  if (folded.startsWith(whole)) return 3
  const names = folded.split(/[^\p{L}\p{N}]+/u)
  return words.every((word) => names.some((name) => name.startsWith(word))) ? 2 : 0
}

const RANK: Readonly<Record<SpeakerProposal['type'], number>> = {
  used: 4,
  agenda: 3,
  state: 2,
  person: 1,
  organisation: 0,
}

/** Best first; a name is proposed once. With nothing typed: who spoke, who is announced, then the States in order. */
export function proposeSpeakers(
  text: string,
  locale: 'fr' | 'en',
  limit: number,
  sources: SpeakerSources,
): SpeakerProposal[] {
  const words = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const found: { proposal: SpeakerProposal; points: number }[] = []
  const consider = (proposal: SpeakerProposal, folded: string) => {
    const points = score(folded, words)
    if (points > 0) found.push({ proposal, points: points * 10 + RANK[proposal.type] })
  }
  for (const { speaker, speakerId } of sources.used) {
    consider({ name: speaker, type: 'used', entryId: speakerId, detail: '' }, fold(speaker))
  }
  for (const name of sources.agenda) {
    consider({ name, type: 'agenda', entryId: null, detail: '' }, fold(name))
  }
  for (const state of statesInOrder(locale)) {
    const other = state[locale === 'fr' ? 'en' : 'fr']
    const proposal: SpeakerProposal = {
      name: state[locale],
      type: 'state',
      entryId: null,
      detail: other === state[locale] ? '' : other,
    }
    const own = score(fold(state[locale]), words)
    const points = own > 0 ? own : Math.min(2, score(stateNames(state), words))
    if (points > 0) found.push({ proposal, points: points * 10 + RANK.state })
  }
  if (words.length > 0) {
    const entries = [
      ...sources.people.map((card) => ({ card, type: 'person' as const })),
      ...sources.organisations.map((card) => ({ card, type: 'organisation' as const })),
    ]
    for (const { card, type } of entries) {
      const proposal = { name: card.title[locale], type, entryId: card.id, detail: card.detail[locale] }
      consider(proposal, fold(`${card.title.fr} ${card.title.en} ${card.detail.fr} ${card.detail.en}`))
    }
  }
  const collator = new Intl.Collator(locale, { sensitivity: 'base' })
  found.sort(
    (a, b) =>
      b.points - a.points || (words.length === 0 ? 0 : collator.compare(a.proposal.name, b.proposal.name)),
  )
  const seen = new Set<string>()
  return found
    .map(({ proposal }) => proposal)
    .filter(({ name }) => {
      const key = fold(name)
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
    .slice(0, limit)
}
