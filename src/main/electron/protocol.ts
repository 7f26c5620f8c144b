// The scheme app:// — serves the renderer's files from the list made at start, GET only. No requested path is ever
// joined to a folder, and nothing but files comes this way (electron#39658: bodies and streams on such schemes).
import { readFile } from 'node:fs/promises'
import type { Protocol } from 'electron'
import { type Asset, createAssetMap } from '../assets.ts'
import { SECURITY_HEADERS } from '../security-headers.ts'
import { APP_SCHEME, isAppUrl } from './urls.ts'

/** Before `ready`, and once: a second call would replace the first (electron#30533). */
export function registerAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

function notFound(): Response {
  return new Response('Not found', {
    status: 404,
    headers: { ...SECURITY_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' },
  })
}

/** Answers one request; never rejects. The path is looked up as written: an encoded one names no file. */
export function createAppHandler(
  assets: (urlPath: string) => Asset | null,
): (request: Pick<Request, 'method' | 'url'>) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' || !isAppUrl(request.url)) return notFound()
    const asset = assets(new URL(request.url).pathname)
    if (asset === null) return notFound()
    try {
      const body = await readFile(asset.path)
      return new Response(body, { headers: { ...SECURITY_HEADERS, 'Content-Type': asset.contentType } })
    } catch {
      // The file went away since the list was made.
      return notFound()
    }
  }
}

/** Lists the renderer's files now; without a build every request answers 404. */
export function serveApp(protocol: Pick<Protocol, 'handle'>, rendererDir: string): void {
  let assets: (urlPath: string) => Asset | null
  try {
    assets = createAssetMap(rendererDir)
  } catch {
    assets = () => null
  }
  protocol.handle(APP_SCHEME, createAppHandler(assets))
}
