import { describe, expect, it } from 'vitest'
import { change } from '../../src/charts/change/index.ts'
import { LOCALES, type Locale } from '../../src/model/text.ts'
import { renderSvg } from '../../src/render/to-svg.ts'
import { changeViewSchema } from '../../src/view/view.ts'
import { relationCatalogue } from './relation-series.ts'
import { contextFor } from './small-series.ts'

const catalogue = relationCatalogue()

const model = (view: object, locale: Locale = 'en', width = 860) =>
  change.model(changeViewSchema.parse({ kind: 'change', ...view }), catalogue, contextFor(locale, width))

const GOLDENS: Readonly<Record<string, { view: object; width: number }>> = {
  change: { view: { indicator: 'share', highlight: ['130000', '320000'] }, width: 860 },
  'change-narrow': { view: { indicator: 'money', highlight: ['130000'], sort: 'value' }, width: 326 },
  'change-slope': { view: { indicator: 'quota', look: 'slope', highlight: ['130000', '320000'] }, width: 640 },
  'change-slope-narrow': { view: { indicator: 'money', look: 'slope', highlight: ['130000'] }, width: 326 },
}

describe('pictures', () => {
  for (const [name, { view, width }] of Object.entries(GOLDENS)) {
    for (const locale of LOCALES) {
      it(`${name} ${locale}`, async () => {
        const { drawing, height } = model(view, locale, width)
        const option = change.option(drawing, contextFor(locale, width), { width, height })
        expect(option).not.toBeNull()
        if (!option) return
        const svg = renderSvg(option, { width, height, id: 'g' })
        expect(svg).not.toMatch(/ style=|<style|class=|NaN|Infinity/)
        await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`../goldens/${name}.${locale}.svg`)
      })
    }
  }
})

describe('what is said', () => {
  it('counts shares in points and sets the nation beside them', () => {
    const { headline, table } = model({ indicator: 'share', highlight: ['130000'] })
    expect(headline.full).toMatch(
      /^Hebei rose from [\d.]+% in 2019 to [\d.]+% in 2023: \+[\d.]+ points, \d+(?:st|nd|rd|th) of 30 provinces \(China \+[\d.]+ points\)$/,
    )
    expect(table.columns.map((column) => column.key)).toEqual(['region', 'since', 'now', 'change'])
    expect(table.columns[3]?.label).toBe('Change, points')
  })

  it('counts amounts in percent too, and ranks by it', () => {
    const { headline, table, notes } = model({ indicator: 'towns' })
    expect(headline.full).toMatch(/^41 of 41 places rose from 2019 to 2023, .+ most: \+[\d.]+%$/)
    expect(table.columns.map((column) => column.key)).toEqual(['region', 'since', 'now', 'change', 'percent'])
    const [first, second] = table.rows.map((row) => row.cells[4]?.value ?? 0)
    expect(first).toBeGreaterThanOrEqual(second ?? 0)
    expect(notes[0]).toBe('Ranked by change in percent.')
  })

  it('gives no percent of a loss, and ranks amounts where there is one', () => {
    const { drawing, table, notes } = model({ indicator: 'profit' })
    expect(drawing?.gauge).toBe('amount')
    expect(notes[0]).toMatch(/^Ranked by change in amount/)
    for (const row of table.rows) {
      const [since, percent] = [row.cells[1]?.value ?? 0, row.cells[4]]
      if (since <= 0) expect(percent).toMatchObject({ text: '–', value: null })
    }
  })

  it('keeps headlines within their lengths', () => {
    const views = [...Object.values(GOLDENS).map(({ view }) => view), { indicator: 'towns' }, { indicator: 'profit' }]
    for (const view of [...views, { indicator: 'recoded', since: '2018' }]) {
      expect(model(view, 'en').headline.short.length).toBeLessThanOrEqual(44)
      expect(model(view, 'zh-CN').headline.short.length).toBeLessThanOrEqual(20)
    }
  })
})

describe('what is compared', () => {
  it('refuses periods on different bases, says why and offers the nearest', () => {
    const { drawing, warnings, headline } = model({ indicator: 'recoded', since: '2018' })
    expect(drawing).toBeNull()
    expect(headline.full).toBe('2018 and 2023 are not on the same basis and are not compared.')
    expect(warnings).toEqual([
      '2018 and 2023 are not on the same basis and are not compared. From 2020 on: enterprises counted anew. Nearest comparable period: 2020.',
    ])
  })

  it('refuses a period that the table has not, and one that is not earlier', () => {
    expect(model({ indicator: 'recoded', since: '2005' }).warnings[0]).toContain('2005 is not an earlier period')
    expect(model({ indicator: 'recoded', since: '2023' }).warnings[0]).toContain('Nearest comparable period: 2022.')
    const alone = model({ indicator: 'recoded', period: '2018' })
    expect(alone.warnings).toEqual(['No earlier period is on the same basis as 2018.'])
    expect(alone.drawing).toBeNull()
  })

  it('begins as far back as the basis allows', () => {
    expect(model({ indicator: 'recoded' }).drawing?.periods).toEqual(['2020', '2023'])
  })

  it('draws forty rows, the highlighted among them, and has all in the table', () => {
    const all = model({ indicator: 'towns' })
    const left = all.drawing?.rows.find((row) => row.at === null)?.region.code
    expect(all.drawing?.shown).toBe(40)
    expect(all.table.rows).toHaveLength(41)
    expect(all.notes).toContain('40 of 41 rows are drawn; the table has them all.')
    const chosen = model({ indicator: 'towns', highlight: [left] })
    expect(chosen.drawing?.rows.find((row) => row.region.code === left)?.at).toBe(39)
    expect(chosen.drawing?.rows.filter((row) => row.at === null)).toHaveLength(1)
  })

  it('keeps rows without both values, last and without a change', () => {
    const { drawing, table } = model({ indicator: 'share' })
    expect(drawing?.rows.at(-1)).toMatchObject({ now: null, change: null, percent: null })
    expect(table.rows.at(-1)?.cells.map((cell) => cell.text)).toEqual([
      expect.any(String),
      expect.any(String),
      'no figure',
      '–',
    ])
  })

  it('sorts as asked', () => {
    const values = (sort: string) => model({ indicator: 'quota', sort }).drawing?.rows ?? []
    const falling = (numbers: readonly number[]) =>
      numbers.every((value, index) => index === 0 || value <= (numbers[index - 1] ?? 0))
    expect(falling(values('change').map((row) => row.change ?? 0))).toBe(true)
    expect(falling(values('value').map((row) => row.now ?? 0))).toBe(true)
    const codes = values('code').map((row) => row.region.code)
    expect(codes).toEqual([...codes].sort())
    const names = values('name').map((row) => row.region.short.en)
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')))
  })

  it('gives every data item the row of the table with its index', () => {
    for (const look of ['dumbbell', 'slope']) {
      const { drawing, table, height } = model({ indicator: 'share', look })
      const option = change.option(drawing, contextFor('en', 860), { width: 860, height })
      const [groups] = (option?.series ?? []) as { data: number[] }[]
      expect(groups?.data).toHaveLength(table.rows.length)
      expect(table.rows.map((row) => row.region)).toEqual(drawing?.rows.map((row) => row.region.code))
    }
  })
})
