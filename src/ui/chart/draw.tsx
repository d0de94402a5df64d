import type { EChartsOption } from 'echarts'
import { createContext, useContext } from 'react'

/** Draws an option as SVG text; see `renderSvg`. */
export type Draw = (option: EChartsOption, size: { width: number; height: number; id: string }) => string

const DrawContext = createContext<Draw | null>(null)

/** Given where pages are built: charts are then part of the HTML. In a browser the drawing code comes later. */
export const DrawProvider = DrawContext.Provider

export const useDraw = (): Draw | null => useContext(DrawContext)
