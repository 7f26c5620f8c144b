// What was done in this window that can be undone, newest last: for the button of a message and for Ctrl+Z outside of
// an editor. The core keeps what each act changed; here are only their ids.
import type { ActKind } from '../../../shared/contract/notes.ts'
import { AppError } from '../../../shared/errors.ts'
import { api } from '../../api/api.ts'
import { notifyDone, notifyFailure } from '../../components/notify.ts'
import { noticeWithUndo } from '../../components/undo-notice.tsx'
import { i18next } from '../../i18n/i18n.ts'

const KEPT = 50

type DoneAct = { readonly id: string; readonly what: ActKind; readonly target: string }

let acts: DoneAct[] = []
const waiting = new Map<string, (act: DoneAct) => void>()
/** Asked for and not answered. */
const asked = new Set<Promise<unknown>>()
/** What `undoLast` has learnt of before the event told it. */
let learnt: string | null = null

api.on('acts.done', (act) => {
  if (act.id !== learnt) acts = [...acts, act].slice(-KEPT)
  waiting.get(act.target)?.(act)
  waiting.delete(act.target)
})

async function undo(act: DoneAct): Promise<'done' | 'gone'> {
  acts = acts.filter(({ id }) => id !== act.id)
  try {
    await api.call('acts.undo', { id: act.id })
    notifyDone(i18next.t('notes:undone', { what: i18next.t(`notes:acts.${act.what}`) }))
    return 'done'
  } catch (error) {
    // Undone already, by the button of its message.
    if (error instanceof AppError && error.code === 'not-found') return 'gone'
    notifyFailure(error)
    return 'done'
  }
}

/** A change shown before it is stored: Ctrl+Z waits for it, so as not to take back the one before. Answers the change. */
export function undoable<T>(change: Promise<T>): Promise<T> {
  asked.add(change)
  const end = () => void asked.delete(change)
  change.then(end, end)
  return change
}

/** The events come by another way than the answers, and may come after them. */
async function learnLast(): Promise<void> {
  await Promise.allSettled(asked)
  const [last] = (await api.call('acts.list', { limit: 1 })).items
  if (last === undefined || acts.some(({ id }) => id === last.id)) return
  learnt = last.id
  acts = [...acts, last].slice(-KEPT)
}

/** Undoes the last act that can be; says so when there is none. */
export async function undoLast(): Promise<void> {
  if (asked.size > 0) await learnLast().catch(() => undefined)
  for (let act = acts.at(-1); act !== undefined; act = acts.at(-1)) {
    if ((await undo(act)) === 'done') return
  }
  notifyDone(i18next.t('notes:nothingToUndo'))
}

/** Undoes the last act on something, which may not have been told yet. */
async function undoLastOn(target: string): Promise<void> {
  const act = acts.findLast((one) => one.target === target)
  if (act !== undefined) await undo(act)
  else waiting.set(target, (one) => void undo(one))
}

/** Says what was done to `target`, with the way back; a later act on the same takes the place of the message. */
export function notifyUndo(target: string, message: string, button?: string): void {
  noticeWithUndo(message, {
    about: target,
    undo: () => undoLastOn(target),
    saysItself: true,
    ...(button !== undefined && { button }),
  })
}
