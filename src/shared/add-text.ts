// Adding a text from any door: handed over in pieces, then cut and stored by the core in steps that can be stopped.
import type { Client } from './client.ts'
import type { OpInput, OpOutput } from './contract/contract.ts'
import { AppError } from './errors.ts'
import { handOver } from './hand-over.ts'
import { TEXT_PIECE_LENGTH } from './text/text-limits.ts'

export type TextToAdd = { readonly body: string } & Pick<
  OpInput<'texts.add'>,
  'title' | 'origin' | 'language'
>

export type TextAddition = {
  /** Rejects with `text-cancelled` when it was stopped in time: nothing is kept of it then. */
  readonly added: Promise<OpOutput<'texts.add'>>
  stop(): void
}

/** Of all the work, how much the handing over is. */
const HANDING_SHARE = 0.2

/** `onShare`: how much is done, from 0 to 1; by then it may have been stopped. */
export function addText(
  api: Pick<Client, 'call' | 'on'>,
  { body, ...about }: TextToAdd,
  onShare: (share: number) => void = () => {},
): TextAddition {
  let upload: string | null = null
  let isStopped = false
  const forget = (): void => {
    if (upload !== null) api.call('texts.cancel', { upload }).catch(() => {})
  }

  const add = async (): Promise<OpOutput<'texts.add'>> => {
    // Too short to be felt, or stopped.
    if (body.length <= TEXT_PIECE_LENGTH) return api.call('texts.add', { body, ...about })
    upload = (await api.call('texts.begin', { characters: body.length })).upload
    const own = upload
    const leave = api.on('texts.progress', (told) => {
      if (told.upload === own) onShare(HANDING_SHARE + (1 - HANDING_SHARE) * (told.done / told.total))
    })
    try {
      const isWhole =
        !isStopped &&
        (await handOver(
          body.length,
          TEXT_PIECE_LENGTH,
          (offset, to) => api.call('texts.append', { upload: own, offset, piece: body.slice(offset, to) }),
          (done) => {
            onShare((HANDING_SHARE * done) / body.length)
            return !isStopped
          },
        ))
      if (!isWhole) throw new AppError('text-cancelled', 'stopped')
      return await api.call('texts.add', { upload: own, ...about })
    } catch (error) {
      forget()
      throw error
    } finally {
      leave()
    }
  }

  return {
    added: add(),
    stop() {
      isStopped = true
      forget()
    },
  }
}
