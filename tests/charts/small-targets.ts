import { screenTheme } from '../../src/charts/theme.ts'
import type { ChartContext } from '../../src/charts/types.ts'
import { translator } from '../../src/i18n/translate.ts'
import type { Catalogue, IndicatorEntry, SectorEntry, StatedFigure, StatedPledge } from '../../src/model/catalogue.ts'
import type { DocumentId, IndicatorId, RegionCode, SectorId } from '../../src/model/ids.ts'
import { statementKey } from '../../src/model/ids.ts'
import type { Region } from '../../src/model/places.ts'
import type { Locale } from '../../src/model/text.ts'
import type { UnitId } from '../../src/model/units.ts'
import { measureText } from '../../src/render/measure-text.ts'

/** The day at which the examples are judged. */
export const TODAY = '2026-11-21'

const region = (code: string, en: string, zh: string, level: Region['level'] = 'province'): Region => ({
  code: code as RegionCode,
  level,
  name: { en, 'zh-CN': zh },
  short: { en, 'zh-CN': zh },
  parent: null,
})

const REGIONS: readonly Region[] = [
  region('100000', 'China', '全国', 'nation'),
  region('110000', 'Beijing', '北京'),
  region('120000', 'Tianjin', '天津'),
  region('120116', 'Binhai', '滨海新区', 'district'),
  region('130000', 'Hebei', '河北'),
  region('330000', 'Zhejiang', '浙江'),
  region('350900', 'Ningde', '宁德', 'city'),
  region('360000', 'Jiangxi', '江西'),
  region('420000', 'Hubei', '湖北'),
  region('510000', 'Sichuan', '四川'),
]

const sector = (id: string, en: string, zh: string): SectorEntry => ({ id: id as SectorId, name: { en, 'zh-CN': zh } })

const SECTORS: readonly SectorEntry[] = [
  sector('electronic-information', 'Electronic information industry', '电子信息产业'),
  sector('new-energy-vehicles', 'New energy vehicles', '新能源汽车'),
  sector('intelligent-connected-vehicles', 'Intelligent connected vehicles', '智能网联汽车'),
  sector('big-data', 'Big data', '大数据'),
  sector('automotive-electronics', 'Automotive electronics and automated driving', '汽车电子与自动驾驶'),
  sector('power-batteries', 'Power batteries', '动力电池'),
]

const indicator = (
  id: string,
  en: string,
  zh: string,
  unit: UnitId,
  measures: IndicatorEntry['measures'] = 'flow',
  direction: IndicatorEntry['direction'] = 'higher',
): IndicatorEntry => ({
  id: id as IndicatorId,
  topic: 'output',
  name: { en, 'zh-CN': zh },
  unit,
  measures,
  direction,
  additive: false,
  scope: { en: 'all', 'zh-CN': '全部' },
  publishedAfterMonths: 10,
  coverage: { regions: 0, provinces: 0, figures: 0, targets: 0 },
})

const INDICATORS: readonly IndicatorEntry[] = [
  indicator('industry_revenue', 'Industry revenue', '产业营业收入', 'CNY'),
  indicator('industry_scale', 'Industry scale', '产业规模', 'CNY'),
  indicator('industry_output', 'Output value of the industry', '产业产值', 'CNY'),
  indicator(
    'hightech_enterprises_stock',
    'National high-tech enterprises',
    '国家高新技术企业数',
    'enterprises',
    'stock',
  ),
  indicator('fund_social_capital', 'Capital attracted by a fund', '基金撬动的社会资本', 'CNY', 'cumulative'),
  indicator('manufacturing_share_of_gdp', 'Manufacturing share of GDP', '制造业增加值占GDP比重', 'ratio', 'ratio'),
  indicator('energy_per_output', 'Energy per output', '单位产值能耗', 'ratio', 'ratio', 'lower'),
  indicator('cluster_revenue', 'Revenue of "415X" clusters', '“415X”集群规上营收', 'CNY'),
]

