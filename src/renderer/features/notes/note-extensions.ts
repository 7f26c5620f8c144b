// What a note may hold: the subset of rich text that Markdown keeps without loss.
import StarterKit from '@tiptap/starter-kit'

const ALLOWED = new Set(['http:', 'https:', 'mailto:'])

/** True for the only addresses that a link in a note may have. */
export function isAllowedAddress(address: string): boolean {
  try {
    return ALLOWED.has(new URL(address).protocol)
  } catch {
    return false
  }
}

export const noteExtensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    underline: false,
    dropcursor: false,
    trailingNode: false,
    link: {
      openOnClick: false,
      autolink: true,
      defaultProtocol: 'https',
      isAllowedUri: (uri) => isAllowedAddress(uri),
      HTMLAttributes: { target: null, rel: 'noreferrer', class: null },
    },
  }),
]
