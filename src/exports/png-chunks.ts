import { cleanText } from './clean-text.ts'

/** One chunk of a PNG file: four letters, and bytes that mean what the letters say. */
export interface PngChunk {
  readonly type: string
  readonly data: Uint8Array
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Length, type and check sum around the data of a chunk. */
const FRAME = 12
/** Pictures have some dozens of chunks; one of a hundred thousand was made to keep somebody busy. */
const MOST_CHUNKS = 20_000
/** Bytes of the longest text that is read. */
const LONGEST_TEXT = 1_000_000
const METRES_PER_INCH = 0.0254

/** True where bytes begin as every PNG file does. */
export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, index) => bytes[index] === byte)

/**
 * The chunks of a PNG file in their order, as views into it. Ends early, and says nothing, where the file is cut off, a
 * length leads outside, a check sum is wrong, or there are more than 20,000.
 */
export function* readChunks(bytes: Uint8Array): Generator<PngChunk> {
  if (!isPng(bytes)) return
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = SIGNATURE.length
  for (let count = 0; count < MOST_CHUNKS && at + FRAME <= bytes.length; count++) {
    const length = view.getUint32(at)
    const end = at + FRAME + length
    if (end > bytes.length) return
    // The pixels may be many megabytes, and nobody here reads them.
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (type !== 'IDAT' && view.getUint32(end - 4) !== crc32(bytes.subarray(at + 4, end - 4))) return
    yield { type, data: bytes.subarray(at + 8, end - 4) }
    at = end
  }
}

/**
 * A PNG file with further chunks, right after its header and before its pixels, where all of them may stand. Chunks of
 * the same meaning that were there before go: the resolution, and texts of the same keyword.
 * @throws where the bytes are not a PNG file: they come from a renderer, not from a person
 */
export function insertChunks(png: Uint8Array, chunks: readonly PngChunk[]): Uint8Array<ArrayBuffer> {
  const [header, ...rest] = readChunks(png)
  if (header?.type !== 'IHDR' || rest.at(-1)?.type !== 'IEND') throw new Error('not a whole PNG file')
  const meanings = new Set(chunks.map(meaningOf))
  const kept = rest.filter((chunk) => !meanings.has(meaningOf(chunk)))
  return join([new Uint8Array(SIGNATURE), ...[header, ...chunks, ...kept].map(writeChunk)])
}

const meaningOf = (chunk: PngChunk): string =>
  chunk.type === 'pHYs' ? 'pHYs' : `${chunk.type} ${readText(chunk)?.keyword ?? ''}`

function writeChunk({ type, data }: PngChunk): Uint8Array {
  const bytes = new Uint8Array(FRAME + data.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  for (let index = 0; index < 4; index++) bytes[4 + index] = type.charCodeAt(index)
  bytes.set(data, 8)
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)))
  return bytes
}

/** Resolution of a picture for print. @param dpi dots per inch, written as whole dots per metre */
export function resolutionChunk(dpi: number): PngChunk {
  const data = new Uint8Array(9)
  const view = new DataView(data.buffer)
  const perMetre = Math.round(dpi / METRES_PER_INCH)
  view.setUint32(0, perMetre)
  view.setUint32(4, perMetre)
  data[8] = 1
  return { type: 'pHYs', data }
}

/**
 * A text in any language, uncompressed, without the characters that would end it or that no file can hold.
 * @param keyword 1 to 79 Latin letters
 */
export function textChunk(keyword: string, text: string): PngChunk {
  const head = [...keyword].map((letter) => letter.charCodeAt(0))
  // End of keyword; not compressed, by no method; no language; no translated keyword.
  const body = new TextEncoder().encode(cleanText(text))
  return { type: 'iTXt', data: join([new Uint8Array([...head, 0, 0, 0, 0, 0]), body]) }
}

/** What an uncompressed international text says; undefined for any other chunk, a damaged one, and one over 1 MB. */
export function readText({ type, data }: PngChunk): { readonly keyword: string; readonly text: string } | undefined {
  if (type !== 'iTXt' || data.length > LONGEST_TEXT) return undefined
  const keywordEnd = data.indexOf(0)
  const languageEnd = data.indexOf(0, keywordEnd + 3)
  const translatedEnd = data.indexOf(0, languageEnd + 1)
  const isPlain = keywordEnd > 0 && keywordEnd < 80 && data[keywordEnd + 1] === 0
  if (!isPlain || languageEnd < keywordEnd + 3 || translatedEnd <= languageEnd) return undefined
  const keyword = String.fromCharCode(...data.subarray(0, keywordEnd))
  return { keyword, text: new TextDecoder().decode(data.subarray(translatedEnd + 1)) }
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Remainders of each byte by the polynomial of ISO 3309, bits reversed: PNG specification, annex D. */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1
  return rest
})

/** Check sum of PNG and zip: CRC-32 of ISO 3309. */
export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) sum = (REMAINDERS[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8)
  return (sum ^ 0xffffffff) >>> 0
}
