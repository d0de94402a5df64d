import { defaultSince, latestPeriod, peersOf } from '../../charts/data.ts'
import { rankRows } from '../../charts/rank/model.ts'
import type { Catalogue, IndicatorEntry } from '../../model/catalogue.ts'
import type { RegionCode } from '../../model/ids.ts'
import type { Region } from '../../model/places.ts'
import type { Series } from '../../model/series.ts'
import { type View, viewSchema } from '../../view/view.ts'

/** What of an official table is shown: a period, and perhaps one place set apart. */
export interface Choice {
  readonly peers: readonly Region[]
  readonly period: string
  readonly region: RegionCode | undefined
}

/** Reads a choice from the address; what the table does not have counts as not asked for. */
export function choiceOf(catalogue: Catalogue, series: Series, search: Readonly<Record<string, string>>): Choice {
  const peers = peersOf(catalogue, series)
  const period = series.periods.includes(search.period ?? '') ? (search.period ?? '') : latestPeriod(catalogue, series)
  return { peers, period, region: peers.find(({ code }) => code === search.region)?.code }
}

interface Views {
  readonly rank: View
  readonly trend: View
  /** null where the table is not of provinces. */
  readonly tiles: View | null
}

/** Whether a table can be drawn as a map: there are squares for provinces only. */
export const hasMap = (catalogue: Catalogue, series: Series): boolean =>
  peersOf(catalogue, series).every(({ level }) => level === 'province')

/** The Views of a choice: ranking since five years before, nation with first, last and chosen place over time, map. */
export function viewsOf(
  catalogue: Catalogue,
  series: Series,
  indicator: IndicatorEntry,
  { period, region }: Choice,
): Views {
  const shared = { indicator: indicator.id, period, highlight: region ? [region] : [] }
  const ranked = rankRows(catalogue, series, indicator, period, undefined, []).filter(({ value }) => value !== null)
  const ends = [ranked[0], ranked.at(-1)].flatMap((row) => row?.region.code ?? [])
  const nation = series.regions.includes(catalogue.site.nation) ? [catalogue.site.nation] : []
  const subject = region ?? ends[0]
  const regions = [...new Set([...(region ? [region] : []), ...ends, ...nation])]
  return {
    rank: viewSchema.parse({ kind: 'rank', ...shared, since: defaultSince(series, period) }),
    trend: viewSchema.parse({
      kind: 'trend',
      indicator: indicator.id,
      regions,
      highlight: [...new Set([...(subject ? [subject] : []), ...ends])],
    }),
    tiles: hasMap(catalogue, series) ? viewSchema.parse({ kind: 'tiles', ...shared }) : null,
  }
}
