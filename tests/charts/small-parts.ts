import type { Catalogue, IndicatorEntry } from '../../src/model/catalogue.ts'
import type { IndicatorId } from '../../src/model/ids.ts'
import type { Series } from '../../src/model/series.ts'
import { seriesCatalogue } from './small-series.ts'

const id = (text: string) => text as IndicatorId

/** Shares of three parts in a whole, which depend on nothing but the row. */
const sharesOf = (row: number): [number, number, number] => {
  const first = 0.02 + ((row * 5) % 13) / 100
  const second = 0.25 + ((row * 7) % 17) / 100
  return [first, second, 1 - first - second]
}

/**
 * The small catalogue with a whole and three parts: nothing of parts before 2021, one region without the last part in
 * 2023, one whose parts exceed the whole by 3 % and one by 0.9 % in that year.
 */
export function partsCatalogue(): Catalogue {
  const catalogue = seriesCatalogue()
  const money = catalogue.indicators.get(id('money')) as IndicatorEntry
  const whole = catalogue.series.get(id('money')) as Series
  const names = ['Primary value added', 'Secondary value added', 'Tertiary value added']
  const chinese = ['第一产业增加值', '第二产业增加值', '第三产业增加值']
  const ids = ['part-a', 'part-b', 'part-c'].map(id)
  const indicators: IndicatorEntry[] = ids.map((part, place) => ({
    ...money,
    id: part,
    name: { en: names[place] ?? '', 'zh-CN': chinese[place] ?? '' },
  }))
  const tables = ids.map((part, place): Series => {
    const periods = whole.periods.slice(3)
    const values = whole.values.map((cells, row) =>
      cells.slice(3).map((cell, column) => {
        if (cell === null) return null
        if (row === 4 && place === 2 && column === 2) return null
        const excess = column === 2 && row === 6 ? 1.03 : column === 2 && row === 8 ? 1.009 : 1
        return cell * (sharesOf(row)[place] ?? 0) * excess
      }),
    )
    return { ...whole, id: part, indicator: part, periods, values, breaks: [] }
  })
  return {
    ...catalogue,
    indicators: new Map([
      ...catalogue.indicators,
      [money.id, { ...money, parts: ids }],
      ...indicators.map((item): [IndicatorId, IndicatorEntry] => [item.id, item]),
    ]),
    series: new Map([...catalogue.series, ...tables.map((table): [IndicatorId, Series] => [table.indicator, table])]),
  }
}
