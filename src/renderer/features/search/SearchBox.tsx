// The one search box: a combobox in the header whose list of results is the search screen.
import { ActionIcon } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ShortcutKeys } from '../../components/ShortcutKeys.tsx'
import classes from './SearchBox.module.css'
import { LISTBOX_ID, optionId, useSearch } from './search-context.ts'

type Props = {
  /** Whether the results are on screen. */
  expanded: boolean
}

export function SearchBox({ expanded }: Props) {
  const { t } = useTranslation('search')
  const { params, answer, active, inputRef, setParams, setActive, openActive, goHome } = useSearch()
  const hits = answer?.hits ?? []
  const showsList = expanded && hits.length > 0

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    const moves: Record<string, number> = {
      ArrowDown: Math.min(active + 1, hits.length - 1),
      ArrowUp: Math.max(active - 1, 0),
      PageDown: Math.min(active + 8, hits.length - 1),
      PageUp: Math.max(active - 8, 0),
    }
    const target = moves[event.key]
    if (target !== undefined) {
      event.preventDefault()
      if (!expanded) goHome()
      else if (hits.length > 0) setActive(target)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (expanded) openActive()
      else goHome()
    } else if (event.key === 'Escape' && expanded && params.text !== '') {
      event.preventDefault()
      setParams({ text: '' })
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
        aria-activedescendant={showsList ? optionId(active) : undefined}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={2000}
        placeholder={t('placeholder')}
        value={params.text}
        onChange={(event) => setParams({ text: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      {params.text === '' ? (
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
    </search>
  )
}
