import { readFile, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createSecureServer } from 'node:http2'
import { extname, join, normalize } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { securityHeaders } from './policy.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.zip': 'application/zip',
  '.txt': 'text/plain; charset=utf-8',
}
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.svg', '.txt'])
/**
 * Names with a hash of their content: the bundler's `name-8CharsXY.js`, the data's `name.12hexadecimal.json` and its
 * `index.16hexadecimal.json`.
 */
const HASHED = /(?:^assets\/.+-[\w-]{8}|\.(?:[0-9a-f]{12}|[0-9a-f]{16}))\.\w+$/

export interface ServeInput {
  /** Folder of the built site. */
  readonly folder: string
  /** Path under which it is served, `/` or `/stats/`. */
  readonly base: string
  /** Without one, the first free port from 4173. */
  readonly port?: number
  /** Certificate and key in PEM, for a secure address. */
  readonly secure?: { readonly cert: Buffer; readonly key: Buffer }
}

/** Serves a built site with the policy as header; resolves with its address. */
export async function serve({ folder, base, port, secure }: ServeInput): Promise<{ address: string; server: Server }> {
  const compress = makeCompressor()
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    respond(request, response).catch((error) => {
      console.error(error)
      response.writeHead(500).end()
    })
  }
  // Answers of the newer protocol are used through the interface of the older one.
  const server = secure
    ? (createSecureServer({ ...secure, allowHTTP1: true }, answer as never) as unknown as Server)
    : createServer(answer)

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end()
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
    if (`${pathname}/` === base) return void response.writeHead(301, { location: base + search }).end()
    const found = pathname.startsWith(base) ? await findFile(folder, pathname.slice(base.length)) : undefined
    if (found === 'folder') return void response.writeHead(301, { location: `${pathname}/${search}` }).end()
    const path = found ?? (await findFile(folder, '404.html'))
    if (!path) return void response.writeHead(404).end()
    const type = extname(path)
    const encoding = COMPRESSED.has(type) ? acceptedEncoding(request) : undefined
    const headers = { ...securityHeaders(path), etag: await markOf(join(folder, path)), vary: 'accept-encoding' }
    if (found && request.headers['if-none-match'] === headers.etag) return void response.writeHead(304, headers).end()
    const body = await compress(join(folder, path), encoding)
    response.writeHead(found ? 200 : 404, {
      ...headers,
      'content-type': TYPES[type] ?? 'application/octet-stream',
      'content-length': body.length,
      'cache-control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(encoding ? { 'content-encoding': encoding } : {}),
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  }

  const used = await listen(server, port)
  return { address: `${secure ? 'https' : 'http'}://localhost:${used}${base}`, server }
}

/** File for a path below the base; `folder` where a slash is missing, undefined where there is nothing. */
async function findFile(folder: string, path: string): Promise<string | undefined> {
  const decoded = decodePath(path)
  if (decoded === undefined || normalize(`/${decoded}`) !== `/${decoded}`) return undefined
  const file = decoded === '' || decoded.endsWith('/') ? `${decoded}index.html` : decoded
  try {
    const found = await stat(join(folder, file))
    return found.isDirectory() ? 'folder' : file
  } catch {
    return undefined
  }
}

function decodePath(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path)
    return decoded.includes('\0') || decoded.includes('\\') ? undefined : decoded
  } catch {
    return undefined
  }
}

/** Tells one state of a file from another, whatever it is compressed with. */
async function markOf(file: string): Promise<string> {
  const { size, mtimeMs } = await stat(file)
  return `W/"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`
}

type Encoding = 'br' | 'gzip'

/** What the build adds to the name of a file for its compressed form. */
const SUFFIXES: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' }

function acceptedEncoding(request: IncomingMessage): Encoding | undefined {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  return (['br', 'gzip'] as const).find((encoding) =>
    new RegExp(`\\b${encoding}\\b(?!;q=0(?:\\.0*)?\\b)`).test(accepted),
  )
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Compressed forms from beside the files where the build made them; else each version of a file is compressed once. */
function makeCompressor(): (file: string, encoding: Encoding | undefined) => Promise<Buffer> {
  const known = new Map<string, { readonly changed: number; readonly body: Buffer }>()
  return async (file, encoding) => {
    if (!encoding) return readFile(file)
    const key = `${encoding} ${file}`
    const { mtimeMs } = await stat(file)
    const old = known.get(key)
    if (old?.changed === mtimeMs) return old.body
    const made = await stat(`${file}${SUFFIXES[encoding]}`).catch(() => undefined)
    if (made && made.mtimeMs >= mtimeMs) return readFile(`${file}${SUFFIXES[encoding]}`)
    const plain = await readFile(file)
    const body =
      encoding === 'br' ? await brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) : await zip(plain)
    known.set(key, { changed: mtimeMs, body })
    return body
  }
}

const FIRST_PORT = 4173

/** Listens on a port, or on the first free one from 4173; rejects where a fixed port is taken. */
async function listen(server: Server, fixed: number | undefined): Promise<number> {
  for (let port = fixed ?? FIRST_PORT; ; port++) {
    const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve)
      server.listen(port, () => {
        server.off('error', resolve)
        resolve(undefined)
      })
    })
    if (!error) return port
    if (error.code !== 'EADDRINUSE' || fixed !== undefined || port > FIRST_PORT + 100) throw error
  }
}
