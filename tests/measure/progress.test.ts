import { describe, expect, it } from 'vitest'
import { actualOf } from '../../src/measure/actuals.ts'
import { computeProgress, type Progress, type ProgressInput } from '../../src/measure/progress.ts'
import type { StatedFigure } from '../../src/model/catalogue.ts'
import { point } from '../../src/model/interval.ts'
import { parsePeriod } from '../../src/model/period.ts'
import { actual, target } from './figures.ts'

const TODAY = '2026-11-22'
const BN = 1e9
const TRN = 1e12
const UNKNOWN = { unknown: { en: 'not stated', 'zh-CN': '未说明' } }
const flow = { measures: 'flow', direction: 'higher', publishedAfterMonths: 9 } as const
const stock = { measures: 'stock', direction: 'higher', publishedAfterMonths: 9 } as const

const progress = (goal: StatedFigure, figures: readonly StatedFigure[], more: Partial<ProgressInput> = {}): Progress =>
  computeProgress({ target: goal, figures, indicator: flow, today: TODAY, publishedOf: () => null, ...more })

describe('targets as published', () => {
  it('Jiangxi: met a year early, measured from the last figure at the setting', () => {
    const result = progress(target('2023', TRN, { setOn: '2018-12-05' }), [
      actual('2015', 330 * BN, { bound: 'over', document: 'published-2021' }),
      actual('2019', 443.02 * BN),
      actual('2020', 500 * BN, { bound: 'over' }),
      actual('2022', TRN, { bound: 'over' }),
      actual('2023', 1.08 * TRN),
    ])
    expect(result.verdict).toEqual({ verdict: 'met', how: 'early', year: 2022, yearsEarly: 1 })
    expect(result.firstReached?.period.text).toBe('2022')
    expect(result.base).toMatchObject({ date: '2015-12-31', bound: 'over' })
    expect(result).toMatchObject({ baseAfter: false, baseStepped: false, needed: null, figureDue: null })
    expect(result.reached).toEqual(point(1.08))
    expect(result.seen).toMatchObject({ from: { date: '2019-12-31' }, to: { date: '2023-12-31' } })
  })

  it('Hubei: behind, from the year before the latest', () => {
    const result = progress(target('2027', 1.2 * TRN, { setOn: '2024-09' }), [
      actual('2015', 500 * BN, { bound: 'over' }),
      actual('2022', 765.5 * BN),
      actual('2023', 820.9 * BN),
    ])
    expect(result.verdict).toEqual({ verdict: 'behind' })
    expect(result).toMatchObject({
      base: { date: '2022-12-31' },
      baseStepped: true,
      latestAtSetting: true,
      elapsed: 0.2,
    })
    expect(result.due).toBeCloseTo(852.4 * BN, -6)
    expect(result.needed?.compound).toBeCloseTo(0.0996, 4)
    expect(result.seen?.compound).toBeCloseTo(0.0724, 4)
    expect(result.projected).toBeCloseTo(1042.5 * BN, -6)
  })

  it('Sichuan: overdue without a figure, and behind when it was last seen', () => {
    const figures = [actual('2019', 1.03 * TRN), actual('2020', 1.26848 * TRN), actual('2023', 1.64 * TRN)]
    const result = progress(target('2025', 2 * TRN), figures, { publishedOf: () => '2024-10-29' })
    expect(result.verdict).toEqual({ verdict: 'overdue-no-figure' })
    expect(result).toMatchObject({
      paceAtLast: 'behind',
      base: { date: '2020-12-31' },
      baseStepped: true,
      figureDue: null,
    })
    expect(result.elapsed).toBe(0.6)
    expect(result.due).toBeCloseTo(1.7074 * TRN, -8)
    expect(result.gainShare).toBeCloseTo(0.8465, 3)
    expect(result.needed?.compound).toBeCloseTo(0.1043, 4)
    expect(result.seen?.compound).toBeCloseTo(0.0894, 4)
  })

  it('Sichuan: not overdue while the figure may still come', () => {
    const figures = [actual('2020', 1.26848 * TRN), actual('2023', 1.64 * TRN)]
    const indicator = { measures: 'flow', direction: 'higher' } as const
    const result = progress(target('2025', 2 * TRN), figures, { publishedOf: () => '2024-10-29', indicator })
    expect(result.verdict).toEqual({ verdict: 'behind' })
    expect(result.figureDue).toBe('2026-12-31')
    expect(progress(target('2025', 2 * TRN), [], { indicator }).verdict).toEqual({ verdict: 'no-actual' })
  })

  it('Binhai: overdue, ahead of the line when it was last seen', () => {
    const figures = [actual('2019-12-31', 2206), actual('2022-12-31', 4600)]
    const result = progress(target('2025', 5800, { setOn: '2021' }), figures, { indicator: stock })
    expect(result.verdict).toEqual({ verdict: 'overdue-no-figure' })
    expect(result).toMatchObject({ paceAtLast: 'on-pace', due: 4003, elapsed: 0.5, gain: 2394, gainDue: 1797 })
    const then = progress(target('2025', 5800, { setOn: '2021' }), figures, { indicator: stock, today: '2023-06-01' })
    expect(then.verdict).toEqual({ verdict: 'on-pace' })
  })

  it('Beijing: overdue and never a figure', () => {
    const result = progress(target('2022', 100 * BN), [])
    expect(result.verdict).toEqual({ verdict: 'overdue-no-figure' })
    expect(result).toMatchObject({ latest: null, base: null, reached: null, due: null, paceAtLast: null, needed: null })
  })

  it('Hebei: part-year figures are context only', () => {
    const figures = [actual('2020-01/2020-07', 89.79 * BN), actual('2023-01/2023-07', 162.01 * BN)]
    const overdue = progress(target('2025', 500 * BN, { bound: 'over' }), figures)
    expect(overdue.verdict).toEqual({ verdict: 'overdue-no-figure', reason: 'part-year' })
    expect(overdue.partYear.map((part) => part.value)).toEqual([89.79 * BN, 162.01 * BN])
    const later = progress(target('2030', TRN, { bound: 'over' }), figures)
    expect(later.verdict).toEqual({ verdict: 'no-actual', reason: 'part-year' })
    expect(later.latest).toBeNull()
  })

  it('Haihe fund: no deadline, a lower bound of the share', () => {
    const indicator = { measures: 'cumulative', direction: 'higher' } as const
    const result = progress(target(UNKNOWN, 500 * BN), [actual('2017-04/2022-04', 100 * BN, { bound: 'over' })], {
      indicator,
    })
    expect(result.verdict).toEqual({ verdict: 'no-deadline', reason: 'lower-bound' })
    expect(result.reached).toEqual({ low: 0.2, high: Infinity, lowOpen: true, highOpen: true })
    expect(result).toMatchObject({ deadline: null, due: null, needed: null, latest: { bound: 'over' } })
  })

  it('Zhejiang: one figure is no pace', () => {
    const result = progress(target('2027', 12 * TRN, { bound: 'over', setOn: '2023-01' }), [actual('2023', 8.64 * TRN)])
    expect(result.verdict).toEqual({ verdict: 'one-figure' })
    expect(result).toMatchObject({ base: null, due: null, seen: null, latestAtSetting: false })
    expect(result.reached?.low).toBeCloseTo(0.72, 12)
    expect(result.needed?.compound).toBeCloseTo(0.0856, 4)
  })

  it('Tianjin: met by a year after the deadline, when it was passed is not known', () => {
    const result = progress(target('2018', 4800), [actual('2019', 6014)], { indicator: stock })
    expect(result.verdict).toEqual({ verdict: 'met', how: 'by', year: 2019 })
    expect(result.reached?.low).toBeCloseTo(1.2529, 4)
  })
})

