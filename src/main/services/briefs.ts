// Use cases of dossiers: what they collect, in which order, how long it takes to say, what is doubtful in it.
import { randomUUID } from 'node:crypto'
import type { CitedText } from '../../shared/cite/text.ts'
import type { Brief, BriefItem, BriefItemDraft, BriefItemView } from '../../shared/contract/briefs.ts'
import { STATEMENT_MS } from '../../shared/contract/briefs.ts'
import type { Handlers } from '../../shared/contract/contract.ts'
import type { ActKind } from '../../shared/contract/notes.ts'
import { AppError } from '../../shared/errors.ts'
import { headingOfQuote, wordsOfQuote } from '../../shared/text/passage-anchor.ts'
import { noteTitle } from '../../shared/text/plain.ts'
import { checkBrief } from '../briefs/check.ts'
import { speakingMs } from '../briefs/speech.ts'
import { type BriefLookup, speechOf } from '../briefs/words-of.ts'
import type { EventBus } from '../events.ts'
import type { Acts, RowRef } from '../store/acts.ts'
import type { BriefHead, BriefsRepository } from '../store/briefs.ts'
import type { Library } from '../store/library.ts'
import type { NotesRepository } from '../store/notes.ts'
import type { TextsRepository } from '../store/texts.ts'
import { type Located, locateQuote } from './quoted-places.ts'
import type { SearchService } from './search.ts'

type BriefHandlers = { [N in keyof Handlers as N extends `briefs.${string}` ? N : never]: Handlers[N] }

export type BriefsContext = {
  readonly briefs: BriefsRepository
  readonly notes: NotesRepository
  readonly acts: Acts
  readonly library: Library
  readonly texts: TextsRepository
  readonly search: SearchService
  readonly bus: EventBus
  readonly hasMeeting: (id: string) => boolean
}

/** A text at words quoted from one of its passages, or as a whole; null when it is gone. */
export function citedText(
  texts: Pick<TextsRepository, 'find' | 'passageAt'>,
  id: string,
  position: number | null,
  quote = '',
): CitedText | null {
  const text = texts.find(id)
  if (text === null) return null
  const { title, language, origin } = text
  const passage = position === null ? null : texts.passageAt(id, position)
  return {
    id,
    title,
    language,
    origin,
    position: passage === null ? null : position,
    heading: passage === null ? '' : headingOfQuote(passage, wordsOfQuote(quote)),
  }
}

/** Entries, notes and texts as items refer to them; each is read once. */
export function briefLookup(context: Pick<BriefsContext, 'library' | 'notes' | 'texts'>): BriefLookup {
  const entries = new Map<string, ReturnType<BriefLookup['entry']>>()
  return {
    entry: (id) => {
      const known = entries.get(id)
      if (known !== undefined) return known
      const entry = context.library.entry(id)
      entries.set(id, entry)
      return entry
    },
    note: (id) => {
      if (!context.notes.has(id)) return null
      const { body, sensitivity, trashedAt } = context.notes.get(id)
      return { id, title: noteTitle(body), body, sensitivity, trashed: trashedAt !== null }
    },
    text: (id, position, quote) => citedText(context.texts, id, position, quote),
  }
}

function viewOf(
  item: BriefItem,
  pace: BriefHead['pace'],
  context: BriefsContext,
  lookup: BriefLookup,
): BriefItemView {
  const speech = { fr: speechOf(item, 'fr', lookup), en: speechOf(item, 'en', lookup) }
  const time = (locale: 'fr' | 'en') => (item.spoken ? speakingMs(speech[locale], pace[locale]) : 0)
  const note = item.kind === 'note' && item.target !== null ? lookup.note(item.target) : null
  const text =
    item.kind === 'passage' && item.target !== null
      ? lookup.text(item.target, item.passage, item.quoted)
      : null
  return {
    item,
    speech,
    spokenMs: { fr: time('fr'), en: time('en') },
    card: item.kind === 'note' || item.target === null ? null : context.library.card(item.target),
    text: text && { id: text.id, title: text.title, heading: text.heading },
    note: note && { title: note.title, sensitivity: note.sensitivity, trashed: note.trashed },
  }
}

/** A dossier with what each item says. */
export function wholeBrief(context: BriefsContext, head: BriefHead): Brief {
  const lookup = briefLookup(context)
  const items = context.briefs.items(head.id).map((item) => viewOf(item, head.pace, context, lookup))
  const total = (locale: 'fr' | 'en') => items.reduce((sum, view) => sum + view.spokenMs[locale], 0)
  const end = (locale: 'fr' | 'en') => {
    let sum = 0
    for (const view of items) {
      sum += view.spokenMs[locale]
      if (sum > STATEMENT_MS) return view.item.id
    }
    return null
  }
  return {
    ...head,
    pace: { ...head.pace },
    items,
    spokenMs: { fr: total('fr'), en: total('en') },
    statementEnds: { fr: end('fr'), en: end('en') },
  }
}

