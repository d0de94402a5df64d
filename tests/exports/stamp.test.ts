import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileView } from '../../src/charts/compile.ts'
import { insertChunks, textChunk } from '../../src/exports/png-chunks.ts'
import { PROGRAM_VERSION } from '../../src/exports/program.ts'
import { readStamp, type Stamp, stampOf, stampPng, stampSvg, viewOfStamp } from '../../src/exports/stamp.ts'
import { encodeView } from '../../src/view/codec.ts'
import { viewSchema } from '../../src/view/view.ts'
import { contextFor, seriesCatalogue } from '../charts/small-series.ts'
import { anyView } from '../view/views.ts'
import { plainPng, readPng, resolutionOf, textsOf } from './pngs.ts'

const SEED = 20261121
const fallback = viewSchema.parse({ kind: 'rank', indicator: 'elsewhere' })
const bytesOf = (text: string) => new TextEncoder().encode(text)

const stamp: Stamp = {
  program: 'yardstick',
  version: '1.0.0',
  view: 'v=1&kind=rank&indicator=share',
  locale: 'zh-CN',
  today: '2026-11-21',
  dataVersion: '0123456789abcdef',
  title: '河北：2.08%，位居第12位',
  sources: ['国家统计局，年鉴', 'Statistics office, Yearbook'],
}
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"><text x="1">a</text></svg>'
const png = plainPng(4, 3)

describe('a stamp', () => {
  it('brings every View back, from both formats', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const said = { ...stamp, view: new URLSearchParams(encodeView(view)).toString() }
        for (const bytes of [bytesOf(stampSvg(SVG, said)), stampPng(png, said, 300)]) {
          const read = readStamp(bytes)
          expect(read).toEqual(said)
          if (read) expect(viewOfStamp(read, fallback)).toEqual({ view, ignored: [], newer: false })
        }
      }),
      { numRuns: 2_000, seed: SEED },
    )
  })

  it('says what the picture was made from', () => {
    const catalogue = seriesCatalogue()
    const view = viewSchema.parse({ kind: 'rank', indicator: 'share', highlight: ['130000'] })
    const chart = compileView({ view, catalogue, context: contextFor('en', 600) })
    const job = { view, catalogue, locale: 'en', today: '2026-11-21' } as const
    const made = stampOf(job, { chart }, 'https://example.org/explore/')
    expect(made).toEqual({
      program: 'yardstick',
      version: PROGRAM_VERSION,
      view: 'v=1&kind=rank&indicator=share&highlight=130000',
      locale: 'en',
      today: '2026-11-21',
      dataVersion: 'test',
      title: chart.headline.full,
      sources: ['Statistics office, Yearbook'],
      address: 'https://example.org/explore/',
    })
    expect(stampOf({ ...job, headline: 'Our own' }, { chart }).title).toBe('Our own')
    expect(PROGRAM_VERSION).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version)
  })

  it('stands in a PNG file with title, sources and resolution, and leaves the pixels alone', () => {
    const made = stampPng(png, stamp, 300)
    expect(textsOf(made)).toMatchObject({
      Title: stamp.title,
      Source: '国家统计局，年鉴\nStatistics office, Yearbook',
      Software: 'yardstick 1.0.0',
    })
    expect(resolutionOf(made)).toEqual([11811, 11811])
    expect(readPng(made).data).toEqual(readPng(png).data)
  })

  it('holds any text without ending the element or damaging the file', () => {
    const hostile = fc.oneof(
      fc.constantFrom(']]>', '</yardstick:stamp>', '</metadata><script>', '<!--', '&amp;', '\0\u0001\u001f', '\ufffe'),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 4 }), (parts) => {
        const said = { ...stamp, title: parts.join(''), sources: parts }
        const svg = stampSvg(SVG, said)
        expect(svg).toMatch(
          /^<svg [^>]*><metadata><yardstick:stamp [^<>]*>[^<>&]*<\/yardstick:stamp><\/metadata><text /,
        )
        expect(svg).not.toMatch(/[^\x20-\x7e]/)
        expect(readStamp(bytesOf(svg))).toEqual(said)
        expect(readStamp(stampPng(png, said, 300))).toEqual(said)
      }),
      { numRuns: 500, seed: SEED },
    )
    const lone = { ...stamp, title: `\ud800${'长'.repeat(2_000)}` }
    expect(readStamp(bytesOf(stampSvg(SVG, lone)))).toEqual(lone)
  })

  it('survives another program that saves the SVG file again', () => {
    const again = `<?xml version="1.0"?>\n${stampSvg(SVG, stamp)
      .replace(/"(?=[^<>]*<\/yardstick)/g, '&quot;')
      .replace('<metadata>', '<metadata\n   id="metadata1">')}`
    expect(again).toContain('&quot;')
    expect(readStamp(bytesOf(again))).toEqual(stamp)
  })

  it('is read past what a newer program says besides', () => {
    const newer = { ...stamp, hologram: true } as Stamp
    expect(readStamp(bytesOf(stampSvg(SVG, newer)))).toEqual(stamp)
  })
})

describe('a file without a readable stamp', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['noise', Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 256)],
    ['a foreign PNG', png],
    ['a foreign SVG', bytesOf(SVG)],
    ['a stamp of something else', stampPng(png, { ...stamp, program: 'other' } as unknown as Stamp, 72)],
    ['a stamp without View', bytesOf(stampSvg(SVG, { ...stamp, view: '' }))],
    ['a stamp that is not JSON', insertChunks(png, [textChunk('yardstick', '{"program":"yardst')])],
    ['a stamp that is a list', insertChunks(png, [textChunk('yardstick', '[]')])],
    ['a stamp that does not end', bytesOf(stampSvg(SVG, stamp).slice(0, 300))],
  ])('is null: %s', (_, bytes) => {
    expect(readStamp(bytes)).toBeNull()
  })

  it('never throws, whatever was damaged', () => {
    const files = [stampPng(png, stamp, 300), bytesOf(stampSvg(SVG, stamp))]
    const file = fc.constantFrom(...files)
    fc.assert(
      fc.property(file, fc.nat(), fc.nat(255), fc.nat(), (bytes, at, byte, length) => {
        const damaged = bytes.slice(0, bytes.length - (length % 50))
        damaged[at % damaged.length] = byte
        const read = readStamp(damaged)
        if (read) expect(viewOfStamp(read, fallback).view.kind).toBeTypeOf('string')
      }),
      { numRuns: 5_000, seed: SEED },
    )
  })

  it('takes no time, however large', () => {
    const start = process.cpuUsage()
    const large = new Uint8Array(50_000_000).fill(0x3c)
    expect(readStamp(large)).toBeNull()
    large.set(png.subarray(0, 33))
    expect(readStamp(large)).toBeNull()
    const text = '<yardstick:stamp>'.repeat(200_000)
    expect(readStamp(bytesOf(text))).toBeNull()
    const empty = stampPng(png, stamp, 300).subarray(33, 33 + 21)
    const many = new Uint8Array(33 + 21 * 100_000)
    many.set(png.subarray(0, 33))
    for (let index = 0; index < 100_000; index++) many.set(empty, 33 + 21 * index)
    expect(readStamp(many)).toBeNull()
    // Of this process alone: others may have the processor for longer.
    expect(process.cpuUsage(start).user).toBeLessThan(3_000_000)
  })
})