describe('met and missed', () => {
  const of = (
    deadline: string,
    value: number,
    figures: readonly StatedFigure[],
    bound: StatedFigure['bound'] = 'exact',
  ) => progress(target(deadline, value, { bound, setOn: '2018' }), figures)

  it('is met on time in the year of the deadline', () => {
    expect(of('2023', 100, [actual('2023', 100)]).verdict).toEqual({ verdict: 'met', how: 'on-time', year: 2023 })
  })

  it('needs more than the number where the target is "over"', () => {
    expect(of('2023', 100, [actual('2023', 100)], 'over').verdict).toEqual({ verdict: 'missed' })
    expect(of('2023', 100, [actual('2023', 100, { bound: 'over' })], 'over').verdict).toMatchObject({ how: 'on-time' })
    expect(of('2023', 100, [actual('2023', 100)], 'at_least').verdict).toMatchObject({ how: 'on-time' })
  })

  it('is missed when the figure for the deadline, or one after, falls short', () => {
    expect(of('2023', 100, [actual('2023', 99)]).verdict).toEqual({ verdict: 'missed' })
    expect(of('2023', 100, [actual('2024', 99)]).verdict).toEqual({ verdict: 'missed' })
    expect(of('2023', 100, [actual('2023', 100, { bound: 'nearly' })]).verdict).toEqual({ verdict: 'missed' })
  })

  it('names the figure that came too late', () => {
    const result = of('2023', 100, [actual('2023', 99), actual('2024', 104)])
    expect(result.verdict).toEqual({ verdict: 'missed' })
    expect(result.firstReached?.date).toBe('2024-12-31')
  })

  it('is missed where it was reached and lost again by the deadline, met where it was lost later', () => {
    expect(of('2023', 100, [actual('2022', 101), actual('2023', 97)]).verdict).toEqual({ verdict: 'missed' })
    expect(of('2023', 100, [actual('2023', 101), actual('2024', 97)]).verdict).toMatchObject({ how: 'on-time' })
  })

  it('is neither where a bound leaves it open: overdue, with the reason', () => {
    expect(of('2023', 100, [actual('2023', 90, { bound: 'over' })]).verdict).toEqual({
      verdict: 'overdue-no-figure',
      reason: 'lower-bound',
    })
    expect(of('2023', 100, [actual('2023', 101, { bound: 'about' })]).verdict).toEqual({
      verdict: 'overdue-no-figure',
      reason: 'interval-straddles',
    })
    expect(of('2023', 100, [actual('2023', 120, { bound: 'up_to' })]).verdict).toMatchObject({
      reason: 'interval-straddles',
    })
  })

  it('lets a later figure settle what the deadline left open', () => {
    const open = actual('2023', 90, { bound: 'over' })
    expect(of('2023', 100, [open, actual('2024', 120)]).verdict).toEqual({ verdict: 'met', how: 'by', year: 2024 })
    expect(of('2023', 100, [open, actual('2024', 95)]).verdict).toEqual({ verdict: 'missed' })
  })

  it('is met without a deadline once reached', () => {
    expect(progress(target(UNKNOWN, 100), [actual('2020', 120)]).verdict).toEqual({
      verdict: 'met',
      how: 'by',
      year: 2020,
    })
    expect(progress(target(undefined, 100), []).verdict).toEqual({ verdict: 'no-deadline' })
  })
})

