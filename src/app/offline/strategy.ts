import { KEPT_HEADER } from '../../ui/offline/messages.ts'
import { INDEX, PLAIN_FILES } from './names.ts'

/**
 * How a request is answered:
 * - `fixed`: the name holds a hash of the content, so what is kept is right; the network where nothing is
 * - `page`, `index`: the network, and what is kept where that fails or takes too long
 * - `plain`: what is kept at once, and the network for the next time
 * - `none`: left to the browser
 */
export type Strategy = 'fixed' | 'page' | 'index' | 'plain' | 'none'

/** Names with a hash: the bundler's `name-8CharsXY.js`, the data's `name.12hexadecimal.json`, and an index by its version. */
const FIXED = /^(?:assets\/.+-[\w-]{8}\.\w+|data\/.+\.[0-9a-f]{12}\.json|data\/index\.[0-9a-f]{16}\.json)$/

/** What the choice depends on, of a request. */
export interface Asked {
  readonly method: string
  readonly url: string
  readonly mode: string
  /** True where a part of a file is asked for. */
  readonly part?: boolean
}

/** @param scope address of the root of the site, ending with `/` */
export function strategyOf({ method, url, mode, part }: Asked, scope: string): Strategy {
  const path = pathBelow(url, scope)
  if (method !== 'GET' || part || path === undefined) return 'none'
  if (path === INDEX) return 'index'
  if (FIXED.test(path)) return 'fixed'
  if ((PLAIN_FILES as readonly string[]).includes(path)) return 'plain'
  return mode === 'navigate' || path === '' || path.endsWith('/') ? 'page' : 'none'
}

/** Path of an address below the root of the site, without query; undefined elsewhere. */
export function pathBelow(url: string, scope: string): string | undefined {
  const { origin, pathname } = new URL(url)
  const whole = origin + pathname
  return whole.startsWith(scope) ? whole.slice(scope.length) : undefined
}

/** Which kinds of answer a file may have: a proxy's page to sign in is no data, and would stay for good. */
const TYPES: readonly (readonly [RegExp, RegExp])[] = [
  [/\.js$/, /javascript/],
  [/\.css$/, /css/],
  [/\.json$/, /json/],
  [/(?:^|\/|\.html)$/, /html/],
]

/** Whether an answer to the file of a path is the file itself, and may be kept. */
export function isFile(path: string, { ok, status, type, redirected, headers }: Response): boolean {
  const expected = TYPES.find(([name]) => name.test(path))?.[1]
  const found = headers.get('content-type') ?? ''
  const own = type === 'basic' || type === 'default'
  return ok && status === 200 && own && !redirected && (!expected || expected.test(found))
}

/** An answer that was kept, marked with why it stands in for the site's own. */
export function marked(kept: Response, why: 'offline' | 'slow'): Response {
  const headers = new Headers(kept.headers)
  headers.set(KEPT_HEADER, why)
  return new Response(kept.body, { status: kept.status, statusText: kept.statusText, headers })
}
