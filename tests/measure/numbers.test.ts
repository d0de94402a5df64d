import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  computeChange,
  computeCompound,
  computeGrowth,
  computeGrowths,
  computePerYear,
  computePoints,
} from '../../src/measure/growth.ts'
import { computeRanks } from '../../src/measure/rank.ts'
import { computeShare, computeShares, computeSum } from '../../src/measure/share.ts'
import {
  computeGaps,
  computeMean,
  computeMedian,
  computeQuantile,
  computeQuartiles,
  computeVariation,
} from '../../src/measure/spread.ts'

describe('ranks', () => {
  it('shares ranks between ties and leaves missing unranked', () => {
    expect(computeRanks([10, null, 30, 20, 20, 0])).toEqual([4, null, 1, 2, 2, 5])
    expect(computeRanks([10, null, 30, 20, 20, 0], 'lower')).toEqual([2, null, 5, 3, 3, 1])
    expect(computeRanks([1, 2], 'neutral')).toEqual([2, 1])
    expect(computeRanks([null, Number.NaN])).toEqual([null, null])
    expect(computeRanks([])).toEqual([])
  })

  const value = fc.option(fc.integer({ min: -5, max: 20 }))
  it('do not depend on the order of the regions', () => {
    const shuffled = fc
      .array(value, { maxLength: 31 })
      .chain((values) =>
        fc.tuple(fc.constant(values), fc.shuffledSubarray([...values.keys()], { minLength: values.length })),
      )
    fc.assert(
      fc.property(shuffled, fc.constantFrom('higher', 'lower', 'neutral'), ([values, order], direction) => {
        const ranks = computeRanks(values, direction)
        const moved = computeRanks(
          order.map((index) => values[index] ?? null),
          direction,
        )
        expect(moved).toEqual(order.map((index) => ranks[index]))
      }),
    )
  })
})

describe('growth', () => {
  it('is absolute, relative, in points and compound', () => {
    expect(computeChange(80, 100)).toBe(20)
    expect(computeGrowth(80, 100)).toBe(0.25)
    expect(computePoints(0.02, 0.025)).toBeCloseTo(0.5, 12)
    expect(computeCompound(100, 121, 2)).toBeCloseTo(0.1, 12)
    expect(computePerYear(100, 121, 2)).toBe(10.5)
    expect(computeGrowths([100, 110, null, 120])).toEqual([null, expect.closeTo(0.1), null, null])
  })

  it('is missing where it says nothing', () => {
    expect([computeChange(null, 1), computeGrowth(0, 1), computeGrowth(-1, 1), computePoints(0.1, null)]).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect([
      computeCompound(0, 1, 1),
      computeCompound(1, 0, 1),
      computeCompound(1, 2, 0),
      computePerYear(1, 2, -1),
    ]).toEqual([null, null, null, null])
  })
})

describe('shares', () => {
  it('are of a published whole, or of a complete sum', () => {
    expect(computeShares([1, 3])).toEqual([0.25, 0.75])
    expect(computeShares([1, null, 3], 8)).toEqual([0.125, null, 0.375])
    expect(computeShares([1, null, 3])).toEqual([null, null, null])
    expect(computeShares([1, 3], null)).toEqual([null, null])
    expect([computeShare(1, 0), computeShare(null, 2)]).toEqual([null, null])
    expect([computeSum([1, null, 2]), computeSum([null])]).toEqual([3, null])
  })
})

describe('spread', () => {
  it('leaves missing values out', () => {
    expect(computeMedian([4, null, 1, 3])).toBe(3)
    expect(computeMedian([1, 2])).toBe(1.5)
    expect(computeQuartiles([1, 2, 3, 4])).toEqual({ lower: 1.75, median: 2.5, upper: 3.25 })
    expect(computeMean([1, null, 2])).toBe(1.5)
    expect(computeVariation([2, 4, 4, 4, 5, 5, 7, 9])).toBe(0.4)
    expect(computeGaps([1, null, 4], 3)).toEqual([-2, null, 1])
  })

  it('is missing where nothing was published', () => {
    expect([computeMedian([]), computeQuartiles([null]), computeMean([null]), computeVariation([1])]).toEqual(
      Array(4).fill(null),
    )
    expect([computeVariation([-1, 1]), computeQuantile([1, 2], Number.NaN)]).toEqual([null, null])
    expect(computeGaps([1], null)).toEqual([null])
  })

  it('keeps quantiles in order and within the values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const quartiles = computeQuartiles(values)
        if (!quartiles) throw new Error('no quartiles')
        const { lower, median, upper } = quartiles
        expect(Math.min(...values) <= lower && lower <= median && median <= upper && upper <= Math.max(...values)).toBe(
          true,
        )
      }),
    )
  })
})