export function briefHandlers(context: () => BriefsContext): BriefHandlers {
  const changed = (id: string): Brief => {
    const head = context().briefs.head(id)
    context().bus.publish('briefs.changed', { id, revision: head.revision })
    return wholeBrief(context(), head)
  }
  const act = (what: ActKind, id: string, rows: readonly RowRef[], change: () => unknown): Brief => {
    const done = context().acts.record(what, id, rows, change)
    if (done.act !== null) context().bus.publish('acts.done', { id: done.act, what, target: id })
    return changed(id)
  }
  const briefRow = (id: string): RowRef => ({ table: 'brief', id })
  const itemRow = (id: string): RowRef => ({ table: 'brief_item', id })

  const refuseUnknownMeeting = (meetingId: string | null | undefined) => {
    if (typeof meetingId === 'string' && !context().hasMeeting(meetingId)) {
      throw new AppError('not-found', 'no such meeting', { id: meetingId })
    }
  }
  const refuseUnknownTarget = ({ kind, target }: BriefItemDraft) => {
    if (kind === 'entry' && (target === null || !context().library.has(target))) {
      throw new AppError('not-found', 'no such entry', { id: target ?? '' })
    }
    if (kind === 'note' && (target === null || !context().notes.has(target))) {
      throw new AppError('not-found', 'no such note', { id: target ?? '' })
    }
  }
  const cards = (list: readonly (BriefHead & { items: number })[]) =>
    list.map((brief) => ({ ...brief, pace: { ...brief.pace } }))

  return {
    'briefs.list': ({ trashed, meetingId, limit, offset }) => {
      const { items, total } = context().briefs.list(trashed, meetingId, limit, offset)
      return { items: cards(items), total }
    },
    'briefs.get': ({ id }) => wholeBrief(context(), context().briefs.head(id)),
    'briefs.mentions': ({ id }) => ({ items: cards(context().briefs.mentions(id)) }),
    'briefs.create': ({ id, ...brief }) => {
      refuseUnknownMeeting(brief.meetingId)
      return changed(context().briefs.create({ id: id ?? randomUUID(), ...brief }).id)
    },
    'briefs.duplicate': ({ id, as, title }) =>
      changed(context().briefs.duplicate(id, as, title, () => randomUUID()).id),
    'briefs.set': ({ id, ...change }) => {
      refuseUnknownMeeting(change.meetingId)
      return act('brief.set', id, [briefRow(id)], () => context().briefs.set(id, change))
    },
    'briefs.trash': ({ id }) =>
      act('brief.trash', id, [briefRow(id)], () => context().briefs.setTrashed(id, true)),
    'briefs.restore': ({ id }) =>
      act('brief.restore', id, [briefRow(id)], () => context().briefs.setTrashed(id, false)),
    'briefs.purge': ({ id }) => {
      purgeBrief(context(), id)
      return { id }
    },
    'briefs.addItem': ({ id, briefId, after, item }) => {
      refuseUnknownTarget(item)
      return act('brief.add', briefId, [itemRow(id)], () =>
        context().briefs.addItem(id, briefId, after, item),
      )
    },
    // Text is no structural act: its editor has an undo of its own.
    'briefs.setItem': ({ id, briefId, baseRevision, ...change }) => {
      context().briefs.setItem(id, briefId, baseRevision, change)
      return changed(briefId)
    },
    'briefs.moveItem': ({ id, briefId, after }) =>
      act('brief.move', briefId, [itemRow(id)], () => context().briefs.moveItem(id, briefId, after)),
    'briefs.removeItem': ({ id, briefId }) =>
      act('brief.remove', briefId, [itemRow(id)], () => context().briefs.removeItem(id, briefId)),
    'briefs.check': async ({ id, audience }) => {
      const brief = wholeBrief(context(), context().briefs.head(id))
      const { library } = context()
      const terms = library.cards('term').flatMap((card) => {
        const entry = library.entry(card.id)
        return entry?.kind === 'term' ? [entry] : []
      })
      const items = brief.items.map((view) => view.item)
      const quoted = new Map<string, Located>()
      for (const { id: itemId, kind, target, passage, quoted: quote } of items) {
        if (kind !== 'passage' || target === null || library.has(target)) continue
        quoted.set(itemId, await locateQuote(context(), { id: target, position: passage ?? 0, quote }))
      }
      return {
        findings: checkBrief({
          language: brief.language,
          items,
          quoted,
          spokenMs: brief.spokenMs,
          audience: audience ?? brief.sensitivity,
          terms,
          lookup: briefLookup(context()),
        }),
      }
    },
  }
}

/** Deletes for ever a dossier in the trash and what undo holds of it. */
export function purgeBrief(context: BriefsContext, id: string): void {
  const ids = context.briefs.purge(id)
  context.acts.forget(ids)
  context.bus.publish('briefs.purged', { id })
}

/** Tells windows of what an undo changed; does nothing for acts on something else. */
export function tellBriefUndone(
  context: Pick<BriefsContext, 'briefs' | 'bus'>,
  what: ActKind,
  target: string,
): void {
  if (!what.startsWith('brief.')) return
  const { id, revision } = context.briefs.head(target)
  context.bus.publish('briefs.changed', { id, revision })
}
