import type { Box, CategoryChart, ChartInk, NumberAxis, TitlePlace } from './native.ts'
import { defaultText, NO_LINE, numberFormatXml, richText, stroke } from './text-xml.ts'

export const [NAMES_ID, NUMBERS_ID] = ['50000001', '50000002']

type Size = Pick<Box, 'width' | 'height'>

interface Look {
  readonly id: string
  readonly crosses: string
  readonly at: 'b' | 'l' | 't'
  readonly size: Size
  /** Of an axis that lies. */
  readonly title?: TitlePlace
  readonly fontSize: number
  readonly ink: ChartInk
}

/** A place in a chart as shares of its size. */
const placeXml = ({ x, y }: TitlePlace, { width, height }: Size, rest = ''): string =>
  '<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/>' +
  `<c:x val="${(x / width).toFixed(5)}"/><c:y val="${(y / height).toFixed(5)}"/>${rest}</c:manualLayout></c:layout>`

/** The name of an axis: beside an upright one it stands, as the office programs break one that lies. */
function titleXml(words: string, { fontSize, ink, size, title }: Look): string {
  if (!words) return ''
  const text = richText(words, { size: fontSize, colour: ink.ink2 }, ink.lang, title ? 0 : -5_400_000)
  return `<c:title>${text}${title ? placeXml(title, size) : ''}<c:overlay val="0"/></c:title>`
}

const scaling = ({ min, max, log }: NumberAxis): string =>
  `<c:scaling>${log ? '<c:logBase val="10"/>' : ''}<c:orientation val="minMax"/><c:max val="${max}"/><c:min val="${min}"/></c:scaling>`

/** An axis of numbers with hairlines behind the plot. */
export function numberAxisXml(axis: NumberAxis, look: Look, hidden = false, between = ''): string {
  const { id, crosses, at, fontSize, ink } = look
  const unit = axis.log ? '' : `<c:majorUnit val="${axis.step}"/>`
  const grid = hidden ? '' : `<c:majorGridlines><c:spPr>${stroke(ink.hair, 0.75)}</c:spPr></c:majorGridlines>`
  return (
    `<c:valAx><c:axId val="${id}"/>${scaling(axis)}<c:delete val="${hidden ? 1 : 0}"/><c:axPos val="${at}"/>${grid}` +
    (hidden ? '' : titleXml(axis.title, look)) +
    numberFormatXml(axis.format) +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:spPr>${NO_LINE}</c:spPr>${defaultText({ size: fontSize, colour: ink.ink3 })}` +
    `<c:crossAx val="${crosses}"/><c:crosses val="${at === 't' ? 'autoZero' : 'min'}"/>${between}${unit}</c:valAx>`
  )
}

/** The axis of names: from the top down beside bars, from left to right under lines. */
export function nameAxisXml({ type, every, fontSize }: CategoryChart, ink: ChartInk): string {
  const bars = type === 'bars'
  return (
    `<c:catAx><c:axId val="${NAMES_ID}"/><c:scaling><c:orientation val="${bars ? 'maxMin' : 'minMax'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${bars ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:spPr>${stroke(ink.rule, 0.75)}</c:spPr>${defaultText({ size: fontSize, colour: bars ? ink.ink1 : ink.ink3 }, 0)}` +
    `<c:crossAx val="${NUMBERS_ID}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="40"/>` +
    `<c:tickLblSkip val="${every}"/><c:noMultiLvlLbl val="1"/></c:catAx>`
  )
}

/** Fill behind a chart: none, so that the slide shows through. */
export const NO_GROUND = `<c:spPr><a:noFill/>${NO_LINE}</c:spPr>`

/** Beside the words of a legend's entry: its colour and the distance to the next. */
const ENTRY = 3.2

/** The key above the plot, as wide as its words need. */
export function legendXml({ series, fontSize, plot }: CategoryChart, ink: ChartInk, size: Size): string {
  const words = series.reduce((sum, { name }) => sum + ink.measureText(name, fontSize, 400) + fontSize * ENTRY, 0)
  const width = Math.min(size.width - plot.x, words)
  const extent = `<c:w val="${(width / size.width).toFixed(5)}"/><c:h val="${((fontSize * 1.9) / size.height).toFixed(5)}"/>`
  return (
    `<c:legend><c:legendPos val="t"/>${placeXml({ x: plot.x, y: 0 }, size, extent)}<c:overlay val="0"/>` +
    `${defaultText({ size: fontSize, colour: ink.ink1 })}</c:legend>`
  )
}
