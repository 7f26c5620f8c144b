// The renderer's files, listed once at start: both hosts serve from this list, so no requested path is ever joined
// to a folder and nothing outside it can be named.
import { readdirSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

export type Asset = { readonly path: string; readonly contentType: string }

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/**
 * Lists the regular files under `root` that have a known type; links and other files are left out.
 * The answer maps a URL path (`/`, `/assets/main.js`) to its file, or to null when it is not on the list.
 */
export function createAssetMap(root: string): (urlPath: string) => Asset | null {
  const assets = new Map<string, Asset>()
  for (const item of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!item.isFile()) continue
    const contentType = CONTENT_TYPES[extname(item.name)]
    if (contentType === undefined) continue
    const path = join(item.parentPath, item.name)
    assets.set(`/${relative(root, path).split(sep).join('/')}`, { path, contentType })
  }
  const index = assets.get('/index.html')
  if (index) assets.set('/', index)
  return (urlPath) => assets.get(urlPath) ?? null
}
