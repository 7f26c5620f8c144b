// Asks how what was typed may go on, when typing pauses for a moment: the results come first.
import type { Completion } from '../../../shared/contract/search.ts'

const PAUSE_MS = 120
const MOST = 6

type Options = {
  complete(text: string, limit: number): Promise<readonly Completion[]>
  onChange(suggestions: readonly Completion[]): void
}

export function createSuggester({ complete, onChange }: Options) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let round = 0
  let isEmpty = true

  const tell = (suggestions: readonly Completion[]): void => {
    if (isEmpty && suggestions.length === 0) return
    isEmpty = suggestions.length === 0
    onChange(suggestions)
  }

  return {
    /** What was proposed for another text is taken away at once: it would replace what was typed since. */
    textChanged(text: string): void {
      clearTimeout(timer)
      const own = ++round
      tell([])
      if (text.trim() === '') return
      timer = setTimeout(() => {
        complete(text, MOST).then(
          (items) => {
            if (own === round) tell(items.filter((item) => item.text.trim() !== text.trim()))
          },
          // Without proposals the search goes on as well.
          () => {},
        )
      }, PAUSE_MS)
    },
  }
}
