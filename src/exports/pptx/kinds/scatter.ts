import { highlightColour } from '../../../charts/highlight.ts'
import { type DrawnRow, isDrawn, type Side } from '../../../charts/scatter/drawing.ts'
import { scatterModel } from '../../../charts/scatter/model.ts'
import { numberAxis, tickWidth } from '../axis.ts'
import { hex, type PairSeries, type PointLook } from '../native.ts'
import { shown } from '../number-format.ts'
import { cellText } from '../ranges.ts'
import type { BuildChart } from './build.ts'
import { fitName } from './rows.ts'
import { referenceLines } from './scatter-lines.ts'
import { nameSides, pointOf, withFreeSide } from './scatter-names.ts'

const FONT = 10.5
const DOT = 7
/** A title takes this share of its axis at most. */
const TITLE = 0.8

/** Dots of two measures with names; the nation's values and the fit as lines. Dots of several sizes are a picture. */
export const scatterChart: BuildChart<'scatter'> = (view, catalogue, context, size) => {
  const { drawing } = scatterModel(view, catalogue, context)
  if (!drawing || drawing.size) return null
  const { theme, locale, measureText, t } = context
  const rows = drawing.rows.filter(isDrawn)
  const axis = (side: Side, length: number) =>
    numberAxis(side.axis, side.scale, fitName(side.title, FONT, length * TITLE, context), locale, side.log)
  const axes = { x: axis(drawing.x, size.width), y: axis(drawing.y, size.height - FONT * 6) }
  const left = tickWidth(axes.y, FONT, measureText) + 12 + FONT * 1.7
  const [top, bottom] = [FONT * 1.8, FONT * 4]
  const plot = {
    x: left,
    y: top,
    width: Math.max(60, size.width - left - 30),
    height: Math.max(40, size.height - top - bottom),
  }
  const pairOf = ({ region, x, y }: DrawnRow) => ({
    name: region.short[locale],
    x: shown(x, drawing.x.scale),
    y: shown(y, drawing.y.scale),
  })
  const points = rows.map((row) => pointOf(pairOf(row), axes, plot))
  const lines = referenceLines(drawing, context).map((line) =>
    withFreeSide(line, points, { axes, plot, dot: DOT, size: FONT }, context),
  )
  const sides = nameSides(rows, points, lines, { axes, plot, dot: DOT, size: FONT }, context)
  const series = (some: readonly DrawnRow[], name: string, colour: string, opacity?: number): PairSeries => ({
    name,
    pairs: some.map(pairOf),
    marker: { shape: 'circle', size: DOT, colour, ...(opacity ? { opacity } : {}) },
    points: some.flatMap((row, index): PointLook[] => {
      const at = sides[rows.indexOf(row)]
      const own = row.place >= 0
      const words = cellText(row.region.short[locale])
      return at ? [{ index, label: { text: { words }, at, colour: own ? colour : hex(theme.ink2), bold: own } }] : []
    }),
  })
  const chosen = rows.filter((row) => row.place >= 0).sort((a, b) => b.place - a.place)
  const others = rows.filter((row) => row.place < 0)
  return {
    type: 'scatter',
    series: [
      ...(others.length > 0 ? [series(others, t('slide.others'), hex(theme.contextStrong), 0.85)] : []),
      ...lines,
      ...chosen.map((row) => series([row], row.region.short[locale], hex(highlightColour(row.place, context)))),
    ],
    ...axes,
    plot,
    fontSize: FONT,
  }
}
