import type { Box, ChartInk, PointLabel, PointLook } from './native.ts'
import { defaultText, NO_LINE, numberFormatXml, richText } from './text-xml.ts'

const PLACES: Readonly<Record<PointLabel['at'], string>> = {
  left: 'l',
  right: 'r',
  above: 't',
  below: 'b',
  inside: 'ctr',
  base: 'inBase',
  end: 'outEnd',
}

export interface LabelSurroundings {
  readonly ink: ChartInk
  readonly fontSize: number
  /** Number format of values. */
  readonly format: string
  /** Of the chart in points, which shifts are shares of. */
  readonly size: Pick<Box, 'width' | 'height'>
}

const SHAPE = `<c:spPr><a:noFill/>${NO_LINE}</c:spPr>`

function shows(text: PointLabel['text']): string {
  const name = text === 'series-and-value' ? 1 : 0
  return (
    `<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="${name}"/>` +
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/>' +
    (name ? '<c:separator> </c:separator>' : '')
  )
}

/** What all labels of one place and look say of themselves, in the order of the schema. */
function body(label: PointLabel, { ink, fontSize, format }: LabelSurroundings): string {
  const style = { size: fontSize, colour: label.colour, bold: label.bold ?? false }
  const words = typeof label.text === 'object' ? richText(label.text.words, style, ink.lang) : ''
  return (
    words +
    numberFormatXml(format) +
    SHAPE +
    defaultText(style) +
    `<c:dLblPos val="${PLACES[label.at]}"/>` +
    shows(label.text)
  )
}

/** A label away from its usual place, in shares of the chart. */
function shifted({ shift = 0, aside = 0 }: PointLabel, { width, height }: LabelSurroundings['size']): string {
  if (Math.abs(shift) < 0.5 && Math.abs(aside) < 0.5) return ''
  const [x, y] = [(aside / width).toFixed(5), (shift / height).toFixed(5)]
  return `<c:layout><c:manualLayout><c:x val="${x}"/><c:y val="${y}"/></c:manualLayout></c:layout>`
}

/** Labels of a series: those of single points, then what holds for the others. */
export function labelsXml(
  points: readonly PointLook[],
  all: PointLabel | undefined,
  surroundings: LabelSurroundings,
): string {
  const own = points.flatMap(({ index, label }) =>
    label
      ? [`<c:dLbl><c:idx val="${index}"/>${shifted(label, surroundings.size)}${body(label, surroundings)}</c:dLbl>`]
      : [],
  )
  const none =
    '<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/>' +
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/>'
  return `<c:dLbls>${own.join('')}${all ? body(all, surroundings) : none}</c:dLbls>`
}
