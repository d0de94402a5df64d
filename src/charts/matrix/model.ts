import type { Catalogue, RegionName, SectorEntry, StatedPledge } from '../../model/catalogue.ts'
import type { Region } from '../../model/places.ts'
import type { Locale } from '../../model/text.ts'
import type { ViewOf } from '../../view/view.ts'
import type { ChartContext, ChartModel, Source, Table } from '../types.ts'
import { layoutMatrix, type MatrixLayout } from './layout.ts'

/** One region and one sector that it commits to, with all statements that say so. */
export interface MatrixCell {
  readonly region: Region
  readonly sector: SectorEntry
  readonly pledges: readonly StatedPledge[]
}

/** Regions and sectors with at least one pledge, most pledges first, and the cells where they meet. */
export interface Matrix {
  readonly regions: readonly Region[]
  readonly sectors: readonly SectorEntry[]
  readonly cells: readonly MatrixCell[]
}

export interface MatrixDrawing {
  readonly matrix: Matrix
  readonly layout: MatrixLayout
}

/** Longest short headline: Chinese and Latin characters. */
const SHORT: Readonly<Record<Locale, number>> = { en: 44, 'zh-CN': 20 }

/** What a View's regions have committed to. Cells lie by sector within region, in the order of the two lists. */
export function pledgeMatrix(view: ViewOf<'matrix'>, catalogue: Catalogue): Matrix {
  const cells = new Map<string, { region: RegionName; sector: SectorEntry; pledges: StatedPledge[] }>()
  for (const pledge of catalogue.pledges) {
    if (view.regions && !view.regions.includes(pledge.region)) continue
    if (view.sectors && !view.sectors.includes(pledge.sector)) continue
    const region = catalogue.regions.get(pledge.region)
    const sector = catalogue.sectors.get(pledge.sector)
    if (!region || !sector) continue
    const key = `${region.code} ${sector.id}`
    const cell = cells.get(key) ?? { region, sector, pledges: [] }
    cell.pledges.push(pledge)
    cells.set(key, cell)
  }
  const all = [...cells.values()]
  const regions = byPledges(
    all,
    (cell) => cell.region,
    (region) => region.code,
  )
  const sectors = byPledges(
    all,
    (cell) => cell.sector,
    (sector) => sector.id,
  )
  const rank = (cell: MatrixCell) => regions.indexOf(cell.region) * sectors.length + sectors.indexOf(cell.sector)
  return { regions, sectors, cells: all.sort((a, b) => rank(a) - rank(b)) }
}

function byPledges<T>(
  cells: readonly MatrixCell[],
  of: (cell: MatrixCell) => T,
  key: (item: T) => string,
): readonly T[] {
  const counts = new Map<T, number>()
  for (const cell of cells) counts.set(of(cell), (counts.get(of(cell)) ?? 0) + cell.pledges.length)
  return [...counts.entries()].sort(([a, m], [b, n]) => n - m || (key(a) < key(b) ? -1 : 1)).map(([item]) => item)
}

/** Who committed to which sector: words, one table row per cell, and the places of everything drawn. */
export function matrixModel(
  view: ViewOf<'matrix'>,
  catalogue: Catalogue,
  context: ChartContext,
): ChartModel<MatrixDrawing> {
  const { locale, t } = context
  const matrix = pledgeMatrix(view, catalogue)
  const pledges = matrix.cells.flatMap((cell) => cell.pledges)
  const layout = layoutMatrix(matrix, context)
  const counts = { places: matrix.regions.length, sectors: matrix.sectors.length, pledges: pledges.length }
  return {
    headline: headlineOf(matrix, counts, context),
    subtitle: t('matrix.subtitle', { count: counts.pledges, pledges: counts.pledges }),
    notes: pledges.length === 0 ? [t('matrix.none')] : [t('matrix.note'), ...leftOutNotes(matrix, layout, context)],
    warnings: [],
    sources: pledges.map((pledge): Source => ({ type: 'statement', key: pledge.key })),
    table: tableOf(matrix, locale, t),
    drawing: { matrix, layout },
    height: layout.height,
  }
}

/** How much of the matrix a picture of given height shows. */
function leftOutNotes(matrix: Matrix, layout: MatrixLayout, { t }: ChartContext): string[] {
  if (layout.form !== 'fitted') return []
  const { regions, sectors } = layout
  if (regions.length === matrix.regions.length && sectors.length === matrix.sectors.length) return []
  const all = { allRegions: matrix.regions.length, allSectors: matrix.sectors.length }
  return [t('budget.matrix', { regions: regions.length, sectors: sectors.length, ...all })]
}

function headlineOf(
  { cells, sectors }: Matrix,
  counts: Readonly<Record<'places' | 'sectors' | 'pledges', number>>,
  { locale, t }: ChartContext,
): { short: string; full: string } {
  const top = sectors[0]
  if (!top) return { short: t('matrix.none'), full: t('matrix.none') }
  const named = cells.filter((cell) => cell.sector === top).length
  const most = { sector: top.name[locale], count: named, named }
  const short = t('matrix.headline.short', most)
  const words = {
    places: t('peers.other', { count: counts.places }),
    sectors: t('matrix.sectors', { count: counts.sectors }),
  }
  const told = t('matrix.headline.counts', words)
  const fits = short.length <= SHORT[locale]
  return {
    short: fits ? short : told,
    full: named > 1 ? t('matrix.headline.full', { ...words, ...most }) : told,
  }
}

function tableOf({ cells }: Matrix, locale: Locale, t: ChartContext['t']): Table {
  const separator = locale === 'en' ? '; ' : '；'
  return {
    columns: [
      { key: 'region', label: t('progress.column.region'), numeric: false },
      { key: 'sector', label: t('matrix.column.sector'), numeric: false },
      {
        key: 'count',
        label: t('matrix.column.count'),
        numeric: true,
        facts: { measure: 'pledges', unit: 'items' },
      },
      { key: 'statement', label: t('matrix.column.statement'), numeric: false, facts: { measure: 'statement' } },
    ],
    rows: cells.map(({ region, sector, pledges }) => {
      const key = pledges[0]?.key
      return {
        region: region.code,
        ...(key ? { statement: key } : {}),
        facts: { sector: sector.id },
        cells: [
          { text: region.short[locale] },
          { text: sector.name[locale] },
          { text: String(pledges.length), value: pledges.length },
          {
            text: pledges.map((pledge) => pledge.statement[locale]).join(separator),
            ...(key ? { source: { type: 'statement', key } as const } : {}),
          },
        ],
      }
    }),
  }
}
