import type { EChartsOption } from 'echarts'
import { formatNumber, ordinal } from '../../i18n/numbers.ts'
import { CLASS_FILLS, CLASS_INKS } from '../classes.ts'
import { shorten } from '../progress/text.ts'
import { type Mark, sceneSeries } from '../scene.ts'
import { withUnit } from '../tip.ts'
import type { ChartContext, Tip } from '../types.ts'
import { labelPlace, type Outline } from './geometry.ts'
import { legendMarks } from './legend.ts'
import type { MapDrawing, MapPlace } from './model.ts'

const ringsOf = (outlines: readonly Outline[]) => outlines.flatMap(({ rings }) => rings)

function areaMarks({ outlines, step }: MapPlace, { theme }: ChartContext): Mark[] {
  const rings = ringsOf(outlines)
  if (rings.length === 0) return []
  const fill = step === null ? undefined : CLASS_FILLS[step - 1]
  return [
    fill
      ? { mark: 'path', rings, fill: theme[fill], stroke: theme.surface, lineWidth: 0.8 }
      : {
          mark: 'path',
          rings,
          fill: theme.surface,
          stroke: theme.rule,
          lineWidth: 0.8,
          texture: { kind: 'hatch', colour: theme.hair },
        },
  ]
}

/** Borders and areas of the file that no region of the table stands for. */
const otherMarks = ({ rings, lines }: Outline, { theme }: ChartContext): Mark[] => [
  ...(rings.length > 0 ? [{ mark: 'path', rings, fill: theme.bg, stroke: theme.rule, lineWidth: 0.8 } as const] : []),
  ...lines.map((points): Mark => ({ mark: 'line', points, stroke: theme.contextStrong, lineWidth: 1.2 })),
]

/** Share of the width that a name takes at most. */
const NAMES = 0.5
/** Room for key and approval number above and under the map. */
const ABOVE = 46
const UNDER = 20

interface Plate {
  readonly x: number
  readonly y: number
  readonly half: number
  readonly text: string
}

/** Where the name and value of a highlighted region stand: over its area, within the picture. */
function plateOf(place: MapPlace, drawing: MapDrawing, context: ChartContext, width: number): Plate | null {
  const at = labelPlace(ringsOf(place.outlines))
  if (place.place < 0 || !at) return null
  const { locale, measureText } = context
  const value = place.value === null ? '' : ` ${formatNumber(place.value, drawing.scale, locale)}`
  const text = shorten(place.region.short[locale], width * NAMES, 12.5, 600, measureText, value)
  const half = measureText(text, 12.5, 600) / 2 + 5
  return { x: Math.min(Math.max(at.x, half), width - half), y: at.y, half, text }
}

/** How far a plate may be moved from the middle of its area where another one is there. */
const SHIFTS = [0, -22, 22, -44, 44] as const

/** Plates of the highlighted regions, none on another; one that finds no place is left to the table. */
function platesOf(drawing: MapDrawing, context: ChartContext, size: { width: number; height: number }): Plate[] {
  const plates: Plate[] = []
  const chosen = drawing.places.filter(({ place }) => place >= 0).toSorted((a, b) => a.place - b.place)
  const [low, high] = [drawing.legend === 'above' ? ABOVE : 0, size.height - UNDER]
  for (const place of chosen) {
    const plate = plateOf(place, drawing, context, size.width)
    if (!plate) continue
    const free = SHIFTS.map((shift) => ({ ...plate, y: plate.y + shift })).find(
      (moved) =>
        (moved.y === plate.y || (moved.y - 10 >= low && moved.y + 10 <= high)) &&
        plates.every(
          (other) => Math.abs(other.y - moved.y) >= 22 || Math.abs(other.x - moved.x) >= other.half + moved.half + 2,
        ),
    )
    if (free) plates.push(free)
  }
  return plates
}

/** The name of a region where it fits into its area and no highlighted region's plate covers it. */
function nameMarks(place: MapPlace, plates: readonly Plate[], { theme, locale, measureText }: ChartContext): Mark[] {
  const at = labelPlace(ringsOf(place.outlines))
  const ink = place.step === null ? undefined : CLASS_INKS[place.step - 1]
  if (!at || !ink || place.place >= 0) return []
  const name = place.region.short[locale]
  const width = measureText(name, 11, 400)
  const covered = plates.some(
    (plate) => Math.abs(plate.y - at.y) < 18 && Math.abs(plate.x - at.x) < plate.half + width / 2 + 2,
  )
  if (covered || width + 4 > at.width || at.height < 14) return []
  return [{ mark: 'text', x: at.x, y: at.y, text: name, size: 11, fill: theme[ink], align: 'center' }]
}

const ringMarks = (place: MapPlace, { theme }: ChartContext): Mark[] =>
  place.place < 0 ? [] : [{ mark: 'path', rings: ringsOf(place.outlines), stroke: theme.ink1, lineWidth: 2.2 }]

const plateMarks = ({ x, y, half, text }: Plate, { theme }: ChartContext): Mark[] => [
  {
    mark: 'rect',
    x: x - half,
    y: y - 10,
    width: half * 2,
    height: 20,
    radius: 3,
    fill: theme.surface,
    stroke: theme.ink1,
  },
  { mark: 'text', x, y, text, size: 12.5, weight: 600, fill: theme.focus, align: 'center' },
]

/** Areas as one data item each, legend above them, approval number in the lower corner. */
export function mapOption(
  drawing: MapDrawing | null,
  context: ChartContext,
  size: { width: number; height: number },
): EChartsOption | null {
  if (!drawing) return null
  const approval: Mark = {
    mark: 'text',
    x: size.width,
    y: size.height - 9,
    text: drawing.approval,
    size: 11.5,
    fill: context.theme.ink2,
    align: 'right',
  }
  const plates = platesOf(drawing, context, size)
  const names = [
    ...drawing.places.flatMap((place) => nameMarks(place, plates, context)),
    ...drawing.places.flatMap((place) => ringMarks(place, context)),
    ...plates.flatMap((plate) => plateMarks(plate, context)),
  ]
  const others = drawing.others.flatMap((outline) => otherMarks(outline, context))
  return {
    animation: false,
    series: [
      { ...sceneSeries(drawing.places.map((place) => areaMarks(place, context))), z: 2, cursor: 'pointer' },
      { ...sceneSeries([others]), silent: true, z: 1 },
      { ...sceneSeries([[...names, ...legendMarks(drawing, context, size), approval]]), silent: true, z: 3 },
    ],
  } as EChartsOption
}

/** A region, its value and its rank. */
export function mapTip(drawing: MapDrawing | null, index: number, { locale, t }: ChartContext): Tip | null {
  const place = drawing?.places[index]
  if (!place) return null
  const name = place.region.name[locale]
  if (place.value === null) return { name, lines: [t('tiles.noData')] }
  const rank =
    place.rank === null ? [] : [t('tiles.tooltip', { rank: ordinal(place.rank, locale), count: drawing.count })]
  return { name, lines: [withUnit(place.value, drawing.scale, locale), ...rank] }
}
