// The words of a line, its links made followable. Text only: nothing in it is ever read as markup of the page.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { readMarkup } from '../../../shared/text/note-markup.ts'
import { addressOfAnchor } from '../texts/text-address.ts'

type Props = { text: string }

export function LineText({ text }: Props) {
  const parts: ReactNode[] = []
  let from = 0
  for (const link of readMarkup(text).links) {
    if (link.start > from) parts.push(text.slice(from, link.start))
    const title = link.title.replace(/\\(.)/g, '$1')
    parts.push(
      link.kind === 'entry' ? (
        <Link key={link.start} to="/entry/$id" params={{ id: link.id }}>
          {title}
        </Link>
      ) : link.kind === 'text' ? (
        <Link key={link.start} to="/texts/$id" params={{ id: link.id }} search={addressOfAnchor(link.anchor)}>
          {title}
        </Link>
      ) : (
        title
      ),
    )
    from = link.end
  }
  parts.push(text.slice(from))
  return parts
}
