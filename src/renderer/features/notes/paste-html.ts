// Makes what other programs put on the clipboard say in elements what they say in styles: lists of Word, bold of a
// word processor in the browser, headings, cells. Works on a document that never runs anything and is never shown.

const LEVEL = /mso-list:\s*[^;"']*level(\d)/i
const ORDERED = /^\s*(?:\d+|[a-z]{1,4})\s*[.)]/i

/** Style and event attributes would be refused by the page's policy with a message each: styles are kept as data. */
export function withoutInlineStyles(html: string): string {
  return html
    .replace(/<style[\s\S]*?<\/style>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) =>
      tag.replace(/(\s)style\s*=/gi, '$1data-style=').replace(/\son\w+\s*=/gi, ' data-on='),
    )
}

const styleOf = (element: Element) => element.getAttribute('data-style') ?? ''

function rename(element: Element, name: string): void {
  const made = element.ownerDocument.createElement(name)
  made.append(...element.childNodes)
  element.replaceWith(made)
}

function wrapContent(element: Element, name: string): void {
  const made = element.ownerDocument.createElement(name)
  made.append(...element.childNodes)
  element.append(made)
}

function emphasis(body: HTMLElement): void {
  for (const element of body.querySelectorAll('[data-style]')) {
    const style = styleOf(element)
    const isBold = /font-weight:\s*(?:bold|[6-9]00)/i.test(style)
    if (element.matches('b, strong') && /font-weight:\s*(?:normal|[1-4]00)/i.test(style)) {
      element.replaceWith(...element.childNodes)
      continue
    }
    if (!element.matches('span, font')) continue
    if (isBold) wrapContent(element, 'strong')
    if (/font-style:\s*italic/i.test(style)) wrapContent(element, 'em')
    if (/text-decoration[^;]*:\s*[^;]*line-through/i.test(style)) wrapContent(element, 's')
  }
}

/** Word writes the items of a list as paragraphs with their level in the style and their sign in the text. */
function wordLists(body: HTMLElement): void {
  let lists: HTMLElement[] = []
  for (const paragraph of [...body.querySelectorAll('p, h1, h2, h3, h4, h5, h6')]) {
    const level = Number(LEVEL.exec(styleOf(paragraph))?.[1] ?? 0)
    if (level === 0) {
      lists = []
      continue
    }
    const sign = [...paragraph.querySelectorAll('[data-style]')].find((one) =>
      /mso-list:\s*ignore/i.test(styleOf(one)),
    )
    const name = ORDERED.test(sign?.textContent ?? '') ? 'ol' : 'ul'
    sign?.remove()
    lists = lists.slice(0, level)
    // Only what follows at once belongs to the same list.
    if (lists[0] && lists[0].nextElementSibling !== paragraph) lists = []
    while (lists.length < level) {
      const list = body.ownerDocument.createElement(name)
      const parent = lists.at(-1)
      if (parent === undefined) paragraph.before(list)
      else
        (parent.lastElementChild ?? parent.appendChild(body.ownerDocument.createElement('li'))).append(list)
      lists.push(list)
    }
    const item = body.ownerDocument.createElement('li')
    const words = body.ownerDocument.createElement('p')
    words.append(...paragraph.childNodes)
    item.append(words)
    lists.at(-1)?.append(item)
    paragraph.remove()
  }
}

/** A cell of a note holds one line. */
function cells(body: HTMLElement): void {
  for (const cell of body.querySelectorAll('td, th')) {
    for (const block of [...cell.querySelectorAll('p, div, li, ul, ol, h1, h2, h3, h4, h5, h6, br')]) {
      block.replaceWith(...block.childNodes, body.ownerDocument.createTextNode(' '))
    }
  }
}

export function tidyPasted(body: HTMLElement): void {
  for (const element of body.querySelectorAll('style, title, meta, link')) element.remove()
  emphasis(body)
  wordLists(body)
  cells(body)
  for (const heading of body.querySelectorAll('h1')) rename(heading, 'h2')
  for (const heading of body.querySelectorAll('h4, h5, h6')) rename(heading, 'h3')
}
