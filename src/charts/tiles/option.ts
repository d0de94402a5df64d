import type { EChartsOption } from 'echarts'
import { formatNumber, ordinal } from '../../i18n/numbers.ts'
import { CLASS_FILLS, CLASS_INKS } from '../classes.ts'
import { wrapText } from '../progress/text.ts'
import { type Mark, sceneSeries } from '../scene.ts'
import { tooltip } from '../style.ts'
import type { ChartContext } from '../types.ts'
import type { Tile, TilesDrawing } from './model.ts'

const GAP = 3
/** Below this side there is room for one character and a number only. */
const COMPACT = 46

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

function tileMarks(tile: Tile, drawing: TilesDrawing, context: ChartContext): Mark[] {
  const { theme, locale, measureText } = context
  const { side } = drawing
  const x = tile.column * (side + GAP)
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
  const value = tile.value === null ? '' : formatNumber(tile.value, drawing.scale, locale, true)
  if (side < COMPACT || locale === 'zh-CN') {
    const name =
      locale === 'zh-CN' && side < COMPACT + 8
        ? (tile.region.abbr ?? tile.region.short[locale])
        : locale === 'zh-CN'
          ? tile.region.short[locale]
          : (tile.region.iso?.slice(-2) ?? tile.region.short[locale])
    const backing: Mark[] = known ? [] : [plate(x + side / 2, y + side / 2, measureText(name, 13, 600), theme.surface)]
    const words: Mark[] = known
      ? [
          {
            mark: 'text',
            x: x + side / 2,
            y: y + side / 2 - 8,
            text: name,
            size: 13,
            weight: 600,
            fill: ink,
            align: 'center',
          },
          {
            mark: 'text',
            x: x + side / 2,
            y: y + side / 2 + 9,
            text: value,
            size: shrink(value, side - 4, 11.5, measureText),
            fill: ink,
            align: 'center',
          },
        ]
      : [{ mark: 'text', x: x + side / 2, y: y + side / 2, text: name, size: 13, fill: ink, align: 'center' }]
    return [square, ...ring, ...backing, ...words]
  }
  const lines = nameLines(tile.region.short[locale], side - 6, 10.5, measureText)
  if (!known) {
    return [
      square,
      ...ring,
      plate(
        x + side / 2,
        y + side / 2,
        Math.max(...lines.map((line) => measureText(line, 10.5, 400))),
        theme.surface,
        lines.length,
      ),
      ...lines.map(
        (line, index): Mark => ({
          mark: 'text',
          x: x + side / 2,
          y: y + side / 2 + (index - (lines.length - 1) / 2) * 13,
          text: line,
          size: 10.5,
          fill: ink,
          align: 'center',
        }),
      ),
    ]
  }
  return [
    square,
    ...ring,
    ...lines.map(
      (line, index): Mark => ({ mark: 'text', x: x + 4, y: y + 11 + index * 11.5, text: line, size: 10.5, fill: ink }),
    ),
    {
      mark: 'text',
      x: x + 4,
      y: y + side - 11,
      text: value,
      size: shrink(value, side - 8, 12.5, measureText),
      weight: 600,
      fill: ink,
    },
  ]
}

const plate = (cx: number, cy: number, width: number, fill: string, lines = 1): Mark => ({
  mark: 'rect',
  x: cx - width / 2 - 4,
  y: cy - lines * 7 - 3,
  width: width + 8,
  height: lines * 14 + 6,
  radius: 3,
  fill,
})

function shrink(text: string, width: number, size: number, measure: ChartContext['measureText']): number {
  return Math.max(10.5, Math.min(size, (size * width) / Math.max(1, measure(text, size, 600))))
}

function legendMarks(drawing: TilesDrawing, context: ChartContext): Mark[] {
  const { theme, locale, measureText } = context
  const { side } = drawing
  // The grid's first two rows are empty from the left up to column 3.
  const width = Math.min(3 * (side + GAP) - 14, 190)
  const cell = width / 6
  const y = 24
  const marks: Mark[] = [{ mark: 'text', x: 0, y: 8, text: drawing.title, size: 11.5, weight: 600, fill: theme.ink1 }]
  for (const [index, step] of CLASS_FILLS.entries())
    marks.push({ mark: 'rect', x: index * cell, y, width: cell - 1, height: 9, fill: theme[step] })
  const labels = drawing.breaks.map((limit) => formatNumber(limit, drawing.scale, locale))
  // Every limit where they fit side by side, else every second one.
  const room = labels.every((label) => measureText(label, 11, 400) < cell - 3)
  for (const [index, label] of labels.entries()) {
    if (room || index % 2 === 0)
      marks.push({
        mark: 'text',
        x: (index + 1) * cell,
        y: y + 20,
        text: label,
        size: 11,
        fill: theme.ink3,
        align: 'center',
      })
  }
  if (drawing.nation) {
    const step = drawing.breaks.filter((limit) => (drawing.nation?.value ?? 0) >= limit).length
    const low = step === 0 ? 0 : (drawing.breaks[step - 1] ?? 0)
    const high = drawing.breaks[step] ?? low * 1.5
    const x = cell * (step + Math.min(1, Math.max(0, (drawing.nation.value - low) / (high - low || 1))))
    marks.push({
      mark: 'line',
      points: [
        [x, y - 3],
        [x, y + 12],
      ],
      stroke: theme.ink1,
      lineWidth: 2,
    })
    const half = measureText(drawing.nation.label, 11, 500) / 2
    marks.push({
      mark: 'text',
      x: Math.min(Math.max(x, half), Math.max(width - half, half)),
      y: y + 36,
      text: drawing.nation.label,
      size: 11,
      weight: 500,
      fill: theme.ink2,
      align: 'center',
    })
  }
  const bottom = 6 * (side + GAP) + 6
  marks.push({
    mark: 'rect',
    x: 0.5,
    y: bottom + 0.5,
    width: 12,
    height: 12,
    radius: 2,
    fill: theme.surface,
    stroke: theme.rule,
    texture: { kind: 'hatch', colour: theme.hair },
  })
  const words = wrapText(context.t('tiles.noData'), 2 * (side + GAP) - 20, 11.5, 400, measureText)
  for (const [index, text] of words.entries())
    marks.push({ mark: 'text', x: 18, y: bottom + 7 + index * 13, text, size: 11.5, fill: theme.ink2 })
  return marks
}

/** Squares as one data item each; the key stands in the grid's empty corners. */
export function tilesOption(drawing: TilesDrawing | null, context: ChartContext): EChartsOption | null {
  if (!drawing) return null
  const { locale, t } = context
  const lines = (index: number, series: number): string[] => {
    const tile = series === 0 ? drawing.tiles[index] : undefined
    if (!tile) return []
    const unit = drawing.scale.suffix === '%' ? '%' : ` ${drawing.scale.unit}`
    if (tile.value === null) return [tile.region.name[locale], t('tiles.noData')]
    return [
      tile.region.name[locale],
      `${formatNumber(tile.value, drawing.scale, locale)}${unit}`,
      ...(tile.rank === null ? [] : [t('tiles.tooltip', { rank: ordinal(tile.rank, locale), count: drawing.count })]),
    ]
  }
  return {
    animation: false,
    tooltip: tooltip(context, lines),
    series: [
      { ...sceneSeries(drawing.tiles.map((tile) => tileMarks(tile, drawing, context))), cursor: 'pointer' },
      { ...sceneSeries([legendMarks(drawing, context)]), silent: true },
    ],
  } as EChartsOption
}
