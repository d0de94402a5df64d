import type { Catalogue } from '../../model/catalogue.ts'
import type { RegionCode } from '../../model/ids.ts'
import type { Series } from '../../model/series.ts'
import type { ViewOf } from '../../view/view.ts'
import { peersOf, regionOf, seriesValue } from '../data.ts'
import type { Subject } from '../subject.ts'
import type { ChartContext, Source } from '../types.ts'
import { type TrendLine, type TrendPoint, yearOf } from './drawing.ts'

/** Periods of a table within the View's span. */
const periodsOf = (series: Series, { from, to }: ViewOf<'trend'>): readonly string[] =>
  series.periods.filter((period) => (!from || period >= from) && (!to || period <= to))

/** The lines asked for: the regions named, else all peers; with the nation's as reference where it is one of a kind. */
function regionsOf(view: ViewOf<'trend'>, catalogue: Catalogue, { indicator, series }: Subject): readonly RegionCode[] {
  const { nation } = catalogue.site
  const asked = view.regions ?? peersOf(catalogue, series).map((region) => region.code)
  const refers =
    view.reference === 'nation' && view.look === 'lines' && !indicator.additive && series.regions.includes(nation)
  return refers && !asked.includes(nation) ? [...asked, nation] : asked
}

function points(series: Series, region: RegionCode, years: readonly number[]): (TrendPoint | null)[] {
  const source: Source = { type: 'series', indicator: series.indicator }
  return years.map((year) => {
    const value = seriesValue(series, region, String(year))
    return value === null ? null : { year, value, open: null, label: '', source }
  })
}

/** Years and lines of an official table. */
export function officialTrend(
  view: ViewOf<'trend'>,
  subject: Subject,
  catalogue: Catalogue,
  { locale }: ChartContext,
): { readonly years: readonly number[]; readonly lines: readonly TrendLine[] } {
  const { nation } = catalogue.site
  const span = periodsOf(subject.series, view).map(yearOf)
  const first = span[0] ?? 0
  const years = span.length === 0 ? [] : Array.from({ length: (span.at(-1) ?? first) - first + 1 }, (_, i) => first + i)
  const regions = regionsOf(view, catalogue, subject)
  const alone = regions.filter((code) => code !== nation).length <= 1
  const lines = regions.map((region): TrendLine => {
    const place = view.highlight.indexOf(region)
    const focus = place === 0 || (alone && (region !== nation || regions.length === 1))
    const look = focus ? 'focus' : region === nation ? 'nation' : place > 0 ? 'category' : 'context'
    return {
      region,
      name: regionOf(catalogue, region).short[locale],
      look,
      category: Math.max(0, place),
      points: points(subject.series, region, years),
    }
  })
  return { years, lines }
}