interface Stated extends Partial<Pick<StatedFigure, 'bound' | 'setOn' | 'deadline' | 'sameAs' | 'note'>> {
  readonly document: string
  readonly id: string
  readonly region: string
  readonly indicator: string
  readonly sector?: string
  readonly value: number
  readonly period?: string
}

const figure = ({ document, id, indicator: of, region: at, sector: within, ...rest }: Stated): StatedFigure => ({
  id,
  key: statementKey(document as DocumentId, id),
  document: document as DocumentId,
  region: at as RegionCode,
  indicator: of as IndicatorId,
  ...(within ? { sector: within as SectorId } : {}),
  unit: INDICATORS.find((entry) => entry.id === of)?.unit ?? 'CNY',
  printed: String(rest.value),
  bound: 'exact',
  kind: rest.period ? 'actual' : 'target',
  excerpt: String(rest.value),
  confidence: 'high',
  ...rest,
})

const electronics = { indicator: 'industry_revenue', sector: 'electronic-information' }
const NO_DEADLINE = { unknown: { en: 'The report names no date for the target.', 'zh-CN': '报道未写明目标期限。' } }

const FIGURES: readonly StatedFigure[] = [
  {
    ...electronics,
    document: 'jiangxi',
    id: 'target-2023',
    region: '360000',
    value: 1e12,
    deadline: '2023',
    setOn: '2019-12',
  },
  { ...electronics, document: 'jiangxi', id: 'revenue-2019', region: '360000', value: 443.02e9, period: '2019' },
  {
    ...electronics,
    document: 'jiangxi',
    id: 'revenue-2022',
    region: '360000',
    value: 1e12,
    bound: 'over' as const,
    period: '2022',
  },
  { ...electronics, document: 'jiangxi', id: 'revenue-2023', region: '360000', value: 1.08e12, period: '2023' },
  {
    ...electronics,
    document: 'hubei',
    id: 'target-2027',
    region: '420000',
    value: 1.2e12,
    deadline: '2027',
    setOn: '2024-09',
  },
  { ...electronics, document: 'hubei', id: 'revenue-2022', region: '420000', value: 765.5e9, period: '2022' },
  { ...electronics, document: 'hubei', id: 'revenue-2023', region: '420000', value: 820.9e9, period: '2023' },
  {
    ...electronics,
    document: 'sichuan',
    id: 'target-2025',
    region: '510000',
    value: 2e12,
    deadline: '2025',
    setOn: '2021-06',
  },
  { ...electronics, document: 'sichuan', id: 'revenue-2020', region: '510000', value: 1.26848e12, period: '2020' },
  { ...electronics, document: 'sichuan', id: 'revenue-2023', region: '510000', value: 1.64e12, period: '2023' },
  {
    ...electronics,
    document: 'hebei',
    id: 'target-2025',
    region: '130000',
    value: 500e9,
    bound: 'over' as const,
    deadline: '2025',
    setOn: '2023-09',
  },
  {
    ...electronics,
    document: 'hebei',
    id: 'target-2030',
    region: '130000',
    value: 1e12,
    bound: 'over' as const,
    deadline: '2030',
    setOn: '2023-09',
  },
  {
    ...electronics,
    document: 'hebei',
    id: 'revenue-2023-07',
    region: '130000',
    value: 162.01e9,
    period: '2023-01/2023-07',
  },
  {
    document: 'binhai',
    id: 'target-2025',
    region: '120116',
    indicator: 'hightech_enterprises_stock',
    value: 5800,
    deadline: '2025',
    setOn: '2021',
  },
  {
    document: 'binhai',
    id: 'firms-2019',
    region: '120116',
    indicator: 'hightech_enterprises_stock',
    value: 2206,
    period: '2019-12-31',
  },
  {
    document: 'binhai',
    id: 'firms-2022',
    region: '120116',
    indicator: 'hightech_enterprises_stock',
    value: 4600,
    period: '2022-12-31',
  },
  {
    document: 'tianjin',
    id: 'target-2018',
    region: '120000',
    indicator: 'hightech_enterprises_stock',
    value: 4800,
    deadline: '2018',
    setOn: '2018-01',
  },
  {
    document: 'tianjin',
    id: 'firms-2019',
    region: '120000',
    indicator: 'hightech_enterprises_stock',
    value: 6014,
    period: '2019-12-31',
  },
  {
    document: 'tianjin',
    id: 'manufacturing-2025',
    region: '120000',
    indicator: 'manufacturing_share_of_gdp',
    value: 0.25,
    deadline: '2025',
    setOn: '2021-08',
  },
  {
    document: 'tianjin',
    id: 'manufacturing-2020',
    region: '120000',
    indicator: 'manufacturing_share_of_gdp',
    value: 0.218,
    period: '2020',
  },
  {
    document: 'tianjin',
    id: 'manufacturing-2021',
    region: '120000',
    indicator: 'manufacturing_share_of_gdp',
    value: 0.241,
    period: '2021',
  },
  {
    document: 'beijing',
    id: 'target-2022',
    region: '110000',
    indicator: 'industry_scale',
    sector: 'intelligent-connected-vehicles',
    value: 100e9,
    deadline: '2022',
    setOn: '2018-10',
  },
  {
    document: 'haihe',
    id: 'target',
    region: '120000',
    indicator: 'fund_social_capital',
    value: 500e9,
    deadline: NO_DEADLINE,
    setOn: '2018-04',
  },
  {
    document: 'haihe',
    id: 'capital-2022',
    region: '120000',
    indicator: 'fund_social_capital',
    value: 100e9,
    bound: 'over' as const,
    period: '2022-08',
  },
  {
    document: 'zhejiang',
    id: 'target-2027',
    region: '330000',
    indicator: 'cluster_revenue',
    value: 12e12,
    bound: 'over' as const,
    deadline: '2027',
    setOn: '2023-02',
  },
  {
    document: 'zhejiang',
    id: 'revenue-2023',
    region: '330000',
    indicator: 'cluster_revenue',
    value: 8.64e12,
    period: '2023',
  },
  {
    document: 'ningde',
    id: 'target-2025',
    region: '350900',
    indicator: 'industry_output',
    sector: 'power-batteries',
    value: 500e9,
    bound: 'over' as const,
    deadline: '2025',
    setOn: '2022-03',
  },
  {
    document: 'ningde',
    id: 'output-2021',
    region: '350900',
    indicator: 'industry_output',
    sector: 'power-batteries',
    value: 156e9,
    period: '2021',
  },
  {
    document: 'ningde',
    id: 'output-2023',
    region: '350900',
    indicator: 'industry_output',
    sector: 'power-batteries',
    value: 294.8e9,
    period: '2023',
  },
  // Schematic: kinds of figures that the collection may come to hold.
  {
    document: 'example',
    id: 'lower',
    region: '110000',
    indicator: 'energy_per_output',
    value: 0.4,
    deadline: '2030',
    setOn: '2021',
  },
  {
    document: 'example',
    id: 'energy-2020',
    region: '110000',
    indicator: 'energy_per_output',
    value: 0.8,
    period: '2020',
  },
  {
    document: 'example',
    id: 'energy-2026',
    region: '110000',
    indicator: 'energy_per_output',
    value: 0.62,
    period: '2025',
  },
  {
    document: 'example',
    id: 'up-to',
    region: '330000',
    indicator: 'industry_scale',
    value: 100e9,
    deadline: '2030',
    setOn: '2020',
  },
  {
    document: 'example',
    id: 'scale-2025',
    region: '330000',
    indicator: 'industry_scale',
    value: 62e9,
    bound: 'up_to' as const,
    period: '2025',
  },
  {
    document: 'example',
    id: 'about',
    region: '360000',
    indicator: 'industry_scale',
    value: 100e9,
    deadline: '2030',
    setOn: '2021',
  },
  { document: 'example', id: 'scale-2020', region: '360000', indicator: 'industry_scale', value: 40e9, period: '2020' },
  {
    document: 'example',
    id: 'about-2025',
    region: '360000',
    indicator: 'industry_scale',
    value: 80e9,
    bound: 'about' as const,
    period: '2025',
  },
  {
    document: 'example',
    id: 'missed',
    region: '420000',
    indicator: 'industry_scale',
    value: 100e9,
    deadline: '2025',
    setOn: '2021',
  },
  {
    document: 'example',
    id: 'missed-2020',
    region: '420000',
    indicator: 'industry_scale',
    value: 60e9,
    period: '2020',
  },
  {
    document: 'example',
    id: 'missed-2025',
    region: '420000',
    indicator: 'industry_scale',
    value: 90e9,
    period: '2025',
  },
  {
    document: 'example',
    id: 'on-pace',
    region: '510000',
    indicator: 'industry_scale',
    value: 100e9,
    deadline: '2030',
    setOn: '2021',
  },
  {
    document: 'example',
    id: 'on-pace-2020',
    region: '510000',
    indicator: 'industry_scale',
    value: 20e9,
    period: '2020',
  },
  {
    document: 'example',
    id: 'on-pace-2024',
    region: '510000',
    indicator: 'industry_scale',
    value: 58e9,
    period: '2024',
  },
].map(figure)

