import type { EChartsOption } from 'echarts'
import { shorten } from '../progress/text.ts'
import { type Mark, type Painted, sceneSeries, type Texture } from '../scene.ts'
import type { ChartContext, Colour, Tip } from '../types.ts'
import { barOf, sizeOf } from './layout.ts'
import type { CompositionDrawing } from './model.ts'
import { shareText } from './words.ts'

interface PartPaint {
  readonly fill: Colour
  readonly ink: Colour
  readonly texture?: { readonly kind: Texture; readonly colour: Colour }
}

/** Colours of the parts with the ink that is legible on each, in both themes; the hardest to write on comes last. */
const PARTS: readonly PartPaint[] = [
  { fill: 'cat1', ink: 'surface' },
  { fill: 'cat2', ink: 'seqInk4' },
  { fill: 'cat5', ink: 'seqInk4' },
  { fill: 'cat4', ink: 'surface' },
  { fill: 'cat3', ink: 'surface' },
]

/** Greys and textures that stay apart on a photocopy; texts on a texture get a ground. */
const MONO_PARTS: readonly PartPaint[] = [
  { fill: 'contextStrong', ink: 'surface' },
  { fill: 'track', ink: 'ink1' },
  { fill: 'surface', ink: 'ink1', texture: { kind: 'hatch', colour: 'contextStrong' } },
  { fill: 'ink2', ink: 'surface' },
  { fill: 'surface', ink: 'ink1', texture: { kind: 'dots', colour: 'contextStrong' } },
]

const FALLBACK: PartPaint = { fill: 'cat1', ink: 'surface' }

/** Look of the part with a place, from 0. */
export function paintOf(place: number, { mono }: Pick<ChartContext, 'mono'> = {}): PartPaint {
  const parts = mono ? MONO_PARTS : PARTS
  return parts[place % parts.length] ?? FALLBACK
}

/** Fill and texture of a part; an outline where the fill is the ground. */
function painted({ fill, texture }: PartPaint, { theme, mono }: ChartContext): Painted {
  return {
    fill: theme[fill],
    ...(texture ? { texture: { kind: texture.kind, colour: theme[texture.colour] } } : {}),
    ...(mono ? { stroke: theme.ink2, lineWidth: 0.75 } : {}),
  }
}

/** Rows as data items in the order of the table; key and axis beneath them. */
export function compositionOption(drawing: CompositionDrawing | null, context: ChartContext): EChartsOption | null {
  if (!drawing) return null
  return {
    animation: false,
    series: [
      { ...sceneSeries(drawing.rows.map((_, index) => rowMarks(index, drawing, context))), z: 2 },
      { ...sceneSeries([groundMarks(drawing, context)]), silent: true, z: 3 },
    ],
  } as EChartsOption
}

function rowMarks(index: number, drawing: CompositionDrawing, context: ChartContext): Mark[] {
  const { theme, locale, width, measureText } = context
  const row = drawing.rows[index]
  const at = drawing.layout.rows[index]
  if (!row || !at) return []
  const { row: high, names } = drawing.layout
  const [bar, size] = [barOf(high), sizeOf(high)]
  const highlighted = drawing.highlight.includes(row.region.code)
  const ink = highlighted ? theme.focus : theme.ink1
  const marks: Mark[] = [
    // A row is one target for pointing at, wherever in it the pointer is.
    {
      mark: 'rect',
      x: 0,
      y: at.y - high / 2,
      width,
      height: high,
      fill: highlighted ? theme.seq1 : theme.surface,
      opacity: highlighted ? 1 : 0,
    },
    {
      mark: 'text',
      x: 6,
      y: at.y,
      text: shorten(row.region.short[locale], names, size, highlighted ? 600 : 400, measureText),
      size,
      weight: highlighted ? 600 : 400,
      fill: ink,
    },
  ]
  if (drawing.layout.valueEnd !== null)
    marks.push({
      mark: 'text',
      x: drawing.layout.valueEnd,
      y: at.y,
      text: at.value,
      size,
      weight: highlighted ? 600 : 500,
      fill: ink,
      align: 'right',
    })
  for (const [place, segment] of at.segments.entries()) {
    const paint = paintOf(place, context)
    const last = place === at.segments.length - 1
    marks.push({
      mark: 'rect',
      x: segment.x,
      y: at.y - bar / 2,
      // A gap tells parts apart where their colours are printed alike.
      width: Math.max(0.5, segment.width - (last ? 0 : 1)),
      height: bar,
      ...painted(paint, context),
    })
    if (segment.text && paint.texture) {
      const ground = measureText(segment.text, 11, 500) + 6
      marks.push({
        mark: 'rect',
        x: segment.x + segment.width / 2 - ground / 2,
        y: at.y - Math.min(14, bar) / 2 + 0.5,
        width: ground,
        height: Math.min(14, bar) - 1,
        fill: theme.surface,
      })
    }
    if (segment.text)
      marks.push({
        mark: 'text',
        x: segment.x + segment.width / 2,
        y: at.y,
        text: segment.text,
        size: 11,
        weight: 500,
        fill: theme[paint.ink],
        align: 'center',
      })
  }
  return marks
}

function groundMarks({ layout }: CompositionDrawing, context: ChartContext): Mark[] {
  const { theme } = context
  const bottom = layout.top + layout.rows.length * layout.row
  return [
    ...layout.key.flatMap(({ x, y, text }, place): Mark[] => [
      { mark: 'rect', x, y: y - 6, width: 12, height: 12, ...painted(paintOf(place, context), context) },
      { mark: 'text', x: x + 18, y, text, size: 12, weight: 500, fill: theme.ink1 },
    ]),
    ...layout.ticks.flatMap(({ x, text }, index): Mark[] => [
      {
        mark: 'line',
        points: [
          [x, layout.top - 4],
          [x, index === 0 ? bottom : layout.top],
        ],
        stroke: theme.rule,
      },
      { mark: 'text', x, y: layout.top - 13, text, size: 11, fill: theme.ink3, align: 'center' },
    ]),
  ]
}

/** A region with its whole, and each part with its share. */
export function compositionTip(
  drawing: CompositionDrawing | null,
  index: number,
  { locale }: ChartContext,
): Tip | null {
  const row = drawing?.rows[index]
  if (!row) return null
  const { text, names } = drawing
  return {
    name: `${row.region.name[locale]} ${text(row.whole)}`,
    lines: row.parts.map((part, place) => `${names[place] ?? ''} ${text(part)} (${shareText(part / row.whole)})`),
  }
}
