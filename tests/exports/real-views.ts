import { makeCatalogue } from '../../src/catalogue/catalogue.ts'
import { compileView } from '../../src/charts/compile.ts'
import { screenTheme } from '../../src/charts/theme.ts'
import type { CompiledChart } from '../../src/charts/types.ts'
import { translator } from '../../src/i18n/translate.ts'
import type { Catalogue } from '../../src/model/catalogue.ts'
import type { Locale } from '../../src/model/text.ts'
import { measureText } from '../../src/render/measure-text.ts'
import { type View, type ViewInput, viewSchema } from '../../src/view/view.ts'
import { TODAY, wholeData } from '../whole-data.ts'

/** Everything in `data/`. */
export async function realCatalogue(): Promise<Catalogue> {
  const { index, slices } = wholeData
  return makeCatalogue(index, [...slices.values()])
}

const HEBEI = '130000'
const INPUTS: Readonly<Record<string, object>> = {
  rank: { kind: 'rank', indicator: 'rd_intensity', highlight: [HEBEI], since: '2018' },
  'rank per resident': { kind: 'rank', indicator: 'gdp', treatment: 'per-capita', period: '2023' },
  trend: { kind: 'trend', indicator: 'rd_intensity', highlight: [HEBEI], from: '2018', to: '2024' },
  'trend of growth': { kind: 'trend', indicator: 'gdp', treatment: 'growth', regions: [HEBEI, '420000'] },
  'trend of statements': {
    kind: 'trend',
    indicator: 'industry_revenue',
    sector: 'electronic-information',
    regions: [HEBEI, '360000', '420000', '510000'],
  },
  tiles: { kind: 'tiles', indicator: 'hightech_industry_revenue' },
  map: { kind: 'map', indicator: 'rd_intensity', map: 'none' },
  strip: { kind: 'strip', indicator: 'tech_market_turnover', highlight: [HEBEI] },
  distribution: { kind: 'distribution', indicator: 'rd_intensity', highlight: [HEBEI] },
  scatter: {
    kind: 'scatter',
    indicator: 'gdp',
    treatment: 'per-capita',
    y: 'rd_intensity',
    size: 'tech_market_turnover',
  },
  change: { kind: 'change', indicator: 'gdp', since: '2018', period: '2023' },
  'composition in shares': { kind: 'composition', indicator: 'gdp' },
  'composition in amounts': { kind: 'composition', indicator: 'gdp', look: 'absolute' },
  'multiples of regions': { kind: 'multiples', indicator: 'rd_intensity', from: '2018' },
  'multiples of groups': { kind: 'multiples', indicator: 'rd_intensity', of: 'rank', by: 'group' },
  'multiples of sectors': {
    kind: 'multiples',
    indicator: 'above_scale_industry_rd_intensity',
    by: 'sector',
    regions: ['100000'],
  },
  'table with gaps': { kind: 'table', indicator: 'hightech_industry_profit', from: '2009' },
  'index of a table': { kind: 'table', indicator: 'gdp', treatment: 'index', base: '2018', from: '2015' },
  gauge: { kind: 'gauge', target: 'jiangxi-electronics-target-2018/revenue-2023', look: 'full' },
  'gauge of a bound': { kind: 'gauge', target: 'hebei-electronics-2023/revenue-2030', look: 'full' },
  bullet: {
    kind: 'bullet',
    targets: ['jiangxi-electronics-target-2018/revenue-2023', 'binhai-innovation-plan-2021/hightech-enterprises-2025'],
  },
  matrix: { kind: 'matrix' },
}

/** A View of every kind, by what it shows. */
export const REAL_VIEWS: readonly (readonly [string, View])[] = Object.entries(INPUTS).map(([name, input]) => [
  name,
  viewSchema.parse(input as ViewInput),
])

/** A View's chart, as a page compiles it. */
export const chartOf = (view: View, catalogue: Catalogue, locale: Locale): CompiledChart =>
  compileView({
    view,
    catalogue,
    context: { locale, t: translator(locale), theme: screenTheme, width: 760, today: TODAY, measureText },
  })
