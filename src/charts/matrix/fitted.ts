import type { SectorEntry } from '../../model/catalogue.ts'
import type { Region } from '../../model/places.ts'
import { fitRows } from '../budget.ts'
import { shorten } from '../progress/text.ts'
import type { ChartContext } from '../types.ts'
import type { Matrix } from './model.ts'
import { LABEL, type Label, LINE, SLANT } from './sizes.ts'

/** A matrix turned for a picture of given height: sectors, whose names are long, in rows, regions in columns. */
export interface FittedLayout {
  readonly form: 'fitted'
  readonly height: number
  readonly left: number
  readonly top: number
  readonly column: number
  readonly row: number
  /** What is drawn, in its order. */
  readonly sectors: readonly SectorEntry[]
  readonly regions: readonly Region[]
  readonly sectorLabels: readonly Label[]
  readonly regionLabels: readonly Label[]
}

const ROWS = { usual: 20, dense: 17, most: 32 } as const
const COLUMN = { least: 22, most: 46 } as const
/** Longest names of regions above the columns, and share of the width that names of sectors take. */
const LONGEST = 84
const NAMES = 0.42
const UNDER = 4
const radians = (Math.abs(SLANT) * Math.PI) / 180

/** As many sectors and regions as there is room for: those with the most pledges. */
export function fitMatrix(matrix: Matrix, height: number, context: ChartContext): FittedLayout {
  const { locale, width, measureText } = context
  const regionName = (region: Region): string => shorten(region.short[locale], LONGEST, LABEL, 400, measureText)
  const longest = Math.max(0, ...matrix.regions.map((region) => measureText(regionName(region), LABEL, 400)))
  const top = Math.ceil(longest * Math.sin(radians)) + LINE + 4
  const { shown, row } = fitRows(matrix.sectors.length, 0, height - top - UNDER, ROWS)
  const sectors = matrix.sectors.slice(0, shown)

  const names = sectors.map((sector) => shorten(sector.name[locale], width * NAMES, LABEL, 500, measureText))
  const left = Math.max(0, ...names.map((name) => measureText(name, LABEL, 500))) + 12
  // The last label leans out over the right edge by its own length.
  const lean = longest * Math.cos(radians) + LINE
  const room = Math.max(COLUMN.least, width - left - lean)
  const regions = byPledges(matrix, sectors).slice(0, Math.max(1, Math.floor(room / COLUMN.least)))
  const column = Math.min(COLUMN.most, room / Math.max(1, regions.length))
  return {
    form: 'fitted',
    height: top + row * sectors.length + UNDER,
    left,
    top,
    column,
    row,
    sectors,
    regions,
    sectorLabels: names.map((name, index) => ({ x: left - 12, y: top + row * (index + 0.5), lines: [name] })),
    regionLabels: regions.map((region, index) => ({
      x: left + column * (index + 0.5),
      y: top - 6,
      lines: [regionName(region)],
    })),
  }
}

/** Regions with a pledge for one of the sectors, those with most first: no column is empty. */
function byPledges(matrix: Matrix, sectors: readonly SectorEntry[]): Region[] {
  const counts = new Map<Region, number>()
  for (const { region, sector, pledges } of matrix.cells)
    if (sectors.includes(sector)) counts.set(region, (counts.get(region) ?? 0) + pledges.length)
  return matrix.regions
    .filter((region) => counts.has(region))
    .toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
}
