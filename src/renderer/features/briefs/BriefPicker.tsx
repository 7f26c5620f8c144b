// Into which dossier: the latest first, or a new one. Stands in the frame of the window and waits for what is to be added.
import { Button, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/api.ts'
import { useOp } from '../../api/useOp.ts'
import { notifyFailure } from '../../components/notify.ts'
import { noticeWithUndo } from '../../components/undo-notice.tsx'
import { useModal } from '../../components/useModal.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { type Draft, waiting } from './add-target.ts'
import classes from './BriefPicker.module.css'
import { briefName, changedText } from './brief-name.ts'
import { PickedName } from './PickedName.tsx'

const MAX_SHOWN = 30

export function BriefPicker() {
  const drafts = useSyncExternalStore(waiting.subscribe, waiting.get)
  return drafts === null ? null : <Picker drafts={drafts} />
}

function Picker({ drafts }: { drafts: readonly Draft[] }) {
  const { t } = useTranslation(['briefs', 'shell'])
  const locale = useLocale()
  const navigate = useNavigate()
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const [title, setTitle] = useState('')
  const [busy, setBusy] = useState(false)
  const { data } = useOp('briefs.list', { limit: MAX_SHOWN })

  useModal(dialog)
  const isLoaded = data !== undefined
  useEffect(() => {
    if (!isLoaded) return
    const first = dialog.current?.querySelector<HTMLElement>('[data-brief]')
    ;(first ?? dialog.current?.querySelector<HTMLElement>('input'))?.focus()
  }, [isLoaded])

  async function add(briefId: string, name: string): Promise<void> {
    const ids: string[] = []
    for (const item of drafts) {
      const id = crypto.randomUUID()
      await api.call('briefs.addItem', { id, briefId, item })
      ids.push(id)
    }
    waiting.done()
    noticeWithUndo(t('briefs:pick.added', { title: name }), {
      about: 'brief',
      undo: async () => {
        for (const id of ids) await api.call('briefs.removeItem', { id, briefId })
      },
      more: (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void navigate({ to: '/briefs/$id', params: { id: briefId } })}
        >
          {t('briefs:pick.open')}
        </Button>
      ),
    })
  }

  function run(work: () => Promise<void>): void {
    if (busy) return
    setBusy(true)
    work().catch((error: unknown) => {
      setBusy(false)
      notifyFailure(error)
    })
  }

  /** The arrows go through the dossiers as through a list. */
  function onKeyDown(event: React.KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const rows = [...(dialog.current?.querySelectorAll<HTMLElement>('[data-brief]') ?? [])]
    const at = rows.indexOf(document.activeElement as HTMLElement)
    if (at === -1) return
    event.preventDefault()
    rows[event.key === 'ArrowDown' ? at + 1 : at - 1]?.focus()
  }

  return (
    <dialog
      ref={dialog}
      className={classes.root}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        waiting.done()
      }}
      onKeyDown={onKeyDown}
    >
      <h2 id={titleId} className={classes.title}>
        {t('briefs:pick.title')}
      </h2>
      <ul className={classes.names}>
        {drafts.map((draft, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown.
          <li key={index}>
            <PickedName draft={draft} />
          </li>
        ))}
      </ul>
      {data !== undefined && data.items.length > 0 && (
        <ul className={classes.list} aria-label={t('briefs:list')}>
          {data.items.map((brief) => (
            <li key={brief.id}>
              <button
                type="button"
                data-brief
                className={classes.brief}
                onClick={() => run(() => add(brief.id, briefName(brief.title, t)))}
              >
                <span className={classes.name}>{briefName(brief.title, t)}</span>
                <span className={classes.soft}>
                  {t('briefs:count', { count: brief.items })} · {changedText(brief.updatedAt, locale, t)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        className={classes.new}
        onSubmit={(event) => {
          event.preventDefault()
          run(async () => {
            const brief = await api.call('briefs.create', { title: title.trim(), language: locale })
            await add(brief.id, briefName(brief.title, t))
          })
        }}
      >
        <TextInput
          label={t('briefs:newTitle')}
          value={title}
          maxLength={500}
          autoComplete="off"
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Button type="submit" variant={data?.items.length === 0 ? 'filled' : 'default'}>
          {t('briefs:pick.create')}
        </Button>
      </form>
      <div className={classes.actions}>
        <Button variant="default" onClick={waiting.done}>
          {t('shell:cancel')}
        </Button>
      </div>
    </dialog>
  )
}
