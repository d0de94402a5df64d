import { indicatorIdOf, periodOf, rhythmOf } from '../measure/comparable.ts'
import type { Catalogue, IndicatorEntry, StatedFigure } from '../model/catalogue.ts'
import type { IndicatorId, RegionCode } from '../model/ids.ts'
import type { Level, Region } from '../model/places.ts'
import { indicatorOf, regionOf } from './data.ts'

/** How a figure differs from the table that it is asked to stand in. */
export const DIFFERENCES = ['measures', 'scope', 'definition', 'source', 'part-year'] as const
export type Difference = (typeof DIFFERENCES)[number]

/** What is published of a region in place of a row in the table. */
export interface RelatedFigure {
  readonly indicator: IndicatorEntry
  /** The latest statement; null where the related indicator has an official table with the region. */
  readonly figure: StatedFigure | null
  readonly differences: readonly Difference[]
}

/**
 * Why a region is not drawn: the table has no row of it (`no-row`), its rows are of another level (`other-level`), or
 * what is published of the region is something else (`related-only`).
 */
export type LeftOut =
  | { readonly region: Region; readonly reason: 'no-row' }
  | { readonly region: Region; readonly reason: 'other-level'; readonly level: Level }
  | { readonly region: Region; readonly reason: 'related-only'; readonly related: RelatedFigure }

/**
 * The gate of a ranking: for each region asked for that the official table has no value of, why it is left out. A region
 * is never given a row from elsewhere: what is stated of it under another definition, or by another source, is named
 * instead, so that it can be looked at by itself.
 * @throws on an indicator or region that the catalogue lacks
 */
export function explainLeftOut(catalogue: Catalogue, id: IndicatorId, regions: readonly RegionCode[]): LeftOut[] {
  const indicator = indicatorOf(catalogue, id)
  const rows = catalogue.tables[id] ?? catalogue.series.get(id)?.regions ?? []
  const level = commonLevel(catalogue, rows)
  return [...new Set(regions)]
    .filter((code) => !rows.includes(code))
    .map((code): LeftOut => {
      const region = regionOf(catalogue, code)
      const related = relatedOf(catalogue, indicator, code)
      if (related) return { region, reason: 'related-only', related }
      if (level && level !== region.level) return { region, reason: 'other-level', level }
      return { region, reason: 'no-row' }
    })
}

/** The level of most rows of a table, the nation apart. */
function commonLevel(catalogue: Catalogue, rows: readonly RegionCode[]): Level | undefined {
  const levels = rows.flatMap((code) => catalogue.regions.get(code)?.level ?? []).filter((level) => level !== 'nation')
  const count = (level: Level): number => levels.filter((other) => other === level).length
  return [...new Set(levels)].sort((a, b) => count(b) - count(a))[0]
}

/** The region's own statement of the indicator, else the first related indicator with a row or a statement of it. */
function relatedOf(catalogue: Catalogue, asked: IndicatorEntry, code: RegionCode): RelatedFigure | undefined {
  for (const id of [asked.id, ...(asked.related ?? [])]) {
    const indicator = catalogue.indicators.get(id)
    if (!indicator) continue
    const hasRow = id !== asked.id && catalogue.tables[id]?.includes(code)
    const figure = hasRow ? null : latestOf(catalogue, id, code)
    if (figure !== undefined) return { indicator, figure, differences: differencesOf(asked, indicator, figure) }
  }
  return undefined
}

/** The region's latest statement of what was, on the whole rather than by sector where there is one. */
function latestOf(catalogue: Catalogue, id: IndicatorId, code: RegionCode): StatedFigure | undefined {
  const end = (figure: StatedFigure): string => periodOf(figure)?.end ?? ''
  return catalogue.figures
    .filter((figure) => figure.kind === 'actual' && figure.region === code && indicatorIdOf(figure) === id)
    .sort((a, b) => Number(Boolean(a.sector)) - Number(Boolean(b.sector)) || (end(a) < end(b) ? 1 : -1))[0]
}

function differencesOf(asked: IndicatorEntry, found: IndicatorEntry, figure: StatedFigure | null): Difference[] {
  const isSame = asked.id === found.id
  const partYear = figure !== null && rhythmOf(found.measures, periodOf(figure)) === 'part-year'
  const holds: Readonly<Record<Difference, boolean>> = {
    measures: asked.measures !== found.measures,
    scope: asked.scope.en !== found.scope.en,
    definition: !isSame && asked.measures === found.measures && asked.scope.en === found.scope.en,
    source: isSame,
    'part-year': partYear,
  }
  return DIFFERENCES.filter((difference) => holds[difference])
}
