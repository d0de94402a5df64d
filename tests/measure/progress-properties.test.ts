import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeProgress, type Progress } from '../../src/measure/progress.ts'
import type { StatedFigure } from '../../src/model/catalogue.ts'
import { BOUNDS, CONFIDENCES } from '../../src/model/documents.ts'
import { type Interval, point } from '../../src/model/interval.ts'
import { actual, target } from './figures.ts'

const VERDICTS = ['met', 'no-deadline', 'missed', 'overdue-no-figure', 'behind', 'on-pace', 'one-figure', 'no-actual']

const year = fc.integer({ min: 2010, max: 2032 })
const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -20, max: 200 }),
  fc.constantFrom(0, 100, -0, 5e-324),
)
const bound = fc.constantFrom(...BOUNDS)
const time = fc.oneof(
  year.map(String),
  year.map((y) => `${y}-06`),
  year.map((y) => `${y}-06-30`),
  year.map((y) => `${y}-01/${y}-07`),
  fc.constant('soon'),
)
const figures = fc.array(
  fc
    .tuple(time, value, bound, fc.constantFrom(...CONFIDENCES))
    .map(([period, number, b, confidence]) => actual(period, number, { bound: b, confidence })),
  { maxLength: 8 },
)
const goal = fc
  .tuple(fc.option(time), value, bound, fc.option(time))
  .map(([deadline, number, b, setOn]) =>
    target(deadline ?? undefined, number, { bound: b, ...(setOn === null ? {} : { setOn }) }),
  )
const indicator = fc.record({
  measures: fc.constantFrom('flow', 'stock', 'cumulative', 'ratio', 'change', 'announced'),
  direction: fc.constantFrom('higher', 'lower', 'neutral'),
  publishedAfterMonths: fc.oneof(
    fc.integer({ min: 0, max: 36 }),
    fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
  ),
})
const today = year.map((y) => `${y}-11-22`)
const result = fc
  .record({ target: goal, figures, indicator, today })
  .map((input) => ({ input, progress: computeProgress({ ...input, publishedOf: () => null }) }))

const isInterval = ({ low, high, lowOpen, highOpen }: Interval): boolean =>
  low <= high &&
  (Number.isFinite(low) || (low === -Infinity && lowOpen)) &&
  (Number.isFinite(high) || (high === Infinity && highOpen))

const numbersOf = ({ elapsed, due, gain, gainDue, gainShare, projected, needed, seen }: Progress) =>
  [
    elapsed,
    due,
    gain,
    gainDue,
    gainShare,
    projected,
    needed?.perYear,
    needed?.compound,
    seen?.perYear,
    seen?.compound,
  ].filter((number) => typeof number === 'number')

describe('progress of anything', () => {
  it('has one verdict and no number that is none', () => {
    fc.assert(
      fc.property(result, ({ progress }) => {
        expect(VERDICTS).toContain(progress.verdict.verdict)
        expect(numbersOf(progress).every(Number.isFinite)).toBe(true)
        if (progress.reached) expect(isInterval(progress.reached)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('does not depend on the order of the figures', () => {
    fc.assert(
      fc.property(result, ({ input, progress }) => {
        const turned = computeProgress({ ...input, figures: input.figures.toReversed(), publishedOf: () => null })
        expect(turned).toEqual(progress)
      }),
    )
  })

  it('agrees with itself', () => {
    fc.assert(
      fc.property(result, ({ progress, input }) => {
        const { verdict, latest, base, deadline, firstReached, figureDue } = progress
        if (verdict.verdict === 'met') expect(firstReached).not.toBeNull()
        if (verdict.verdict === 'no-actual') expect(latest).toBeNull()
        if (verdict.verdict === 'missed') expect(deadline && latest && latest.date >= deadline).toBe(true)
        if (verdict.verdict === 'overdue-no-figure') expect(deadline && input.today > deadline).toBe(true)
        if (verdict.verdict === 'behind' || verdict.verdict === 'on-pace')
          expect(base && base.date < (latest?.date ?? '')).toBe(true)
        if (figureDue) expect(figureDue >= input.today).toBe(true)
      }),
    )
  })

  it('judges every value that a bound allows as it judges the bound', () => {
    const judge = (from: number, latest: StatedFigure, aim: number) =>
      computeProgress({
        target: target('2030', aim, { setOn: '2021' }),
        figures: [actual('2020', from), latest],
        indicator: { measures: 'flow', direction: 'higher' },
        today: '2026-11-22',
        publishedOf: () => null,
      })
    const plain = fc.integer({ min: 1, max: 200 })
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true })
    fc.assert(
      fc.property(plain, plain, bound, plain, share, (from, to, b, more, part) => {
        const vague = judge(from, actual('2025', to, { bound: b }), from + more)
        const range = vague.latest?.interval ?? point(to)
        const value = range.low + part * (Math.min(range.high, range.low + 500) - range.low)
        const exact = judge(from, actual('2025', value), from + more).verdict.verdict
        const allowed = { met: ['met'], behind: ['behind'], 'on-pace': ['on-pace', 'met'] } as const
        const verdict = vague.verdict.verdict
        if (verdict === 'met' || verdict === 'behind' || verdict === 'on-pace')
          expect(allowed[verdict]).toContain(exact)
        else expect(verdict).toBe('one-figure')
      }),
      { numRuns: 300 },
    )
  })
})
