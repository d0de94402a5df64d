import fc from 'fast-check'
import { deflateSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { decodeDeck, encodeDeck } from '../../src/view/deck-link.ts'
import { anyDeck } from './decks.ts'

const asLink = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

describe('a deck in a link', () => {
  it('comes out as it went in, in letters that an address may have', () => {
    fc.assert(
      fc.property(anyDeck, (deck) => {
        const text = encodeDeck(deck)
        expect(text).toMatch(/^[\w-]+$/)
        expect(decodeDeck(text)).toEqual({ deck, problems: [], newer: false })
      }),
      { numRuns: 100 },
    )
  })

  it('fits, for eight charts without notes', () => {
    const slides = Array.from({ length: 8 }, (_, at) => ({
      id: `s-${at}k3j9x2q`,
      view: { kind: 'gauge' as const, target: `document-${at}-2023/revenue-2025`, look: 'full' as const },
      dwell: 20,
    }))
    expect(encodeDeck({ schemaVersion: 1, id: 'mine', title: { en: 'Mine' }, slides }).length).toBeLessThan(900)
  })

  it('of 200 slides with full notes is written too, however long', () => {
    let seed = 1
    const letter = () => {
      seed = (seed * 48_271) % 2_147_483_647
      return String.fromCharCode(0x4e00 + (seed % 20_000))
    }
    const notes = () => ({ 'zh-CN': Array.from({ length: 5000 }, letter).join('') })
    const view = { kind: 'gauge' as const, target: 'a/b', look: 'full' as const }
    const slides = Array.from({ length: 200 }, (_, at) => ({ id: `s-${at}`, view, notes: notes(), dwell: 20 }))
    expect(encodeDeck({ schemaVersion: 1, id: 'mine', title: {}, slides }).length).toBeGreaterThan(1_000_000)
  })

  it('that was cut, changed or made up is none, and never an exception', () => {
    const text = encodeDeck({ schemaVersion: 1, id: 'mine', title: { en: 'Mine' }, slides: [] })
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), (length) => {
        expect(decodeDeck(text.slice(0, length)).deck).toBeNull()
      }),
    )
    const isNone = (made: string): boolean => decodeDeck(made).deck === null
    fc.assert(fc.property(fc.string(), isNone))
    fc.assert(fc.property(fc.base64String(), (made) => isNone(made.replace(/[+/=]/g, ''))))
  })

  it('that unfolds to 50 megabytes takes neither memory nor time', () => {
    const bomb = asLink(deflateSync(new Uint8Array(15_000_000).fill(32), { level: 9 }))
    expect(bomb.length).toBeLessThan(20_000)
    const before = process.memoryUsage().arrayBuffers
    const start = process.cpuUsage()
    expect(decodeDeck(bomb).deck).toBeNull()
    // Of this process alone: others may have the processor for longer.
    expect(process.cpuUsage(start).user).toBeLessThan(3_000_000)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4_000_000)
    expect(decodeDeck(asLink(deflateSync(new Uint8Array(50_000_000), { level: 9 }))).deck).toBeNull()
  })
})
