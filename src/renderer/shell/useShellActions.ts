// What the keyboard, the menu and the header can ask of the shell.
import { useRouter } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { catchTyping } from '../features/notes/catch-typing.ts'
import { useSearch } from '../features/search/search-context.ts'
import { NO_SEARCH } from '../features/search/search-params.ts'

/** Screens that the menu opens by their address alone. */
type MenuScreen =
  | '/events'
  | '/figures'
  | '/plans'
  | '/instruments'
  | '/topics'
  | '/library'
  | '/texts'
  | '/packs'
  | '/meetings'
  | '/follow-up'
  | '/briefs'
  | '/notes'
  | '/notes/trash'

export function useShellActions() {
  const router = useRouter()
  const { goHome, inputRef, setParams } = useSearch()

  const focusSearch = useCallback(() => {
    if (router.history.location.pathname !== '/') goHome()
    inputRef.current?.focus()
    inputRef.current?.select()
  }, [router, goHome, inputRef])

  return useMemo(
    () => ({
      focusSearch,
      goHome,
      back: () => router.history.back(),
      forward: () => router.history.forward(),
      /** On an entry, a note on it; anywhere else, a free note. */
      newNote: () => {
        catchTyping()
        const [, screen, id] = router.history.location.pathname.split('/')
        if (screen === 'entry' && id !== undefined) {
          void router.navigate({
            to: '/entry/$id',
            params: { id: decodeURIComponent(id) },
            search: { new: true },
            replace: true,
          })
        } else void router.navigate({ to: '/notes', search: { new: true } })
      },
      open: (to: MenuScreen) => void router.navigate({ to }),
      /** The empty box, under which they are. */
      openSearches: () => {
        focusSearch()
        setParams(NO_SEARCH)
      },
      openSettings: () => void router.navigate({ to: '/settings' }),
      openHelp: () => void router.navigate({ to: '/help' }),
      /** One level up: a note to the list of notes, the trash to the notes, anything else to the search. */
      goUp: () => {
        const { pathname, search } = router.state.location
        if (pathname === '/') return
        if (pathname === '/notes/trash' || (pathname === '/notes' && 'note' in search)) {
          void router.navigate({ to: '/notes', search: {} })
        } else focusSearch()
      },
    }),
    [router, goHome, focusSearch, setParams],
  )
}

export type ShellActions = ReturnType<typeof useShellActions>
