import { describe, expect, it } from 'vitest'
import { stepsOf } from '../../src/view/steps.ts'
import { type ViewInput, viewSchema } from '../../src/view/view.ts'

const steps = (input: ViewInput) => stepsOf(viewSchema.parse(input))

describe('the steps of a slide', () => {
  it('show highlights one after the other and end with the View itself', () => {
    const view = viewSchema.parse({ kind: 'scatter', indicator: 'gdp', y: 'rd', highlight: ['110000', '150000'] })
    expect(stepsOf(view)).toEqual([{ ...view, highlight: ['110000'] }, view])
  })

  it('keep the targets of statements for last', () => {
    const all = steps({
      kind: 'trend',
      indicator: 'industry_revenue',
      sector: 'electronics',
      regions: ['510000', '360000'],
      highlight: ['510000', '360000'],
    })
    expect(
      all.map((view) => [view.kind === 'trend' && view.reveal, 'highlight' in view && view.highlight.length]),
    ).toEqual([
      ['actuals', 1],
      ['actuals', 2],
      ['all', 2],
    ])
  })

  it.each<[string, ViewInput]>([
    ['one highlight', { kind: 'trend', indicator: 'gdp', highlight: ['110000'] }],
    ['none', { kind: 'distribution', indicator: 'gdp' }],
    ['a gauge', { kind: 'gauge', target: 'a/b' }],
    ['a ranking that leaves rows out', { kind: 'rank', indicator: 'gdp', highlight: ['110000', '120000'], limit: 3 }],
    ['targets that are to stay hidden', { kind: 'trend', indicator: 'gdp', sector: 's', reveal: 'actuals' }],
  ])('are one for %s', (_, input) => {
    expect(steps(input)).toHaveLength(1)
  })

  it('go through the regions that a ranking names', () => {
    const highlight = ['110000', '120000']
    expect(steps({ kind: 'rank', indicator: 'gdp', regions: ['110000', '120000', '130000'], highlight })).toHaveLength(
      2,
    )
  })
})
