import type { Translate } from '../i18n/translate.ts'
import { translator } from '../i18n/translate.ts'
import { similarRegions } from '../measure/similar.ts'
import {
  type Denominators,
  type NoTreatment,
  treatedUnit,
  treatmentObstacle,
  treatSeries,
} from '../measure/treatment.ts'
import type { Catalogue, IndicatorEntry } from '../model/catalogue.ts'
import type { IndicatorId, RegionCode } from '../model/ids.ts'
import type { Series } from '../model/series.ts'
import type { Text } from '../model/text.ts'
import type { SubjectView, Treatment } from '../view/view.ts'
import { indicatorOf, latestPeriod, seriesValue } from './data.ts'
import type { Source } from './types.ts'

/** An official table as a View asks for it: treated, and with the rows that it speaks of. */
export interface Subject {
  /** Named and measured as treated: "R&D spending per resident", in yuan per person. */
  readonly indicator: IndicatorEntry
  readonly series: Series
  /** Why the treatment asked for was not applied. */
  readonly obstacle: NoTreatment | null
  /** The table, and the one it was divided by. */
  readonly sources: readonly Source[]
}

type Asked = Pick<SubjectView, 'indicator' | 'treatment' | 'base' | 'among' | 'regions'>

/** How many regions count as similar. */
export const SIMILAR = 8

/** The loaded tables that a table can be divided by: of each role the one that covers most of its regions. */
export function denominatorsFor(catalogue: Catalogue, series: Series): Denominators {
  const best = (role: 'population' | 'gdp'): Series | undefined =>
    [...catalogue.indicators.values()]
      .filter((indicator) => indicator.role === role)
      .flatMap((indicator) => catalogue.series.get(indicator.id) ?? [])
      .map((table) => ({ table, shared: series.regions.filter((region) => table.regions.includes(region)).length }))
      .sort((a, b) => b.shared - a.shared)[0]?.table
  return { population: best('population'), gdp: best('gdp') }
}

/** Why a treatment cannot be chosen for an indicator's loaded table; null where it can. */
export function obstacleTo(catalogue: Catalogue, id: IndicatorId, treatment: Treatment): NoTreatment | null {
  const series = catalogue.series.get(id)
  if (!series) return null
  return treatmentObstacle(
    treatment,
    indicatorOf(catalogue, id),
    series,
    denominatorsFor(catalogue, series),
    catalogue.site.nation,
  )
}

/** The table of a View; null where the indicator has none, or it is not loaded. */
export function subjectOf(asked: Asked, catalogue: Catalogue): Subject | null {
  const plain = indicatorOf(catalogue, asked.indicator)
  const table = catalogue.series.get(asked.indicator)
  if (!table) return null
  const obstacle = obstacleTo(catalogue, asked.indicator, asked.treatment)
  const treatment = obstacle ? 'value' : asked.treatment
  const { nation } = catalogue.site
  const denominators = denominatorsFor(catalogue, table)
  const divisor =
    treatment === 'per-capita' ? denominators.population : treatment === 'share-of-gdp' ? denominators.gdp : undefined
  const treated = treatSeries(table, treatment, denominators, nation, asked.base)
  const kept = rowsAmong(asked, catalogue, table)
  return {
    indicator: treatedIndicator(plain, treatment, asked.base ?? table.periods[0]),
    series: kept ? keepRows(treated, kept, nation) : treated,
    obstacle,
    sources: [table, ...(divisor ? [divisor] : [])].map((used) => ({ type: 'series', indicator: used.indicator })),
  }
}

const keepRows = (series: Series, kept: ReadonlySet<RegionCode>, nation: RegionCode): Series => {
  const rows = series.regions.flatMap((code, row) => (kept.has(code) || code === nation ? [row] : []))
  return {
    ...series,
    regions: rows.flatMap((row) => series.regions[row] ?? []),
    values: rows.map((row) => series.values[row] ?? []),
  }
}

