// The one search box: a combobox in the header whose list of results is the search screen.
import { ActionIcon } from '@mantine/core'
import { IconHelpCircle, IconSearch, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ShortcutKeys } from '../../components/ShortcutKeys.tsx'
import classes from './SearchBox.module.css'
import { SyntaxDialog } from './SyntaxDialog.tsx'
import { LISTBOX_ID, optionId, SUGGESTION_ID, useSearch, useSearchState } from './search-context.ts'

type Props = {
  /** Whether the results are on screen. */
  expanded: boolean
}

const PAGE = 8

export function SearchBox({ expanded }: Props) {
  const { t } = useTranslation('search')
  const { store, inputRef, setParams, openActive, acceptFirst, goHome } = useSearch()
  const [helping, setHelping] = useState(false)
  const text = useSearchState((state) => state.params.text)
  const active = useSearchState((state) => state.active)
  const hasRows = useSearchState((state) => state.rows.length > 0)
  const hasSuggestion = useSearchState((state) => state.suggestions.length > 0) && expanded
  const showsList = expanded && hasRows

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + PAGE,
      PageUp: active - PAGE,
    }
    const target = moves[event.key]
    if (target !== undefined) {
      event.preventDefault()
      if (!expanded) return goHome()
      // Past the last one: what is not there yet.
      if (target >= store.get().rows.length) store.more()
      store.setActive(target)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (expanded) openActive()
      else goHome()
    } else if (event.key === 'ArrowRight' && !event.shiftKey) {
      // At the end of the text there is nothing further right but what it may become.
      const { selectionStart, selectionEnd, value } = event.currentTarget
      if (selectionStart === value.length && selectionEnd === value.length && acceptFirst())
        event.preventDefault()
    } else if (event.key === 'Escape' && expanded && (store.get().preview || text !== '')) {
      event.preventDefault()
      if (store.get().preview) store.setPreview(false)
      else setParams({ text: '' })
    }
  }

  return (
    <search className={classes.root}>
      <IconSearch className={classes.icon} aria-hidden="true" />
      <input
        ref={inputRef}
        id="search-box"
        className={classes.input}
        type="text"
        role="combobox"
        aria-label={t('label')}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={showsList}
        aria-controls={showsList ? LISTBOX_ID : undefined}
        aria-describedby={hasSuggestion ? SUGGESTION_ID : undefined}
        aria-activedescendant={showsList ? optionId(active) : undefined}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={2000}
        placeholder={t('placeholder')}
        value={text}
        onChange={(event) => setParams({ text: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      {text === '' ? (
        <ShortcutKeys keys={['mod', 'K']} decorative />
      ) : (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('clear')}
          onClick={() => {
            setParams({ text: '' })
            inputRef.current?.focus()
          }}
        >
          <IconX className={classes.clear} aria-hidden="true" />
        </ActionIcon>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('syntaxHelp')}
        title={t('syntaxHelp')}
        onClick={() => setHelping(true)}
      >
        <IconHelpCircle className={classes.clear} aria-hidden="true" />
      </ActionIcon>
      {helping && (
        <SyntaxDialog
          onClose={() => {
            setHelping(false)
            inputRef.current?.focus()
          }}
        />
      )}
    </search>
  )
}
