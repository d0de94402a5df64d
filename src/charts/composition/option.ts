import type { EChartsOption } from 'echarts'
import { type Mark, sceneSeries } from '../scene.ts'
import { tooltip } from '../style.ts'
import type { ChartContext, Colour } from '../types.ts'
import { BAR, ROW } from './layout.ts'
import type { CompositionDrawing } from './model.ts'
import { shareText } from './words.ts'

/** Colours of the parts with the ink that is legible on each, in both themes; the hardest to write on comes last. */
const PARTS: readonly { readonly fill: Colour; readonly ink: Colour }[] = [
  { fill: 'cat1', ink: 'surface' },
  { fill: 'cat2', ink: 'seqInk4' },
  { fill: 'cat5', ink: 'seqInk4' },
  { fill: 'cat4', ink: 'surface' },
  { fill: 'cat3', ink: 'surface' },
]

const paintOf = (place: number) => PARTS[place % PARTS.length] ?? { fill: 'cat1' as const, ink: 'surface' as const }

/** Rows as data items in the order of the table; key and axis beneath them. */
export function compositionOption(drawing: CompositionDrawing | null, context: ChartContext): EChartsOption | null {
  if (!drawing) return null
  return {
    animation: false,
    tooltip: tooltip(context, (index, series) => (series === 0 ? rowLines(index, drawing, context) : [])),
    series: [
      { ...sceneSeries(drawing.rows.map((_, index) => rowMarks(index, drawing, context))), z: 2 },
      { ...sceneSeries([groundMarks(drawing, context)]), silent: true, z: 3 },
    ],
  } as EChartsOption
}

function rowMarks(index: number, drawing: CompositionDrawing, { theme, locale, width }: ChartContext): Mark[] {
  const row = drawing.rows[index]
  const at = drawing.layout.rows[index]
  if (!row || !at) return []
  const highlighted = drawing.highlight.includes(row.region.code)
  const ink = highlighted ? theme.focus : theme.ink1
  const marks: Mark[] = [
    // A row is one target for pointing at, wherever in it the pointer is.
    {
      mark: 'rect',
      x: 0,
      y: at.y - ROW / 2,
      width,
      height: ROW,
      fill: highlighted ? theme.seq1 : theme.surface,
      opacity: highlighted ? 1 : 0,
    },
    {
      mark: 'text',
      x: 6,
      y: at.y,
      text: row.region.short[locale],
      size: 12.5,
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
      size: 12.5,
      weight: highlighted ? 600 : 500,
      fill: ink,
      align: 'right',
    })
  for (const [place, segment] of at.segments.entries()) {
    const paint = paintOf(place)
    const last = place === at.segments.length - 1
    marks.push({
      mark: 'rect',
      x: segment.x,
      y: at.y - BAR / 2,
      // A gap tells parts apart where their colours are printed alike.
      width: Math.max(0.5, segment.width - (last ? 0 : 1)),
      height: BAR,
      fill: theme[paint.fill],
    })
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

function groundMarks({ layout }: CompositionDrawing, { theme }: ChartContext): Mark[] {
  const bottom = layout.top + layout.rows.length * ROW
  return [
    ...layout.key.flatMap(({ x, y, text }, place): Mark[] => [
      { mark: 'rect', x, y: y - 6, width: 12, height: 12, fill: theme[paintOf(place).fill] },
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

function rowLines(index: number, drawing: CompositionDrawing, { locale }: ChartContext): string[] {
  const row = drawing.rows[index]
  if (!row) return []
  return [
    `${row.region.name[locale]} ${drawing.text(row.whole)}`,
    ...row.parts.map(
      (part, place) => `${drawing.names[place] ?? ''} ${drawing.text(part)} (${shareText(part / row.whole)})`,
    ),
  ]
}
