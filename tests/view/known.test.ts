import { describe, expect, it } from 'vitest'
import { keepKnown } from '../../src/view/known.ts'
import { startView } from '../../src/view/start.ts'
import { type View, viewSchema } from '../../src/view/view.ts'
import { seriesCatalogue } from '../charts/small-series.ts'

const catalogue = seriesCatalogue()
const fallback = viewSchema.parse({ kind: 'rank', indicator: 'share' })
const keep = (view: object) => keepKnown(viewSchema.parse(view), catalogue, fallback)

describe('a View of another catalogue', () => {
  it('is kept as it is where all of it is known', () => {
    const view: View = viewSchema.parse({ kind: 'rank', indicator: 'money', period: '2020', highlight: ['130000'] })
    expect(keepKnown(view, catalogue, fallback)).toEqual({ view, ignored: [] })
  })

  it('loses what is not known, and tells it', () => {
    const { view, ignored } = keep({
      kind: 'scatter',
      indicator: 'money',
      y: 'nothing',
      size: 'weight',
      period: '1999',
      highlight: ['130000', 'ZZ'],
      regions: ['YY'],
      among: 'group:XX',
    })
    expect(view).toEqual(viewSchema.parse({ kind: 'scatter', indicator: 'money', y: 'share', highlight: ['130000'] }))
    expect(ignored).toEqual([
      { name: 'y', value: 'nothing' },
      { name: 'size', value: 'weight' },
      { name: 'highlight', value: 'ZZ' },
      { name: 'regions', value: 'YY' },
      { name: 'among', value: 'group:XX' },
      { name: 'period', value: '1999' },
    ])
  })

  it('loses a span that ends before it begins', () => {
    const { view, ignored } = keep({ kind: 'trend', indicator: 'share', from: '2022', to: '2020' })
    expect(view).toEqual(viewSchema.parse({ kind: 'trend', indicator: 'share' }))
    expect(ignored).toEqual([
      { name: 'from', value: '2022' },
      { name: 'to', value: '2020' },
    ])
    expect(keep({ kind: 'trend', indicator: 'share', from: '2020', to: '2022' }).ignored).toEqual([])
  })

  it('keeps regions and groups that are known', () => {
    for (const among of ['all', 'group:CN-EAST', 'similar:130000'])
      expect(keep({ kind: 'tiles', indicator: 'share', among }).ignored).toEqual([])
    expect(keep({ kind: 'tiles', indicator: 'share', among: 'similar:ZZ' }).view).toMatchObject({ among: 'all' })
  })
})

describe('where exploring starts', () => {
  it('is the first key indicator with a table', () => {
    const indicators = [...catalogue.indicators.values()]
    const ids = indicators.map(({ id }) => id)
    expect(
      startView(
        [ids[1]].flatMap((id) => id ?? []),
        indicators,
      ),
    ).toMatchObject({ indicator: 'money', since: '2018' })
    expect(startView([], indicators)).toMatchObject({ kind: 'rank', indicator: 'share', highlight: [] })
    expect(startView(ids, [])).toBeNull()
  })
})
