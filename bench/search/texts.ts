// Long real texts for the benchmark: French (and English) manuals of Debian and the help of LibreOffice, fetched as
// packages by apt into out/bench and read from there. Nothing of them is in the repository.
import { execFileSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const FOLDER = join(import.meta.dirname, '../../out/bench/debian')

const PACKAGES = [
  'debian-handbook',
  'libreoffice-help-fr',
  'debian-reference-fr',
  'aptitude-doc-fr',
  'developers-reference-fr',
  'maint-guide-fr',
  'manpages-fr',
] as const
type Package = (typeof PACKAGES)[number]

/** One page of a manual as Markdown: headings as `#`, paragraphs apart by an empty line. */
export type Page = {
  readonly id: string
  readonly title: string
  readonly language: 'fr' | 'en'
  readonly markdown: string
}

/** Downloads and unpacks what is not there yet. False when a package could not be had: its texts are left out, loudly. */
function fetchPackage(name: Package): boolean {
  const target = join(FOLDER, name)
  if (existsSync(join(target, 'usr'))) return true
  mkdirSync(target, { recursive: true })
  try {
    execFileSync('apt-get', ['download', name], { cwd: FOLDER, stdio: 'ignore' })
    const file = readdirSync(FOLDER).find((item) => item.startsWith(`${name}_`) && item.endsWith('.deb'))
    if (file === undefined) throw new Error('no file')
    execFileSync('dpkg-deb', ['-x', join(FOLDER, file), target])
    return true
  } catch {
    process.stderr.write(
      `LEFT OUT: the Debian package ${name} could not be fetched; its texts are not measured\n`,
    )
    return false
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

function decode(html: string): string {
  return html.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, code: string) => {
    if (code.startsWith('#x')) return String.fromCodePoint(Number.parseInt(code.slice(2), 16))
    if (code.startsWith('#')) return String.fromCodePoint(Number(code.slice(1)))
    return ENTITIES[code] ?? whole
  })
}

const plain = (html: string): string =>
  decode(html.replace(/<[^>]+>/g, ''))
    .replace(/\s+/g, ' ')
    .trim()

/** Good enough for manuals: headings and blocks kept, everything else to text. */
function toMarkdown(html: string): string {
  return decode(
    html
      .replace(/<(script|style|head|nav|header)\b.*?<\/\1>/gs, '')
      .replace(/<h([1-6])\b[^>]*>(.*?)<\/h\1>/gs, (_, level: string, text: string) => {
        const heading = plain(text)
        return heading === '' ? '' : `\n\n${'#'.repeat(Number(level))} ${heading}\n\n`
      })
      .replace(/<\/?(?:p|div|li|ul|ol|dl|dt|dd|table|tr|pre|blockquote|section)\b[^>]*>/g, '\n\n')
      .replace(/<[^>]+>/g, ' '),
  )
    .replace(/[ \t\r]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function readHtml(pattern: string, prefix: string, language: 'fr' | 'en', from?: string): Page[] {
  return globSync(pattern)
    .sort()
    .flatMap((path) => {
      const raw = readFileSync(path, 'utf8')
      const start = from === undefined ? 0 : raw.indexOf(from)
      const body = raw.slice(Math.max(0, start)).replace(/<[^>]+>Help content debug info.*/s, '')
      const title = plain(/<h[1-3][^>]*>(.*?)<\/h[1-3]>/s.exec(body)?.[1] ?? '')
      const markdown = toMarkdown(body)
      if (title === '' || markdown.length < 200) return []
      return [{ id: `${prefix}${basename(path, '.html')}`, title, language, markdown }]
    })
}

/** « Le cahier de l’administrateur Debian », some 120 pages; the ids are file names without `.html`. */
export function readHandbook(language: 'fr' | 'en'): Page[] {
  if (!fetchPackage('debian-handbook')) return []
  const edition = language === 'fr' ? 'fr-FR' : 'en-US'
  const folder = join(FOLDER, 'debian-handbook/usr/share/doc/debian-handbook/html', edition)
  return readHtml(join(folder, '*.html'), '', language).filter((page) => page.id !== 'index')
}

const HELP = 'libreoffice-help-fr/usr/share/libreoffice/help/fr'

/** The help of LibreOffice: some 2,400 short and long pages; the ids are their paths. */
export function readHelp(): Page[] {
  if (!fetchPackage('libreoffice-help-fr')) return []
  const folder = join(FOLDER, HELP)
  return globSync(join(folder, 'text/**/*.html'))
    .sort()
    .flatMap((path) => {
      const [page] = readHtml(path, '', 'fr', '<div id="DisplayArea"')
      return page ? [{ ...page, id: path.slice(folder.length + 1).replace(/\.html$/, '') }] : []
    })
}

/** Entries of the help's own index, written by its authors: the words and the pages they lead to. */
export function readHelpIndex(): { text: string; pages: string[] }[] {
  if (!fetchPackage('libreoffice-help-fr')) return []
  const raw = readFileSync(join(FOLDER, HELP, 'bookmarks.js'), 'utf8')
  const entries = new Map<string, Set<string>>()
  for (const [, url = '', text = ''] of raw.matchAll(/\{url:"([^"?]+)[^"]*", app:"\w+", text:"([^"]*)"\}/g)) {
    const page = url.replace(/^fr\//, '').replace(/\.html$/, '')
    const words = decode(text).replace(/ -- /g, ' ').trim()
    const pages = entries.get(words) ?? new Set()
    entries.set(words, pages.add(page))
  }
  return [...entries].map(([text, pages]) => ({ text, pages: [...pages] }))
}

/** Every French manual, for texts of any size. */
export function readManuals(): Page[] {
  const pages = [...readHandbook('fr'), ...readHelp()]
  const html: [Package, string][] = [
    ['debian-reference-fr', 'usr/share/debian-reference/*.html'],
    ['aptitude-doc-fr', 'usr/share/doc/aptitude/html/fr/*.html'],
    ['developers-reference-fr', 'usr/share/developers-reference/fr/*.html'],
    ['maint-guide-fr', 'usr/share/doc/maint-guide-fr/html/*.html'],
  ]
  for (const [name, pattern] of html) {
    if (fetchPackage(name)) pages.push(...readHtml(join(FOLDER, name, pattern), `${name}/`, 'fr'))
  }
  if (fetchPackage('manpages-fr')) {
    for (const path of globSync(join(FOLDER, 'manpages-fr/usr/share/man/fr/man*/*.gz')).sort()) {
      const markdown = gunzipSync(readFileSync(path))
        .toString('utf8')
        .replace(/^\.\\".*$/gm, '')
        .replace(/^\.(?:SH|SS) "?(.*?)"?$/gm, '\n## $1\n')
        .replace(/^\.[a-zA-Z]{1,2} ?/gm, '\n')
        .replace(/\\f.|\\[-&]|\\\(../g, '')
      if (markdown.length > 400) {
        pages.push({
          id: `man/${basename(path, '.gz')}`,
          title: basename(path, '.gz'),
          language: 'fr',
          markdown,
        })
      }
    }
  }
  return pages
}
