// What may have been meant by a misspelt word: from the keyboard (Ctrl+. or the context-menu key) and the right button.
import type { Editor } from '@tiptap/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/api.ts'
import { notifyDone, notifyFailure } from '../../components/notify.ts'
import { PopupList } from './PopupList.tsx'
import { ignoreWord, spellingLanguages } from './spelling-desk.ts'
import { type Misspelling, misspellingAt, misspellingNear } from './spelling-plugin.ts'

type Props = { editor: Editor }

/** Words before and after, by which the language is guessed. */
const NEAR = 30

function wordsAround(editor: Editor, { from, to }: Misspelling): string[] {
  const { doc } = editor.state
  const text = `${doc.textBetween(Math.max(0, from - 300), from, ' ')} ${doc.textBetween(to, Math.min(doc.content.size, to + 300), ' ')}`
  return [...text.matchAll(/[\p{L}’']{2,40}/gu)].slice(0, NEAR).map(([word]) => word)
}

export function SpellingPopup({ editor }: Props) {
  const { t } = useTranslation('notes')
  const [word, setWord] = useState<Misspelling | null>(null)
  const [found, setFound] = useState<readonly string[] | null>(null)
  /** −1 while spellings are looked for: Enter must not take what is there only because it came first. */
  const [active, setActive] = useState(-1)
  const asked = useRef<Misspelling | null>(null)

  const open = useCallback(
    (misspelling: Misspelling) => {
      editor.commands.setTextSelection({ from: misspelling.from, to: misspelling.to })
      setWord(misspelling)
      setFound(null)
      setActive(-1)
      asked.current = misspelling
      const show = (items: readonly string[]) => {
        // Of a word that was asked for before: too late.
        if (asked.current !== misspelling) return
        setFound(items)
        // The spellings come before what is there already: what was chosen meanwhile stays chosen.
        setActive((at) => (at < 0 ? 0 : at + items.length))
      }
      spellingLanguages()
        .then((languages) =>
          api.call('spelling.suggest', {
            word: misspelling.word,
            languages: languages === 'off' ? 'both' : languages,
            near: wordsAround(editor, misspelling),
          }),
        )
        .then(({ items }) => show(items))
        .catch(() => show([]))
    },
    [editor],
  )

  const choices = word === null ? [] : [...(found ?? []), { act: 'ignore' as const }, { act: 'add' as const }]

  const close = useCallback(() => {
    setWord(null)
    editor.commands.setTextSelection(editor.state.selection.to)
  }, [editor])

  function choose(index: number): void {
    const choice = choices[index]
    if (word === null || choice === undefined) return
    setWord(null)
    if (typeof choice === 'string') {
      editor
        .chain()
        .focus()
        .insertContentAt({ from: word.from, to: word.to }, { type: 'text', text: choice })
        .run()
      return
    }
    close()
    if (choice.act === 'ignore') ignoreWord(word.word)
    else {
      api
        .call('spelling.add', { word: word.word })
        .then(() => notifyDone(t('spelling.added', { word: word.word })))
        .catch(notifyFailure)
    }
  }

  useEffect(() => {
    const { dom } = editor.view
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing) return
      if (word !== null) {
        const count = choices.length
        if (event.key === 'Escape') close()
        else if (event.key === 'ArrowDown') setActive((active + 1) % count)
        else if (event.key === 'ArrowUp') setActive((Math.max(0, active) + count - 1) % count)
        else if (event.key === 'Enter' || event.key === 'Tab') choose(active)
        else if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return
        else return setWord(null)
        event.preventDefault()
        event.stopPropagation()
        return
      }
      const asks =
        event.key === 'ContextMenu' ||
        (event.key === 'F10' && event.shiftKey) ||
        ((event.ctrlKey || event.metaKey) && !event.altKey && event.key === '.')
      if (!asks) return
      const { head } = editor.state.selection
      const wrong =
        event.key === '.' ? misspellingNear(editor.state, head) : misspellingAt(editor.state, head)
      if (wrong === null) return
      event.preventDefault()
      event.stopPropagation()
      open(wrong)
    }
    const onContextMenu = (event: MouseEvent) => {
      const place = editor.view.posAtCoords({ left: event.clientX, top: event.clientY })
      const wrong = place === null ? null : misspellingAt(editor.state, place.pos)
      if (wrong === null) return
      event.preventDefault()
      open(wrong)
    }
    const onLeave = () => setWord(null)
    // Before the editor's own keys.
    dom.addEventListener('keydown', onKeyDown, true)
    dom.addEventListener('contextmenu', onContextMenu)
    dom.addEventListener('blur', onLeave)
    return () => {
      dom.removeEventListener('keydown', onKeyDown, true)
      dom.removeEventListener('contextmenu', onContextMenu)
      dom.removeEventListener('blur', onLeave)
    }
  })

  if (word === null) return null
  return (
    <PopupList
      editor={editor}
      place={() => {
        const start = editor.view.coordsAtPos(word.from)
        const end = editor.view.coordsAtPos(word.to)
        return new DOMRect(
          start.left,
          start.top,
          Math.max(1, end.right - start.left),
          start.bottom - start.top,
        )
      }}
      label={t('spelling.label', { word: word.word })}
      items={choices.map((choice) =>
        typeof choice === 'string'
          ? { key: `word ${choice}`, label: choice }
          : {
              key: choice.act,
              label: (
                <em>{t(choice.act === 'add' ? 'spelling.add' : 'spelling.ignore', { word: word.word })}</em>
              ),
            },
      )}
      active={active}
      status={
        found === null
          ? t('spelling.looking')
          : found.length === 0
            ? t('spelling.none')
            : t('spelling.count', { count: found.length })
      }
      onChoose={choose}
    />
  )
}
