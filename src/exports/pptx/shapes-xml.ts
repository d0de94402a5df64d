import { placeOn } from './axis.ts'
import type { Box, CategoryChart, ChartInk } from './native.ts'
import { paragraph, stroke } from './text-xml.ts'

type Size = Pick<Box, 'width' | 'height'>

const point = (name: 'from' | 'to', x: number, y: number, { width, height }: Size): string =>
  `<cdr:${name}><cdr:x>${(x / width).toFixed(5)}</cdr:x><cdr:y>${(y / height).toFixed(5)}</cdr:y></cdr:${name}>`

const anchor = (box: Box, size: Size, shape: string): string =>
  `<cdr:relSizeAnchor>${point('from', box.x, box.y, size)}${point('to', box.x + box.width, box.y + box.height, size)}${shape}</cdr:relSizeAnchor>`

/** Height of the words over the line, in points. */
export const REFERENCE_HEIGHT = 13

/**
 * A dashed line at the reference value with its words, as shapes within the chart: bars that lie have no series that
 * could draw one, and shapes of the chart move and grow with it. Null where there is none.
 */
export function shapesXml(chart: CategoryChart, size: Size, ink: ChartInk): string | null {
  if (!chart.reference) return null
  const { plot, axis, fontSize } = chart
  const { value, label } = chart.reference
  const x = plot.x + placeOn(axis, value) * plot.width
  const width = ink.measureText(label, fontSize, 700) * 1.1 + 6
  const left = Math.min(Math.max(x - width / 2, 0), Math.max(0, size.width - width))
  const bottom = plot.y + plot.height
  const top = chart.legend ? fontSize * 2 : 0
  const line =
    '<cdr:cxnSp macro=""><cdr:nvCxnSpPr><cdr:cNvPr id="2" name="Reference"/><cdr:cNvCxnSpPr/></cdr:nvCxnSpPr><cdr:spPr>' +
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>' +
    `${stroke(ink.ink1, 1.25, true)}</cdr:spPr></cdr:cxnSp>`
  const words =
    '<cdr:sp macro="" textlink=""><cdr:nvSpPr><cdr:cNvPr id="3" name="Reference label"/><cdr:cNvSpPr txBox="1"/></cdr:nvSpPr><cdr:spPr>' +
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></cdr:spPr>' +
    '<cdr:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle/>' +
    `${paragraph(label, { size: fontSize, colour: ink.ink1, bold: true }, ink.lang)}</cdr:txBody></cdr:sp>`
  const head = top + REFERENCE_HEIGHT + 2
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<c:userShapes xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"' +
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
    ' xmlns:cdr="http://schemas.openxmlformats.org/drawingml/2006/chartDrawing">' +
    anchor({ x, y: head, width: 0, height: bottom - head }, size, line) +
    anchor({ x: left, y: top, width, height: REFERENCE_HEIGHT }, size, words) +
    '</c:userShapes>'
  )
}