describe('pace', () => {
  const from = (sketch: object, latest: StatedFigure) =>
    progress(target('2030', 200, { setOn: '2021' }), [actual('2020', 100, sketch), latest])

  it('is on pace from 95 % of the gain due', () => {
    expect(from({}, actual('2025', 147.5)).verdict).toEqual({ verdict: 'on-pace' })
    expect(from({}, actual('2025', 147.4)).verdict).toEqual({ verdict: 'behind' })
  })

  it('is not judged where a bound reaches over the line', () => {
    expect(from({}, actual('2025', 120, { bound: 'over' })).verdict).toEqual({
      verdict: 'one-figure',
      reason: 'lower-bound',
    })
    expect(from({}, actual('2025', 148, { bound: 'about' })).verdict).toEqual({
      verdict: 'one-figure',
      reason: 'interval-straddles',
    })
    expect(from({}, actual('2025', 160, { bound: 'over' })).verdict).toEqual({ verdict: 'on-pace' })
    expect(from({ bound: 'over' }, actual('2025', 130)).verdict).toEqual({ verdict: 'behind' })
    expect(from({ bound: 'over' }, actual('2025', 160)).verdict).toMatchObject({
      verdict: 'one-figure',
      reason: 'lower-bound',
    })
  })

  it('starts at the first figure after the setting where none was there', () => {
    const figures = [actual('2022', 120), actual('2023', 130)]
    const result = progress(target('2030', 200, { setOn: '2021-03-01' }), figures)
    expect(result).toMatchObject({ base: { date: '2022-12-31' }, baseAfter: true, baseStepped: false })
  })

  it('takes a target set in a year to stand before that year has a figure', () => {
    const figures = [actual('2019', 90), actual('2020', 100), actual('2023', 130)]
    expect(progress(target('2030', 200, { setOn: '2020' }), figures).base?.date).toBe('2019-12-31')
    expect(progress(target('2030', 200, { setOn: '2020-12-31' }), figures).base?.date).toBe('2020-12-31')
  })

  it('says "at most" where the latest figure is a lower bound', () => {
    expect(from({}, actual('2025', 150, { bound: 'over' })).needed).toMatchObject({ perYear: 10, limit: 'at-most' })
    expect(from({}, actual('2025', 150, { bound: 'up_to' })).needed).toMatchObject({ perYear: 10, limit: 'at-least' })
  })
})

