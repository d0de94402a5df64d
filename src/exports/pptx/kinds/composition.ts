import { zeroAxis } from '../../../charts/axis.ts'
import { type CompositionDrawing, compositionModel } from '../../../charts/composition/model.ts'
import { paintOf } from '../../../charts/composition/option.ts'
import type { PartsRow } from '../../../charts/composition/parts.ts'
import { formatNumber, type Scale } from '../../../i18n/numbers.ts'
import { numberAxis } from '../axis.ts'
import { hex, type PointLook, type ValueSeries } from '../native.ts'
import { numberFormat, scaleFormat, shown } from '../number-format.ts'
import type { BuildChart } from './build.ts'
import { axisTitle, barPlot, rowFont, rowName } from './rows.ts'

/** Distance of two bars in per cent of their height. */
const GAP = 22
/** Smallest number within a bar, in points. */
const SMALLEST = 6.5

/** Before the name of a highlighted region: the axis of a chart has one colour for all names. */
const CHOSEN = '► '

/** Values of the rows in the unit shown: per cent of the whole, or amounts. */
const partShown = (row: PartsRow, place: number, { look, scale }: CompositionDrawing): number => {
  const part = row.parts[place] ?? 0
  return shown(look === 'share' ? part / row.whole : part, scale)
}

/** Parts stacked per region, with their numbers where they fit. */
export const compositionChart: BuildChart<'composition'> = (view, catalogue, context, size) => {
  const { drawing, subtitle } = compositionModel(view, catalogue, context)
  if (!drawing) return null
  const { rows, names, highlight, look } = drawing
  const { theme, locale, measureText } = context
  const scale: Scale = look === 'share' ? { ...drawing.scale, decimals: 1 } : drawing.scale
  const rough = rowFont((size.height - 50) / Math.max(1, rows.length))
  const categories = rows.map((row) => {
    const chosen = highlight.includes(row.region.code) ? CHOSEN : ''
    return rowName(chosen + row.region.short[locale], rough, size.width, context)
  })
  const { plot, fontSize } = barPlot(categories, size, rough * 2.2, 16, context)
  const domain = look === 'share' ? [1] : rows.map((row) => row.whole)
  const axis = numberAxis(
    zeroAxis(domain, 5),
    scale,
    axisTitle(subtitle, scale.unit, rough, size.width * 0.7, context),
    locale,
  )
  const bar = plot.height / Math.max(1, rows.length) / (1 + GAP / 100)
  const labelSize = Math.min(fontSize, Math.round(bar * 0.9 * 2) / 2)
  const series = names.map((name, place): ValueSeries => {
    const paint = paintOf(place)
    const values = rows.map((row) => partShown(row, place, drawing))
    return {
      name,
      values,
      fill: hex(theme[paint.fill]),
      points: values.flatMap((value, index): PointLook[] => {
        const words = formatNumber(value * scale.divisor, scale, locale, true)
        const room = (value / (axis.max - axis.min)) * plot.width
        if (labelSize < SMALLEST || measureText(words, labelSize, 400) + 6 > room) return []
        return [{ index, label: { text: 'value', at: 'inside', colour: hex(theme[paint.ink]) } }]
      }),
    }
  })
  return {
    type: 'bars',
    grouping: 'stacked',
    overlap: 100,
    gap: GAP,
    labelSize,
    categories,
    series,
    axis,
    reference: null,
    plot,
    fontSize,
    legend: true,
    every: 1,
    inset: true,
    joined: false,
    hiddenAxis: false,
    format: look === 'share' ? numberFormat(1, false, locale) : scaleFormat(scale, locale),
  }
}
