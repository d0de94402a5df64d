import { crc32 as checkSum } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  crc32,
  insertChunks,
  isPng,
  readChunks,
  readText,
  resolutionChunk,
  textChunk,
} from '../../src/exports/png-chunks.ts'
import { chunksOf, plainPng, readPng, resolutionOf, textsOf } from './pngs.ts'

describe('chunks', () => {
  const png = plainPng(5, 3)

  it('come after the header, with right check sums, and leave the pixels as they were', () => {
    const made = insertChunks(png, [resolutionChunk(300), textChunk('Title', '河北 2.08%'), textChunk('Source', 'a')])
    const chunks = chunksOf(made)
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'pHYs', 'iTXt', 'iTXt', 'IDAT', 'IEND'])
    expect(chunks.every(({ checks }) => checks)).toBe(true)
    expect(readPng(made)).toMatchObject({ width: 5, height: 3, data: readPng(png).data })
    expect(textsOf(made)).toEqual({ Title: '河北 2.08%', Source: 'a' })
  })

  it.each([
    [72, 2835],
    [150, 5906],
    [300, 11811],
    [600, 23622],
  ])('say %i dots per inch as %i per metre', (dpi, perMetre) => {
    expect(resolutionOf(insertChunks(png, [resolutionChunk(dpi)]))).toEqual([perMetre, perMetre])
  })

  it('take the place of those that say the same', () => {
    const first = insertChunks(png, [resolutionChunk(72), textChunk('Title', 'old'), textChunk('Author', 'kept')])
    const second = insertChunks(first, [resolutionChunk(600), textChunk('Title', 'new')])
    expect(chunksOf(second).map(({ type }) => type)).toEqual(['IHDR', 'pHYs', 'iTXt', 'iTXt', 'IDAT', 'IEND'])
    expect(textsOf(second)).toEqual({ Title: 'new', Author: 'kept' })
    expect(resolutionOf(second)[0]).toBe(23622)
  })

  it('are for whole PNG files only', () => {
    expect(() => insertChunks(new Uint8Array(100), [])).toThrow('PNG')
    expect(() => insertChunks(png.subarray(0, png.length - 3), [])).toThrow('whole')
  })
})

describe('reading', () => {
  it('gives back any text but the characters that no file can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const said = readText(textChunk('Title', text))
        expect(said).toEqual({ keyword: 'Title', text })
      }),
    )
    expect(readText(textChunk('Title', 'a\0b\ud800c'))).toEqual({ keyword: 'Title', text: 'ab\ufffdc' })
  })

  it('ends quietly at any damage, and never throws', () => {
    const png = insertChunks(plainPng(4, 4), [resolutionChunk(300), textChunk('Title', 'whole')])
    fc.assert(
      fc.property(fc.nat(png.length), fc.nat(png.length - 1), fc.nat(255), (length, at, byte) => {
        const damaged = png.slice()
        damaged[at] = byte
        const found = [...readChunks(damaged.subarray(0, length))]
        expect(found.length).toBeLessThanOrEqual(5)
        for (const chunk of found) readText(chunk)
      }),
      { numRuns: 2_000, seed: 20261121 },
    )
    expect(isPng(new Uint8Array())).toBe(false)
    expect([...readChunks(new Uint8Array())]).toEqual([])
  })

  it('does not read on for ever', () => {
    const piece = chunkOf('teXt', Buffer.alloc(0))
    const many = Buffer.concat([Buffer.from(plainPng(1, 1).subarray(0, 33)), ...Array(100_000).fill(piece)])
    expect([...readChunks(many)].length).toBeLessThanOrEqual(20_000)
    expect(readText({ type: 'iTXt', data: textChunk('Title', 'x'.repeat(2_000_000)).data })).toBeUndefined()
  })

  it('refuses texts that are compressed or in parts that are not there', () => {
    const { data } = textChunk('Title', 'text')
    const compressed = data.slice()
    compressed[6] = 1
    expect(readText({ type: 'iTXt', data: compressed })).toBeUndefined()
    for (let length = 0; length < 'Title'.length + 5; length++)
      expect(readText({ type: 'iTXt', data: data.subarray(0, length) })).toBeUndefined()
    expect(readText({ type: 'tEXt', data })).toBeUndefined()
  })
})

function chunkOf(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(checkSum(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

it('the check sum is that of zip', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => crc32(bytes) === checkSum(bytes)))
})