/** Codes that a View restricts itself to; null for all. */
function rowsAmong(asked: Asked, catalogue: Catalogue, table: Series): ReadonlySet<RegionCode> | null {
  if (asked.regions) return new Set(asked.regions)
  const [kind, code] = asked.among.split(':') as [string, RegionCode | undefined]
  if (!code) return null
  if (kind === 'group')
    return new Set(table.regions.filter((region) => catalogue.regions.get(region)?.areaGroup === code))
  const similar = similarTo(catalogue, code)
  return similar.length > 0 ? new Set([code, ...similar]) : null
}

/**
 * Regions most like one by size and structure: residents and GDP (logarithms) and the share of secondary industry in
 * GDP, of the last year that all three tables have. Empty where they are not loaded.
 */
export function similarTo(catalogue: Catalogue, code: RegionCode): RegionCode[] {
  const tables = [...catalogue.series.values()]
  const covering = (id: IndicatorId | undefined) =>
    id ? tables.find((table) => table.indicator === id && table.regions.includes(code)) : undefined
  const roles = [...catalogue.indicators.values()]
  const gdpId = roles.find((indicator) => indicator.role === 'gdp' && covering(indicator.id))?.id
  const population = covering(roles.find((indicator) => indicator.role === 'population' && covering(indicator.id))?.id)
  const gdp = covering(gdpId)
  const secondary = covering(gdpId && catalogue.indicators.get(gdpId)?.parts?.[1])
  if (!population || !gdp || !secondary) return []
  const period = gdp.periods.findLast(
    (item) =>
      population.periods.includes(item) && secondary.periods.includes(item) && item <= latestPeriod(catalogue, gdp),
  )
  if (!period) return []
  const level = catalogue.regions.get(code)?.level
  const peers = gdp.regions.filter((region) => catalogue.regions.get(region)?.level === level)
  const trait = (of: (region: RegionCode) => number | null) => ({
    values: new Map(
      peers.flatMap((region): [RegionCode, number][] => {
        const value = of(region)
        return value === null || !Number.isFinite(value) ? [] : [[region, value]]
      }),
    ),
  })
  const log = (value: number | null) => (value === null || value <= 0 ? null : Math.log(value))
  const share = (region: RegionCode) => {
    const [part, whole] = [seriesValue(secondary, region, period), seriesValue(gdp, region, period)]
    return part === null || whole === null || whole <= 0 ? null : part / whole
  }
  return similarRegions(
    code,
    [
      trait((region) => log(seriesValue(population, region, period))),
      trait((region) => log(seriesValue(gdp, region, period))),
      trait(share),
    ],
    SIMILAR,
  )
}

const WORDS: Readonly<
  Record<Exclude<Treatment, 'value'>, (t: Translate, name: string, base: string, count: boolean) => string>
> = {
  'per-capita': (t, name, _, count) => t(count ? 'treatment.name.per-10k' : 'treatment.name.per-capita', { name }),
  'share-of-gdp': (t, name) => t('treatment.name.share-of-gdp', { name }),
  'share-of-nation': (t, name) => t('treatment.name.share-of-nation', { name }),
  index: (t, name, base) => t('treatment.name.index', { name, base }),
  growth: (t, name) => t('treatment.name.growth', { name }),
}

function treatedIndicator(plain: IndicatorEntry, treatment: Treatment, base = ''): IndicatorEntry {
  if (treatment === 'value') return plain
  const unit = treatedUnit(plain.unit, treatment)
  const inWords = (locale: keyof Text) =>
    WORDS[treatment](translator(locale), plain.name[locale], base, unit === 'per_10k_people')
  // In words when it is read: a page has loaded those of its own language only.
  const name = {
    get en() {
      return inWords('en')
    },
    get 'zh-CN'() {
      return inWords('zh-CN')
    },
  }
  return { ...plain, name, unit, additive: false, measures: 'ratio' }
}
