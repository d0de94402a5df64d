import type { EChartsOption } from 'echarts'
import { echarts } from './echarts.ts'
import { normaliseSvg } from './normalise-svg.ts'

/**
 * Draws an option without a page.
 * @param id prefix for ids inside the picture, unique in the page that holds it
 * @returns SVG text with a viewBox, free of style attributes and style sheets
 * @throws where the size is not positive, since the renderer would draw nothing and say nothing
 */
export function renderSvg(
  option: EChartsOption,
  { width, height, id }: { width: number; height: number; id: string },
): string {
  if (!(width > 0 && height > 0)) throw new Error(`cannot draw a picture of ${width} x ${height}`)
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption(option)
    return normaliseSvg(chart.renderToSVGString(), id)
  } finally {
    chart.dispose()
  }
}
