import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standingOf } from '../../src/measure/standing.ts'

const PEERS = [1, 2, 3, 4, 5, 6, 7, 8, 9]

describe('standing among peers', () => {
  it('calls the middle half similar, its ends included', () => {
    // Quartiles of 1 to 9 are 3 and 7.
    expect(PEERS.map((value) => standingOf(value, PEERS))).toEqual([
      'lower',
      'lower',
      'similar',
      'similar',
      'similar',
      'similar',
      'similar',
      'higher',
      'higher',
    ])
  })

  it('says nothing of a missing value or among too few', () => {
    expect(standingOf(null, PEERS)).toBeNull()
    expect(standingOf(Number.NaN, PEERS)).toBeNull()
    expect(standingOf(3, [1, 2, 3])).toBeNull()
    expect(standingOf(3, [1, 2, 3, null, Number.NaN])).toBeNull()
    expect(standingOf(1, [])).toBeNull()
  })

  it('passes missing peers over', () => {
    expect(standingOf(8, [null, ...PEERS, null])).toBe('higher')
  })

  it('calls all similar where all are equal', () => {
    expect(standingOf(2, [2, 2, 2, 2])).toBe('similar')
  })

  it('never falls as the value rises, and half of them, but for two, are similar', () => {
    const order = { lower: 0, similar: 1, higher: 2 }
    const values = fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { minLength: 4, maxLength: 60 })
    fc.assert(
      fc.property(values, (list) => {
        const sorted = [...list].sort((a, b) => a - b)
        const places = sorted.map((value) => order[standingOf(value, list) ?? 'lower'])
        expect([...places].sort()).toEqual(places)
        expect(places.filter((place) => place === 1).length * 2).toBeGreaterThanOrEqual(list.length - 2)
      }),
    )
  })
})
