// Makes the tokens of Markdown say what a note means by them: links to things of the application, lists of tasks, cells
// that hold a paragraph. Pure: tokens in, tokens out.
import type { MarkdownIt, Token } from 'markdown-it'
import { readReference } from './reference-node.ts'

type TokenClass = typeof Token

const TASK = /^\[([ xX])\](?:[ \t]+|$)/

/** Each link whose address names something of the application becomes one token with its title. */
function withReferences(children: readonly Token[], Made: TokenClass): Token[] {
  const out: Token[] = []
  for (let index = 0; index < children.length; index += 1) {
    const token = children[index]
    if (token === undefined) break
    const target = token.type === 'link_open' ? readReference(String(token.attrGet('href') ?? '')) : null
    const end =
      target === null ? -1 : children.findIndex((one, at) => at > index && one.type === 'link_close')
    if (target === null || end < 0) {
      out.push(token)
      continue
    }
    const made = new Made('reference', '', 0)
    const title = children
      .slice(index + 1, end)
      .map((one) => (one.type === 'softbreak' || one.type === 'hardbreak' ? ' ' : one.content))
      .join('')
    made.meta = { ...target, title }
    out.push(made)
    index = end
  }
  return out
}

/** Whether the item that opens at `index` is a task, and its state; takes the box out of its text. */
function takeBox(tokens: readonly Token[], index: number): boolean | null {
  const inline = tokens[index + 1]?.type === 'paragraph_open' ? tokens[index + 2] : undefined
  const first = inline?.children?.[0]
  const match = first?.type === 'text' ? TASK.exec(first.content) : null
  if (!inline?.children || !first || !match) return null
  first.content = first.content.slice(match[0].length)
  if (first.content === '') {
    inline.children.shift()
    if (inline.children[0]?.type === 'softbreak') inline.children.shift()
  }
  return match[1] !== ' '
}

/** Bulleted lists whose items begin with a box become lists of tasks; a mixed list is cut where it changes. */
function withTasks(tokens: Token[], Made: TokenClass): Token[] {
  const out: Token[] = []
  /** One for each open list: whether its present run is of tasks, null outside of bullets. */
  const lists: { bulleted: boolean; tasks: boolean | null }[] = []
  for (const [index, token] of tokens.entries()) {
    const list = lists.at(-1)
    if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') {
      lists.push({ bulleted: token.type === 'bullet_list_open', tasks: null })
      out.push(token)
    } else if (token.type === 'bullet_list_close' || token.type === 'ordered_list_close') {
      if (list?.tasks) token.type = 'task_list_close'
      lists.pop()
      out.push(token)
    } else if (token.type === 'list_item_open' && list?.bulleted) {
      const box = takeBox(tokens, index)
      const isTask = box !== null
      if (list.tasks === null) {
        const opening = out.at(-1)
        if (isTask && opening) opening.type = 'task_list_open'
      } else if (list.tasks !== isTask) {
        out.push(new Made(list.tasks ? 'task_list_close' : 'bullet_list_close', 'ul', -1))
        out.push(new Made(isTask ? 'task_list_open' : 'bullet_list_open', 'ul', 1))
      }
      list.tasks = isTask
      if (isTask) {
        token.type = 'task_item_open'
        token.meta = { checked: box }
      }
      out.push(token)
    } else if (token.type === 'list_item_close' && list?.tasks) {
      token.type = 'task_item_close'
      out.push(token)
    } else out.push(token)
  }
  return out
}

/** The schema wants a paragraph inside each cell. */
function withCells(tokens: readonly Token[], Made: TokenClass): Token[] {
  return tokens.flatMap((token) => {
    if (token.type === 'th_open' || token.type === 'td_open')
      return [token, new Made('paragraph_open', 'p', 1)]
    if (token.type === 'th_close' || token.type === 'td_close')
      return [new Made('paragraph_close', 'p', -1), token]
    return [token]
  })
}

export function noteTokens(markdown: MarkdownIt): void {
  markdown.core.ruler.push('note_tokens', (state) => {
    const Made = state.Token
    for (const token of state.tokens) {
      if (token.type === 'inline' && token.children) token.children = withReferences(token.children, Made)
    }
    state.tokens = withCells(withTasks(state.tokens, Made), Made)
  })
}