describe('unusual targets have defined answers', () => {
  const lower = { measures: 'flow', direction: 'lower' } as const
  const cut = (latest: StatedFigure) =>
    progress(target('2030', 40, { setOn: '2021' }), [actual('2020', 80), latest], { indicator: lower })

  it('lower is better: share of the cut', () => {
    const result = cut(actual('2025', 62))
    expect(result.verdict).toEqual({ verdict: 'behind' })
    expect(result.reached).toEqual(point(0.45))
    expect(result).toMatchObject({ due: 60, gain: 18, gainDue: 20, needed: { perYear: -4.4 } })
    expect(cut(actual('2025', 60)).verdict).toEqual({ verdict: 'on-pace' })
    expect(cut(actual('2025', 38)).verdict).toMatchObject({ verdict: 'met', how: 'early' })
    expect(cut(actual('2030', 41)).verdict).toEqual({ verdict: 'missed' })
    expect(cut(actual('2025', 60, { bound: 'over' })).needed?.limit).toBe('at-least')
    expect(progress(target('2030', 40), [actual('2025', 60)], { indicator: lower }).reached).toBeNull()
  })

  it('lower is better: "no more than" and "over"', () => {
    const at = (bound: StatedFigure['bound']) =>
      progress(target('2023', 40, { bound }), [actual('2023', 40)], { indicator: lower }).verdict
    expect(at('up_to')).toMatchObject({ verdict: 'met' })
    expect(at('over')).toMatchObject({ verdict: 'met' })
  })

  it('zero baseline', () => {
    const result = progress(target('2030', 10, { setOn: '2021' }), [actual('2020', 0), actual('2025', 5)])
    expect(result).toMatchObject({ verdict: { verdict: 'on-pace' }, due: 5, seen: { perYear: 1, compound: null } })
  })

  it('zero and negative targets', () => {
    const zero = progress(target('2030', 0, { setOn: '2021' }), [actual('2020', -10), actual('2025', -6)])
    expect(zero.verdict).toEqual({ verdict: 'behind' })
    expect(zero.reached).toEqual(point(0.4))
    const negative = progress(target('2030', -2), [actual('2025', -6)])
    expect(negative).toMatchObject({ reached: null, verdict: { verdict: 'one-figure' }, needed: { compound: null } })
  })

  it('target equal to its base', () => {
    const held = progress(target('2030', 100, { setOn: '2021' }), [actual('2020', 100), actual('2025', 100)])
    expect(held).toMatchObject({ verdict: { verdict: 'met', how: 'early' }, gainDue: 0, gainShare: null })
    const lost = progress(target('2030', 100, { setOn: '2021' }), [actual('2020', 100), actual('2025', 90)])
    expect(lost).toMatchObject({ verdict: { verdict: 'behind' }, gain: -10, gainShare: null, due: 100 })
  })

  it('set, by its document, after its deadline', () => {
    const figures = [actual('2015', 50), actual('2019', 90), actual('2020', 95)]
    const result = progress(target('2018', 100), figures, { publishedOf: () => '2024' })
    expect(result).toMatchObject({ verdict: { verdict: 'missed' }, base: { date: '2015-12-31' }, baseStepped: true })
  })

  it('deadline before its base', () => {
    const result = progress(target('2015', 100), [
      actual('2018', 90, { bound: 'over' }),
      actual('2020', 95, { bound: 'over' }),
    ])
    expect(result).toMatchObject({ base: null, elapsed: null, due: null, needed: null, projected: null })
    expect(result.paceAtLast).toBe('one-figure')
    expect(result.verdict).toEqual({ verdict: 'overdue-no-figure', reason: 'lower-bound' })
  })
})

describe('which actuals count', () => {
  const goal = target('2030', 100)

  it('prefers the surer, the exact, then the later of two figures for one period', () => {
    const published = { publishedOf: (document: string) => ({ early: '2021', late: '2022-03' })[document] ?? null }
    const pick = (...figures: StatedFigure[]) => progress(goal, figures, published).latest?.value
    expect(pick(actual('2020', 1, { confidence: 'medium', document: 'late' }), actual('2020', 2))).toBe(2)
    expect(pick(actual('2020', 1, { bound: 'over', document: 'late' }), actual('2020', 2))).toBe(2)
    expect(pick(actual('2020', 1, { document: 'early' }), actual('2020', 2, { document: 'late' }))).toBe(2)
  })

  it('leaves out other kinds, regions, sectors, units, and what no curator equated', () => {
    const figures = [
      actual('2020', 50, { kind: 'announced' }),
      actual('2020', 50, { region: '420000' }),
      actual('2020', 50, { unit: 'USD' }),
      actual('2020', 50, { indicator: 'industry_scale' }),
      actual('2020', 50, { period: UNKNOWN }),
    ]
    expect(progress(goal, figures).latest).toBeNull()
    const reason = { en: 'same', 'zh-CN': '同' }
    const equated = actual('2020', 50, { indicator: 'industry_scale', sameAs: { indicator: goal.indicator, reason } })
    expect(progress(goal, [equated]).latest?.value).toBe(50)
  })

  it('says so where only another variant has figures', () => {
    const figures = [actual('2020', 50, { variant: { en: 'batch 1', 'zh-CN': '第一批' } })]
    expect(progress(goal, figures).verdict).toEqual({ verdict: 'no-actual', reason: 'scope' })
  })

  it('takes values of an official table', () => {
    const period = parsePeriod('2024')
    if (!period) throw new Error('no period')
    const result = progress(goal, [], { extra: [actualOf(60, 'exact', period, 'table')] })
    expect(result.latest).toMatchObject({ value: 60, source: 'table', date: '2024-12-31' })
  })
})