const PLEDGES: readonly StatedPledge[] = (
  [
    ['130000', 'electronic-information', 3],
    ['130000', 'big-data', 1],
    ['130000', 'new-energy-vehicles', 1],
    ['120116', 'new-energy-vehicles', 2],
    ['120116', 'automotive-electronics', 1],
    ['110000', 'new-energy-vehicles', 1],
    ['110000', 'intelligent-connected-vehicles', 1],
    ['350900', 'power-batteries', 1],
  ] as const
).flatMap(([at, within, count]) =>
  Array.from({ length: count }, (_, index): StatedPledge => {
    const id = `${at}-${within}-${index}`
    return {
      id,
      key: statementKey('pledges' as DocumentId, id),
      document: 'pledges' as DocumentId,
      region: at as RegionCode,
      sector: within as SectorId,
      statement: { en: `Build ${within} (${index + 1})`, 'zh-CN': `建设${within}（${index + 1}）` },
      excerpt: within,
      confidence: 'high',
    }
  }),
)

/** Real situations of targets, and schematic ones where the collection has none, without files. */
export const catalogue: Catalogue = {
  site: {
    schemaVersion: 1,
    name: { en: 'Test', 'zh-CN': '测试' },
    publisher: { en: 'Test', 'zh-CN': '测试' },
    contact: 'mailto:test@example.org',
    licence: { en: 'None', 'zh-CN': '无' },
    languages: ['en', 'zh-CN'],
    nation: '100000' as RegionCode,
    searchedUntil: TODAY,
    keyIndicators: [],
    featuredTargets: [],
  },
  dataVersion: 'test',
  asOf: TODAY,
  regions: new Map(REGIONS.map((item) => [item.code, item])),
  regionEntries: new Map(),
  sectors: new Map(SECTORS.map((item) => [item.id, item])),
  indicators: new Map(INDICATORS.map((item) => [item.id, item])),
  holdings: { documents: 0, figures: 0, pledges: 0, newest: [] },
  documents: new Map(),
  reference: { indicators: {}, sectors: {}, regions: {} },
  figures: FIGURES,
  tables: {},
  offeredMaps: [],
  maps: new Map(),
  tableCitations: {},
  pledges: PLEDGES,
  latest: new Map(),
  series: new Map(),
}

/** Surroundings of a picture for tests. */
export const contextOf = (locale: Locale, width: number, today = TODAY): ChartContext => ({
  locale,
  t: translator(locale),
  theme: screenTheme,
  width,
  today,
  measureText,
})
