import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt', '.webmanifest'])
/** Below so many bytes a packet holds the file anyway. */
const SMALLEST = 200
/** What many pages load, and every visitor with them, is worth the slowest quality: scripts, styles, the data they share. */
const SHARED = 11
const IS_SHARED = /^(?:assets\/|data\/(?:index|targets|pledges|documents|reference)\.)/
/** At the slowest quality a file of more bytes would take seconds. */
const MOST_SHARED = 4_000_000
/** Other pages and data change with every build: 10 would save a tenth of their bytes and take twenty times as long. */
const OTHERS = 6
/** Compressions at a time; zlib runs them on threads of its own. */
const AT_ONCE = 8
const KEPT_DAYS = 30

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

export interface Compression {
  readonly files: number
  /** How many of the files were found in the cache. */
  readonly known: number
}

/**
 * Writes `.br` and `.gz` beside every text file of a folder, for hosts that serve them.
 * @param cache folder where compressed forms are kept by the hash of what they hold; what nobody asked for in 30 days goes
 */
export async function compressFolder(folder: string, cache: string): Promise<Compression> {
  await mkdir(cache, { recursive: true })
  const files = (await filesBelow(folder)).filter((file) => COMPRESSED.has(extname(file)))
  let known = 0
  let next = 0
  const work = async (): Promise<void> => {
    for (let file = files[next++]; file !== undefined; file = files[next++])
      if (await compressFile(file, IS_SHARED.test(relative(folder, file).replaceAll(sep, '/')), cache)) known++
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  await forgetOld(cache)
  return { files: files.length, known }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** Resolves with whether the cache had it. */
async function compressFile(file: string, isShared: boolean, cache: string): Promise<boolean> {
  const plain = await readFile(file)
  if (plain.length < SMALLEST) return true
  const quality = isShared && plain.length <= MOST_SHARED ? SHARED : OTHERS
  const kept = join(cache, `${createHash('sha256').update(plain).digest('hex').slice(0, 32)}-${quality}`)
  const now = new Date()
  try {
    for (const suffix of ['.br', '.gz']) {
      await utimes(kept + suffix, now, now)
      await copyFile(kept + suffix, file + suffix)
    }
    return true
  } catch {
    const forms = {
      '.br': await brotli(plain, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: quality,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
        },
      }),
      '.gz': await zip(plain, { level: 6 }),
    }
    for (const [suffix, form] of Object.entries(forms)) {
      await writeFile(kept + suffix, form)
      await writeFile(file + suffix, form)
    }
    return false
  }
}

async function forgetOld(cache: string): Promise<void> {
  const oldest = Date.now() - KEPT_DAYS * 24 * 3600 * 1000
  for (const name of await readdir(cache)) {
    const { mtimeMs } = await stat(join(cache, name))
    if (mtimeMs < oldest) await rm(join(cache, name), { force: true })
  }
}
