import { zipSync } from 'fflate'

/** A file of an archive. */
export interface ZipEntry {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A day as archives date their files: a local time without a zone, the same everywhere, and none before 1980. */
export function zipDate(date: string): Date {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(Math.max(year, 1980), month - 1, day)
}

/** Files as one zip archive. Pictures are packed already, so nothing is packed again; the same files give the same bytes. */
export function zipFiles(entries: readonly ZipEntry[], date: string): Uint8Array<ArrayBuffer> {
  const files = Object.fromEntries(entries.map(({ name, bytes }) => [name, bytes]))
  return zipSync(files, { level: 0, mtime: zipDate(date) }) as Uint8Array<ArrayBuffer>
}
