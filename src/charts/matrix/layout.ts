import { shorten, wrapText } from '../progress/text.ts'
import type { ChartContext } from '../types.ts'
import { type FittedLayout, fitMatrix } from './fitted.ts'
import type { Matrix, MatrixCell } from './model.ts'
import { LABEL, type Label, LINE, SLANT } from './sizes.ts'

/** Where everything of the matrix lies, in plot pixels. */
export type MatrixLayout =
  | FittedLayout
  | {
      readonly form: 'grid'
      readonly height: number
      /** Left and top edge of the cells, and their pitch. */
      readonly left: number
      readonly top: number
      readonly column: number
      readonly row: number
      readonly regionLabels: readonly Label[]
      readonly sectorLabels: readonly Label[]
    }
  | {
      readonly form: 'list'
      readonly height: number
      readonly sectorLabels: readonly Label[]
      /** One box per cell, in the order of the cells. */
      readonly boxes: readonly {
        readonly x: number
        readonly y: number
        readonly width: number
        readonly text: string
      }[]
      /** Rules between sectors. */
      readonly rules: readonly number[]
    }

const ROW = 24
/** Longest name of a region beside its row. */
const REGION = 150
const NARROWEST_COLUMN = 15
const WIDEST_COLUMN = 48
const LONGEST_NAME = { 1: 300, 2: 132 } as const
export const CHIP = { height: 22, gap: 6, padding: 8 } as const

const radians = (Math.abs(SLANT) * Math.PI) / 180

/** In a given height as much as fits; else a grid where its columns find room, else a list of sectors with the regions named under each. */
export function layoutMatrix(matrix: Matrix, context: ChartContext): MatrixLayout {
  const { locale, width, height, measureText } = context
  if (height !== undefined) return fitMatrix(matrix, height, context)
  const names = matrix.regions.map((region) => shorten(region.short[locale], REGION, LABEL, 500, measureText))
  const left = Math.min(REGION, Math.max(48, ...names.map((name) => measureText(name, LABEL, 500)))) + 12
  const attempt = (lines: 1 | 2) => {
    const wrapped = matrix.sectors.map((sector) =>
      wrapText(sector.name[locale], LONGEST_NAME[lines], LABEL, 400, measureText, lines),
    )
    const longest = Math.max(0, ...wrapped.flatMap((texts) => texts.map((text) => measureText(text, LABEL, 400))))
    // The last label leans out over the right edge by its own length.
    const lean = longest * Math.cos(radians) + LINE
    return {
      wrapped,
      longest,
      column: Math.min(WIDEST_COLUMN, (width - left - lean) / Math.max(1, matrix.sectors.length)),
    }
  }
  const two = attempt(2)
  // Two slanted lines need room for both between one column and the next.
  const { wrapped, longest, column } = two.column * Math.sin(radians) >= 2 * LINE + 2 ? two : attempt(1)
  if (column < NARROWEST_COLUMN || width < 640) return layoutList(matrix, context)

  const top = Math.ceil(longest * Math.sin(radians)) + LINE + 8
  return {
    form: 'grid',
    height: top + ROW * matrix.regions.length + 4,
    left,
    top,
    column,
    row: ROW,
    regionLabels: names.map((name, index) => ({ x: left - 12, y: top + ROW * (index + 0.5), lines: [name] })),
    sectorLabels: wrapped.map((lines, index) => ({ x: left + column * (index + 0.5), y: top - 6, lines })),
  }
}

const chipText = (cell: MatrixCell, locale: ChartContext['locale']): string =>
  cell.pledges.length > 1 ? `${cell.region.short[locale]} ${cell.pledges.length}` : cell.region.short[locale]

function layoutList(matrix: Matrix, { locale, width, measureText }: ChartContext): MatrixLayout {
  const sectorLabels: Label[] = []
  const rules: number[] = []
  const boxes = new Map<MatrixCell, { x: number; y: number; width: number; text: string }>()
  let y = 0
  for (const sector of matrix.sectors) {
    const lines = wrapText(sector.name[locale], width, LABEL + 1, 600, measureText, 2)
    sectorLabels.push({ x: 0, y: y + 12, lines })
    y += 10 + lines.length * 16
    let x = 0
    for (const cell of matrix.cells.filter((candidate) => candidate.sector === sector)) {
      const text = shorten(chipText(cell, locale), width - 2 * CHIP.padding - 1, LABEL, 500, measureText)
      const chip = Math.ceil(measureText(text, LABEL, 500)) + 2 * CHIP.padding
      if (x > 0 && x + chip > width) {
        x = 0
        y += CHIP.height + CHIP.gap
      }
      boxes.set(cell, { x, y, width: chip, text })
      x += chip + CHIP.gap
    }
    y += CHIP.height + 10
    rules.push(y)
    y += 4
  }
  const ordered = matrix.cells.flatMap((cell) => boxes.get(cell) ?? [])
  return { form: 'list', height: Math.max(40, y), sectorLabels, boxes: ordered, rules: rules.slice(0, -1) }
}
