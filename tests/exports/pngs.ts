import { createRequire } from 'node:module'
import { crc32 } from 'node:zlib'

export interface Pixels {
  readonly width: number
  readonly height: number
  /** Red, green, blue, alpha of each pixel, row by row. */
  readonly data: Buffer
}

interface Pngjs {
  readonly PNG: {
    readonly sync: {
      readonly read: (bytes: Uint8Array) => Pixels
      readonly write: (picture: Pixels) => Buffer
    }
  }
}

const require = createRequire(import.meta.url)
/** The package comes without types. */
const { PNG } = require('pngjs') as Pngjs

export const readPng = (bytes: Uint8Array): Pixels => PNG.sync.read(Buffer.from(bytes))

/** A picture of one colour. */
export const plainPng = (width: number, height: number): Uint8Array =>
  new Uint8Array(PNG.sync.write({ width, height, data: Buffer.alloc(width * height * 4, 200) }))

interface Chunk {
  readonly type: string
  readonly data: Buffer
  readonly checks: boolean
}

/** Reads a PNG file by its specification alone, sharing nothing with the program. */
export function chunksOf(png: Uint8Array): Chunk[] {
  const bytes = Buffer.from(png)
  const chunks: Chunk[] = []
  for (let at = 8; at < bytes.length; at = at + 12 + bytes.readUInt32BE(at)) {
    const end = at + 8 + bytes.readUInt32BE(at)
    chunks.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      data: bytes.subarray(at + 8, end),
      checks: crc32(bytes.subarray(at + 4, end)) === bytes.readUInt32BE(end),
    })
  }
  return chunks
}

/** Uncompressed international texts by keyword: keyword, 0, flag, method, language, 0, keyword again, 0, text. */
export function textsOf(png: Uint8Array): Record<string, string> {
  const texts = chunksOf(png).filter(({ type }) => type === 'iTXt')
  return Object.fromEntries(
    texts.map(({ data }) => {
      const keywordEnd = data.indexOf(0)
      const languageEnd = data.indexOf(0, keywordEnd + 3)
      const translatedEnd = data.indexOf(0, languageEnd + 1)
      return [data.toString('latin1', 0, keywordEnd), data.toString('utf8', translatedEnd + 1)]
    }),
  )
}

/** Dots per metre that a file says, across and down. */
export function resolutionOf(png: Uint8Array): readonly [number, number] {
  const data = chunksOf(png).find(({ type }) => type === 'pHYs')?.data
  if (data?.[8] !== 1) throw new Error('no resolution in metres')
  return [data.readUInt32BE(0), data.readUInt32BE(4)]
}
