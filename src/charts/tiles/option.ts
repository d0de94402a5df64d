import type { EChartsOption } from 'echarts'
import { formatNumber, ordinal } from '../../i18n/numbers.ts'
import { CLASS_FILLS, CLASS_INKS } from '../classes.ts'
import { shorten } from '../progress/text.ts'
import { type Mark, sceneSeries } from '../scene.ts'
import { withUnit } from '../tip.ts'
import type { ChartContext, Tip } from '../types.ts'
import { GAP, type TilesLayout } from './layout.ts'
import { legendMarks } from './legend.ts'
import type { Tile, TilesDrawing } from './model.ts'

/** Below this side there is room for one character and a number only. */
const COMPACT = 46
/** The same where names must not pass their squares: the longest have nine letters to a line. */
const COMPACT_FITTED = 55
/** Smallest size of texts in squares. */
const SMALLEST = 10.5

/** Where a romanised name may be divided: before a consonant that a vowel follows, "Guang-dong". */
const SYLLABLE = /(?<=[aeioung])(?=(?:[bpmfdtlkqjxrwy]|[zcs]h?)[aeiou])/g

/** A name in at most two lines of the tile's width. */
function nameLines(name: string, width: number, size: number, measure: ChartContext['measureText']): string[] {
  if (measure(name, size, 400) <= width) return [name]
  const [first, ...rest] = name.split(' ')
  if (first && rest.length > 0) return [first, rest.join(' ')]
  const breaks = [...name.matchAll(SYLLABLE)].map((match) => match.index).reverse()
  const at = breaks.find((index) => measure(`${name.slice(0, index)}-`, size, 400) <= width)
  return at === undefined ? [name] : [`${name.slice(0, at)}-`, name.slice(at)]
}

/** A name in the few letters of a small square. */
function compactName({ region }: Tile, side: number, locale: ChartContext['locale']): string {
  if (locale !== 'zh-CN') return region.iso?.slice(-2) ?? region.short[locale]
  return side < COMPACT + 8 ? (region.abbr ?? region.short[locale]) : region.short[locale]
}

/** Sizes of name and value, and whether there is room for them at all; without a height asked for there always is. */
function sizesOf({ side, fitted }: TilesLayout, name: string, value: string, measure: ChartContext['measureText']) {
  if (!fitted) return { name: 13, value: 11.5, hasName: true, hasValue: true }
  const size = Math.max(SMALLEST, Math.min(side < 60 ? 13 : 16, side * 0.5))
  return {
    name: Math.max(SMALLEST, Math.min(size, (size * (side - 1)) / Math.max(1, measure(name, size, 600)))),
    value: side < 60 ? 11.5 : 14,
    hasName: measure(name, SMALLEST, 600) <= side - 1 && side >= 11,
    hasValue: side >= 34 && measure(value, SMALLEST, 600) <= side - 3,
  }
}

/** Name over value in the middle of a small square. */
function compactMarks(tile: Tile, drawing: TilesDrawing, x: number, y: number, ink: string, context: ChartContext) {
  const { theme, locale, measureText } = context
  const { side } = drawing.layout
  const value = tile.value === null ? '' : formatNumber(tile.value, drawing.scale, locale, true)
  const name = compactName(tile, side, locale)
  const sizes = sizesOf(drawing.layout, name, value, measureText)
  const known = tile.step !== null && tile.value !== null
  const [cx, cy] = [x + side / 2, y + side / 2]
  const both = known && sizes.hasValue
  const shift = both ? 8 * (sizes.name / 13) : 0
  const text = { mark: 'text', x: cx, text: name, size: sizes.name, fill: ink, align: 'center' } as const
  const title: Mark = known ? { ...text, y: cy - shift, weight: 600 } : { ...text, y: cy }
  const words: Mark[] = sizes.hasName ? [title] : []
  if (!known)
    return sizes.hasName && side >= 20
      ? [
          plate(cx, cy, measureText(name, sizes.name, 600), theme.surface, 1, drawing.layout.fitted ? side : undefined),
          ...words,
        ]
      : words
  if (both)
    words.push({
      mark: 'text',
      x: cx,
      y: cy + 9 * (sizes.value / 11.5),
      text: value,
      size: shrink(value, side - 4, sizes.value, measureText),
      fill: ink,
      align: 'center',
    })
  return words
}

