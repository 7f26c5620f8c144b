// The web host's session: swaps the one-use code of the address for a token that lives as long as the tab.
// The token is random and worthless after this run; nothing confidential is ever put in web storage.

const KEY = 'vademecum.token'

export function readToken(): string | null {
  return sessionStorage.getItem(KEY)
}

function takeCode(): string | null {
  const code = new URLSearchParams(location.hash.slice(1)).get('code')
  if (location.hash !== '') history.replaceState(null, '', location.pathname)
  return code
}

/** Answers the token, or null when there is neither a valid code nor an earlier session. Rejects when the host is gone. */
export async function openSession(): Promise<string | null> {
  const code = takeCode()
  if (code === null) return readToken()
  const response = await fetch('/api/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code }),
  })
  const wire: { ok: boolean; value?: { token?: unknown } } = await response.json()
  const token = wire.ok ? wire.value?.token : undefined
  if (typeof token !== 'string') return readToken()
  sessionStorage.setItem(KEY, token)
  return token
}
