import type { Catalogue } from '../../src/model/catalogue.ts'
import type { IndicatorId, RegionCode } from '../../src/model/ids.ts'
import type { Series } from '../../src/model/series.ts'
import { seriesCatalogue } from './small-series.ts'

const text = (en: string, zh: string) => ({ en, 'zh-CN': zh })

interface Made {
  readonly id: string
  readonly name: ReturnType<typeof text>
  readonly unit: Series['unit']
  readonly additive: boolean
  readonly periods: readonly string[]
  readonly breaks?: Series['breaks']
  readonly regions?: readonly RegionCode[]
  readonly value: (row: number, column: number) => number | null
}

/** The small catalogue with tables that do not run parallel: residents, profit with losses, old ones, cities. */
export function relationCatalogue(): Catalogue {
  const base = seriesCatalogue()
  const share = base.series.get('share' as IndicatorId)
  const indicator = base.indicators.get('share' as IndicatorId)
  if (!share || !indicator) throw new Error('the small catalogue has changed')
  const provinces = share.regions.slice(0, 31)
  const years = ['2019', '2020', '2021', '2022', '2023']
  const cities = [...base.regions.values()].filter((region) => region.level === 'city').map((region) => region.code)
  const made: readonly Made[] = [
    {
      id: 'people',
      name: text('Residents', '常住人口'),
      unit: 'persons',
      additive: true,
      periods: years,
      value: (row, column) => (row === 3 && column === 4 ? null : 3_000_000 + ((row * 11) % 31) ** 2 * 120_000),
    },
    {
      id: 'profit',
      name: text('Profit', '利润'),
      unit: 'CNY',
      additive: true,
      periods: years,
      value: (row, column) => (((row * 5) % 31) - 6) * 1e9 + column * 4e8 * (((row * 3) % 7) - 2),
    },
    {
      id: 'quota',
      name: text('Renewable share', '可再生比重'),
      unit: 'ratio',
      additive: false,
      periods: years,
      value: (row, column) => 0.6 - ((row * 7) % 31) * 0.012 + ((row * 13) % 5) * 0.02 + column * 0.004,
    },
    { id: 'old', name: text('Old table', '旧表'), unit: 'ratio', additive: false, periods: ['2001'], value: () => 0.1 },
    {
      id: 'towns',
      name: text('Town output', '城市产值'),
      unit: 'CNY',
      additive: true,
      periods: years,
      regions: cities.slice(0, 41),
      value: (row, column) => (row + 2) * 1e9 * (1 + column * (0.02 + ((row * 7) % 11) / 100)),
    },
    {
      id: 'recoded',
      name: text('Recoded output', '改制产值'),
      unit: 'CNY',
      additive: true,
      periods: ['2018', ...years],
      breaks: [{ period: '2020', note: text('enterprises counted anew.', '企业重新清查。') }],
      value: (row, column) => (row + 1) * 1e10 * (1 + column * 0.05),
    },
  ]
  const tables = made.map(
    (item): Series => ({
      ...share,
      id: item.id as IndicatorId,
      indicator: item.id as IndicatorId,
      unit: item.unit,
      unitMultiplier: 0,
      breaks: item.breaks ? [...item.breaks] : [],
      notes: [],
      periods: [...item.periods],
      regions: [...(item.regions ?? provinces)],
      values: (item.regions ?? provinces).map((_, row) => item.periods.map((_, column) => item.value(row, column))),
    }),
  )
  const indicators = made.map((item) => ({
    ...indicator,
    id: item.id as IndicatorId,
    name: item.name,
    unit: item.unit,
    additive: item.additive,
    measures: item.additive ? ('flow' as const) : ('ratio' as const),
    ...(item.id === 'people' ? { role: 'population' as const } : {}),
  }))
  return {
    ...base,
    indicators: new Map([...base.indicators, ...indicators.map((item) => [item.id, item] as const)]),
    series: new Map([...base.series, ...tables.map((table) => [table.indicator, table] as const)]),
  }
}