/** Name at the top and value at the foot of a large square. */
function wideMarks(
  tile: Tile,
  drawing: TilesDrawing,
  x: number,
  y: number,
  ink: string,
  context: ChartContext,
): Mark[] {
  const { theme, locale, measureText } = context
  const { side, fitted } = drawing.layout
  const size = fitted && side >= 62 ? 12 : SMALLEST
  const lines = nameLines(tile.region.short[locale], side - 6, size, measureText).map((line) =>
    shorten(line, side - 3, size, 400, measureText),
  )
  const [cx, cy] = [x + side / 2, y + side / 2]
  if (tile.step === null || tile.value === null) {
    const widest = Math.max(...lines.map((line) => measureText(line, size, 400)))
    return [
      plate(cx, cy, widest, theme.surface, lines.length, fitted ? side : undefined),
      ...lines.map((text, index): Mark => {
        const at = cy + (index - (lines.length - 1) / 2) * 13
        return { mark: 'text', x: cx, y: at, text, size, fill: ink, align: 'center' }
      }),
    ]
  }
  const value = formatNumber(tile.value, drawing.scale, locale, true)
  const most = fitted && side >= 62 ? 15 : 12.5
  const names = lines.map(
    (text, index): Mark => ({ mark: 'text', x: x + 4, y: y + 11 + index * (size + 1), text, size, fill: ink }),
  )
  if (fitted && measureText(value, SMALLEST, 600) > side - 5) return names
  return [
    ...names,
    {
      mark: 'text',
      x: x + 4,
      y: y + side - 11,
      text: value,
      size: shrink(value, side - 8, most, measureText),
      weight: 600,
      fill: ink,
    },
  ]
}

function tileMarks(tile: Tile, drawing: TilesDrawing, context: ChartContext): Mark[] {
  const { theme, locale } = context
  const { side, left } = drawing.layout
  const x = left + tile.column * (side + GAP)
  const y = tile.row * (side + GAP)
  const known = tile.step !== null && tile.value !== null
  const ink = tile.step === null ? theme.ink3 : theme[CLASS_INKS[tile.step - 1] ?? 'ink1']
  const square: Mark = known
    ? {
        mark: 'rect',
        x,
        y,
        width: side,
        height: side,
        radius: 3,
        fill: theme[CLASS_FILLS[(tile.step ?? 1) - 1] ?? 'seq1'],
      }
    : {
        mark: 'rect',
        x: x + 0.5,
        y: y + 0.5,
        width: side - 1,
        height: side - 1,
        radius: 3,
        fill: theme.surface,
        stroke: theme.rule,
        texture: { kind: 'hatch', colour: theme.hair },
      }
  const ring: Mark[] = tile.highlighted
    ? [
        {
          mark: 'rect',
          x: x + 1,
          y: y + 1,
          width: side - 2,
          height: side - 2,
          radius: 3,
          stroke: theme.ink1,
          lineWidth: 2.5,
        },
      ]
    : []
  const words =
    side < (drawing.layout.fitted ? COMPACT_FITTED : COMPACT) || locale === 'zh-CN'
      ? compactMarks(tile, drawing, x, y, ink, context)
      : wideMarks(tile, drawing, x, y, ink, context)
  return [square, ...ring, ...words]
}

/** Ground under a text on hatch, no wider than its square where the square's side is given. */
function plate(cx: number, cy: number, text: number, fill: string, lines = 1, side = Number.POSITIVE_INFINITY): Mark {
  const width = Math.min(text + 8, side - 3)
  const height = Math.min(lines * 14 + 6, side - 3)
  return { mark: 'rect', x: cx - width / 2, y: cy - height / 2, width, height, radius: 3, fill }
}

function shrink(text: string, width: number, size: number, measure: ChartContext['measureText']): number {
  return Math.max(SMALLEST, Math.min(size, (size * width) / Math.max(1, measure(text, size, 600))))
}

/** Squares as one data item each; the key stands in the grid's empty corners. */
export function tilesOption(drawing: TilesDrawing | null, context: ChartContext): EChartsOption | null {
  if (!drawing) return null
  return {
    animation: false,
    series: [
      { ...sceneSeries(drawing.tiles.map((tile) => tileMarks(tile, drawing, context))), cursor: 'pointer' },
      { ...sceneSeries([legendMarks(drawing, context)]), silent: true },
    ],
  } as EChartsOption
}

/** A region, its value and its rank. */
export function tilesTip(drawing: TilesDrawing | null, index: number, { locale, t }: ChartContext): Tip | null {
  const tile = drawing?.tiles[index]
  if (!tile) return null
  const name = tile.region.name[locale]
  if (tile.value === null) return { name, lines: [t('tiles.noData')] }
  const rank =
    tile.rank === null ? [] : [t('tiles.tooltip', { rank: ordinal(tile.rank, locale), count: drawing.count })]
  return { name, lines: [withUnit(tile.value, drawing.scale, locale), ...rank] }
}
