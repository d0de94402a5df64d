import { legendXml, NAMES_ID, NO_GROUND, NUMBERS_ID, nameAxisXml, numberAxisXml } from './axis-xml.ts'
import { FONT_XML } from './fonts.ts'
import type { Box, CategoryChart, ChartInk, NativeChart, ScatterChart } from './native.ts'
import type { Sheet } from './ranges.ts'
import { barSeriesXml, lineSeriesXml, pairSeriesXml } from './series-xml.ts'

/** Ids of the relationships of a chart part. */
export const [WORKBOOK_ID, SHAPES_ID] = ['rId1', 'rId2']

const fraction = (part: number, whole: number): string => (part / whole).toFixed(5)

const layout = ({ x, y, width, height }: Box, size: Size): string =>
  '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
  `<c:x val="${fraction(x, size.width)}"/><c:y val="${fraction(y, size.height)}"/>` +
  `<c:w val="${fraction(width, size.width)}"/><c:h val="${fraction(height, size.height)}"/></c:manualLayout></c:layout>`

type Size = Pick<Box, 'width' | 'height'>

/** Where a title begins that ends at the right of the plot. */
const endOf = (words: string, { plot, fontSize }: NativeChart, { measureText }: ChartInk): number =>
  Math.max(0, plot.x + plot.width - measureText(words, fontSize, 400) * 1.04 - 4)

const AXES = `<c:axId val="${NAMES_ID}"/><c:axId val="${NUMBERS_ID}"/>`

function categoryPlot(chart: CategoryChart, sheet: Sheet, size: Size, ink: ChartInk): string {
  const surroundings = { ink, fontSize: chart.labelSize, format: chart.format, size }
  const write = chart.type === 'bars' ? barSeriesXml : lineSeriesXml
  const series = chart.series.map((one, index) => {
    const ranges = sheet.series[index]
    return ranges ? write(one, index, ranges, surroundings) : ''
  })
  const { plot, fontSize } = chart
  const above = { x: endOf(chart.axis.title, chart, ink), y: plot.y - fontSize * 3.6 }
  const look = { id: NUMBERS_ID, crosses: NAMES_ID, fontSize, ink, size }
  if (chart.type === 'bars') {
    return (
      `<c:barChart><c:barDir val="bar"/><c:grouping val="${chart.grouping}"/><c:varyColors val="0"/>${series.join('')}` +
      `<c:gapWidth val="${chart.gap}"/><c:overlap val="${chart.overlap}"/>${AXES}</c:barChart>` +
      nameAxisXml(chart, ink) +
      numberAxisXml(chart.axis, { ...look, at: 't', title: above }, chart.hiddenAxis, '<c:crossBetween val="between"/>')
    )
  }
  const between = `<c:crossBetween val="${chart.inset ? 'between' : 'midCat'}"/>`
  return (
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join('')}<c:marker val="1"/>${AXES}</c:lineChart>` +
    nameAxisXml(chart, ink) +
    numberAxisXml(chart.axis, { ...look, at: 'l' }, chart.hiddenAxis, between)
  )
}

function scatterPlot(chart: ScatterChart, sheet: Sheet, size: Size, ink: ChartInk): string {
  const surroundings = { ink, fontSize: chart.fontSize, format: chart.y.format, size }
  const series = chart.series.map((one, index) => {
    const ranges = sheet.series[index]
    return ranges ? pairSeriesXml(one, index, ranges, surroundings) : ''
  })
  const look = { fontSize: chart.fontSize, ink, size }
  const under = { x: endOf(chart.x.title, chart, ink), y: size.height - chart.fontSize * 1.6 }
  const between = '<c:crossBetween val="midCat"/>'
  return (
    `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series.join('')}${AXES}</c:scatterChart>` +
    numberAxisXml(chart.x, { ...look, id: NAMES_ID, crosses: NUMBERS_ID, at: 'b', title: under }, false, between) +
    numberAxisXml(chart.y, { ...look, id: NUMBERS_ID, crosses: NAMES_ID, at: 'l' }, false, between)
  )
}

/**
 * The part of a chart: its numbers as in the workbook, its look in full, so that every program draws it alike. Written
 * here and not by the library, which cannot leave a missing point out, dash one line of several, or name single points.
 * @param size of the chart on the slide, in points
 */
export function chartXml(chart: NativeChart, sheet: Sheet, size: Size, ink: ChartInk, shapes: boolean): string {
  const plot = chart.type === 'scatter' ? scatterPlot(chart, sheet, size, ink) : categoryPlot(chart, sheet, size, ink)
  const blanks = chart.type !== 'scatter' && chart.joined ? 'span' : 'gap'
  const legend = chart.type !== 'scatter' && chart.legend ? legendXml(chart, ink, size) : ''
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"' +
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<c:date1904 val="0"/><c:lang val="${ink.lang}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>` +
    `<c:plotArea>${layout(chart.plot, size)}${plot}${NO_GROUND}</c:plotArea>${legend}` +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="${blanks}"/></c:chart>${NO_GROUND}` +
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr>${FONT_XML}</a:defRPr></a:pPr><a:endParaRPr lang="${ink.lang}"/></a:p></c:txPr>` +
    `<c:externalData r:id="${WORKBOOK_ID}"><c:autoUpdate val="0"/></c:externalData>` +
    `${shapes ? `<c:userShapes r:id="${SHAPES_ID}"/>` : ''}</c:chartSpace>`
  )
}
