// Find in the text: what is looked for, which match of how many, and going on. Ctrl+F comes here.
import { ActionIcon, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './ReadingScreen.module.css'
import type { useFind } from './useFind.ts'

type Props = { find: ReturnType<typeof useFind>; marks: readonly string[] }

export function FindBar({ find, marks }: Props) {
  const { t } = useTranslation('texts')
  const input = useRef<HTMLInputElement>(null)
  const { step } = find

  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      const mod = event.ctrlKey || event.metaKey
      if (mod && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'f') {
        event.preventDefault()
        input.current?.focus()
        input.current?.select()
      } else if (event.key === 'F3' && !mod && !event.altKey) {
        event.preventDefault()
        step(event.shiftKey ? -1 : 1)
      }
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [step])

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape' && find.typed !== '') find.setTyped('')
    else return
    event.preventDefault()
  }

  const state =
    find.current === null
      ? find.needles.length > 0 && find.isKnown
        ? t('reading.findNone')
        : ''
      : t('reading.findState', { number: find.current + 1, total: find.total })
  return (
    <search className={classes.find}>
      <TextInput
        ref={input}
        size="xs"
        className={classes.input}
        aria-label={t('reading.find')}
        placeholder={find.wholeWords && marks.length > 0 ? marks.join(', ') : t('reading.find')}
        value={find.typed}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => find.setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <ActionIcon
        variant="default"
        aria-label={t('reading.findPrevious')}
        disabled={find.total === 0}
        onClick={() => step(-1)}
      >
        <IconChevronUp className={classes.icon} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={t('reading.findNext')}
        disabled={find.total === 0}
        onClick={() => step(1)}
      >
        <IconChevronDown className={classes.icon} aria-hidden="true" />
      </ActionIcon>
      <span role="status" className={classes.state}>
        {state}
      </span>
    </search>
  )
}
