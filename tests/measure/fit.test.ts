import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeCorrelation, computeFit, isClearCorrelation, type Pair } from '../../src/measure/fit.ts'

/** Anscombe 1973, first set: published mean, slope 0.5, intercept 3 and r 0.816. */
const ANSCOMBE: readonly Pair[] = [
  [10, 8.04],
  [8, 6.95],
  [13, 7.58],
  [9, 8.81],
  [11, 8.33],
  [14, 9.96],
  [6, 7.24],
  [4, 4.26],
  [12, 10.84],
  [7, 4.82],
  [5, 5.68],
]

describe('least squares', () => {
  it('gives the published line of a known set', () => {
    const fit = computeFit(ANSCOMBE)
    expect(fit?.slope).toBeCloseTo(0.5001, 4)
    expect(fit?.intercept).toBeCloseTo(3.0001, 4)
    expect(fit?.rSquared).toBeCloseTo(0.6665, 4)
    expect(fit?.count).toBe(11)
    expect(computeCorrelation(ANSCOMBE)).toBeCloseTo(0.8164, 4)
  })

  it('says nothing about too few or equal values', () => {
    expect(computeFit([])).toBeNull()
    expect(
      computeFit([
        [1, 1],
        [2, 2],
      ]),
    ).toBeNull()
    expect(
      computeCorrelation([
        [1, 1],
        [1, 2],
        [1, 3],
      ]),
    ).toBeNull()
    expect(
      computeCorrelation([
        [1, 1e13 / 3],
        [2, 1e13 / 3],
        [3, 1e13 / 3],
      ]),
    ).toBeNull()
  })

  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true })
  const pairs = fc.array(fc.tuple(number, number), { minLength: 3, maxLength: 31 })

  it('passes through the means and leaves residuals that sum to zero', () => {
    fc.assert(
      fc.property(pairs, (points) => {
        const fit = computeFit(points)
        if (!fit || Math.abs(fit.slope) > 1e6) return
        const residuals = points.map(([x, y]) => y - fit.intercept - fit.slope * x)
        expect(Math.abs(residuals.reduce((sum, value) => sum + value, 0))).toBeLessThan(1)
        expect(fit.rSquared).toBeGreaterThanOrEqual(0)
        expect(fit.rSquared).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('recovers a line that holds exactly, in any unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }), (slope, intercept) => {
        const points = [0, 1, 2, 5, 9].map((x): Pair => [x * 1e12, (slope * x + intercept) * 1e8])
        const fit = computeFit(points)
        if (slope === 0) {
          expect(fit).toBeNull()
          return
        }
        expect((fit?.slope ?? 0) * 1e4).toBeCloseTo(slope, 6)
        expect(fit?.rSquared).toBeCloseTo(1, 9)
      }),
    )
  })

  it('does not depend on which of the two runs along the width', () => {
    fc.assert(
      fc.property(pairs, (points) => {
        const r = computeCorrelation(points)
        const turned = computeCorrelation(points.map(([x, y]): Pair => [y, x]))
        if (r === null || turned === null) expect(turned).toBe(r)
        else expect(turned).toBeCloseTo(r, 9)
      }),
    )
  })
})

describe('words for a correlation', () => {
  it('need strength and enough regions', () => {
    expect(isClearCorrelation(0.82, 31)).toBe(true)
    expect(isClearCorrelation(-0.82, 31)).toBe(true)
    expect(isClearCorrelation(0.29, 10_000)).toBe(false)
    expect(isClearCorrelation(0.34, 31)).toBe(false)
    expect(isClearCorrelation(0.36, 31)).toBe(true)
    expect(isClearCorrelation(0.9, 4)).toBe(false)
    expect(isClearCorrelation(1, 3)).toBe(false)
    expect(isClearCorrelation(1, 8)).toBe(true)
  })
})
