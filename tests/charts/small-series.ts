import { readFileSync } from 'node:fs'
import { screenTheme } from '../../src/charts/theme.ts'
import type { ChartContext } from '../../src/charts/types.ts'
import { translator } from '../../src/i18n/translate.ts'
import type { Catalogue, IndicatorEntry } from '../../src/model/catalogue.ts'
import type { IndicatorId, RegionCode } from '../../src/model/ids.ts'
import type { Region } from '../../src/model/places.ts'
import type { Series } from '../../src/model/series.ts'
import type { Locale, Text } from '../../src/model/text.ts'
import { measureText } from '../../src/render/measure-text.ts'

const text = (en: string, zh: string): Text => ({ en, 'zh-CN': zh })

const REGIONS: readonly Region[] = JSON.parse(readFileSync('data/regions.json', 'utf8'))
const PROVINCES = REGIONS.filter((region) => region.level === 'province').sort((a, b) => (a.code < b.code ? -1 : 1))
/** The last three stand outside the table, as in the official ones. */
const IN_TABLE = PROVINCES.slice(0, 31)
const PERIODS = ['2018', '2019', '2020', '2021', '2022', '2023']
const NATION = '100000' as RegionCode

/** Numbers that look like a share or a size and depend on nothing but their place. */
const made = (row: number, column: number, size: number): number =>
  Math.round(size * (1 + ((row * 7) % 31) / 4 + column * 0.18) * 100) / 100

function indicator(id: string, name: Text, unit: IndicatorEntry['unit'], additive: boolean): IndicatorEntry {
  return {
    id: id as IndicatorId,
    topic: 'innovation',
    name,
    unit,
    measures: additive ? 'flow' : 'ratio',
    direction: 'higher',
    additive,
    scope: text('all', '全部'),
    coverage: { regions: 32, provinces: 31, figures: 0, targets: 0, first: '2018', last: '2023' },
  }
}

function series(id: string, unit: Series['unit'], unitMultiplier: number, size: number): Series {
  const rows = IN_TABLE.map((_, row) =>
    PERIODS.map((_, column) => (row === 25 && column === 5 ? null : made(row, column, size))),
  )
  const known = rows.map((row) => row[5] ?? null).filter((value) => value !== null)
  return {
    schemaVersion: 1,
    id: id as IndicatorId,
    indicator: id as IndicatorId,
    unit,
    unitMultiplier,
    citation: {
      title: text('Yearbook', '年鉴'),
      publisher: text('Statistics office', '统计局'),
      address: null,
      compilations: [],
    },
    confidence: 'high',
    checked: text('All cells compared.', '已逐格核对。'),
    notes: [text('As first published.', '按首次公布数。')],
    breaks: [{ period: '2019', note: text('new classification.', '新分类。') }],
    regions: [...IN_TABLE.map((region) => region.code), NATION],
    periods: PERIODS,
    values: [
      ...rows,
      PERIODS.map(
        (_, column) =>
          Math.round((known.reduce((sum, value) => sum + value, 0) / known.length - (5 - column) * 0.18 * size) * 100) /
          100,
      ),
    ],
    status: [],
  }
}

/** 31 provinces and the nation over six years: a share and a sum, one cell missing in the last year. */
export function seriesCatalogue(): Catalogue {
  const indicators = [
    indicator('share', text('R&D intensity', '研发经费投入强度'), 'ratio', false),
    indicator('money', text('R&D spending', '研发经费'), 'CNY', true),
  ]
  const tables = [series('share', 'ratio', -2, 0.5), series('money', 'CNY', 8, 120)]
  return {
    site: {
      schemaVersion: 1,
      name: text('Site', '网站'),
      publisher: text('P', '发布'),
      contact: 'mailto:a@example.org',
      licence: text('L', '许可'),
      languages: ['en', 'zh-CN'],
      nation: NATION,
      searchedUntil: '2026-11-21',
      keyIndicators: [],
      featuredTargets: [],
    },
    dataVersion: 'test',
    asOf: '2026-11-21',
    regions: new Map(REGIONS.map((region) => [region.code, region])),
    regionEntries: new Map(),
    sectors: new Map(),
    indicators: new Map(indicators.map((item) => [item.id, item])),
    holdings: { documents: 0, figures: 0, pledges: 0, newest: [] },
    documents: new Map(),
    reference: { indicators: {}, sectors: {}, regions: {} },
    figures: [],
    tables: {},
    offeredMaps: [],
    maps: new Map(),
    tableCitations: {},
    pledges: [],
    latest: new Map(),
    series: new Map(tables.map((table) => [table.indicator, table])),
  }
}

/** Surroundings of a chart for a language and width. */
export const contextFor = (locale: Locale, width: number): ChartContext => ({
  locale,
  t: translator(locale),
  theme: screenTheme,
  width,
  today: '2026-11-21',
  measureText,
})
