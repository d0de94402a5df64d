import type { EChartsOption } from 'echarts'
import { font, type Weight } from './theme.ts'

/** Textures that stand for what is not known exactly. Colours are given by the mark. */
export type Texture = 'hatch' | 'dots' | 'hatch-1' | 'hatch-2' | 'hatch-3'

/** How a shape is filled and outlined. */
export interface Painted {
  readonly fill?: string
  readonly stroke?: string
  readonly lineWidth?: number
  readonly dash?: readonly number[]
  readonly texture?: { readonly kind: Texture; readonly colour: string }
  readonly opacity?: number
}

/** One shape in plot pixels, origin top left; angles in degrees, 0 at three o'clock, clockwise. */
export type Mark =
  | ({
      readonly mark: 'rect'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly radius?: number
    } & Painted)
  | ({
      readonly mark: 'sector'
      readonly cx: number
      readonly cy: number
      readonly r0: number
      readonly r: number
      readonly from: number
      readonly to: number
    } & Painted)
  | ({ readonly mark: 'circle'; readonly cx: number; readonly cy: number; readonly r: number } & Painted)
  | ({ readonly mark: 'line'; readonly points: readonly (readonly [number, number])[] } & Painted)
  | ({
      readonly mark: 'arc'
      readonly cx: number
      readonly cy: number
      readonly r: number
      readonly from: number
      readonly to: number
    } & Painted)
  | ({ readonly mark: 'area'; readonly points: readonly (readonly [number, number])[] } & Painted)
  | {
      readonly mark: 'text'
      readonly x: number
      readonly y: number
      readonly text: string
      readonly size: number
      readonly weight?: Weight
      readonly fill: string
      readonly align?: 'left' | 'center' | 'right'
      readonly baseline?: 'top' | 'middle' | 'bottom'
      /** Degrees clockwise about the text's own point. */
      readonly rotate?: number
    }

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** One period for all, so that stripes of different width meet where two textures do. */
const STRIPE_PERIOD = 4.8
const stripes = (on: number) => ({
  symbol: 'rect',
  dashArrayX: [1, 0],
  dashArrayY: [on, STRIPE_PERIOD - on],
  rotation: -Math.PI / 4,
})

/** Decals in the renderer's words: dash lengths in pixels. */
const TEXTURES: Readonly<Record<Texture, object>> = {
  hatch: stripes(1.8),
  dots: {
    symbol: 'circle',
    symbolSize: 1,
    dashArrayX: [
      [2.2, 3.4],
      [0, 2.8, 2.2, 0.6],
    ],
    dashArrayY: [2.2, 1],
  },
  'hatch-1': stripes(3.2),
  'hatch-2': stripes(2.1),
  'hatch-3': stripes(1),
}

function style(paint: Painted): object {
  return {
    fill: paint.fill ?? 'none',
    ...(paint.stroke
      ? { stroke: paint.stroke, lineWidth: paint.lineWidth ?? 1, lineDash: paint.dash ? [...paint.dash] : undefined }
      : {}),
    ...(paint.opacity === undefined ? {} : { opacity: paint.opacity }),
    ...(paint.texture ? { decal: { ...TEXTURES[paint.texture.kind], color: paint.texture.colour } } : {}),
  }
}

function element(mark: Mark): object {
  switch (mark.mark) {
    case 'rect':
      return {
        type: 'rect',
        shape: { x: mark.x, y: mark.y, width: mark.width, height: mark.height, r: mark.radius ?? 0 },
        style: style(mark),
      }
    case 'sector':
      return {
        type: 'sector',
        shape: {
          cx: mark.cx,
          cy: mark.cy,
          r0: mark.r0,
          r: mark.r,
          startAngle: radians(mark.from),
          endAngle: radians(mark.to),
          clockwise: true,
        },
        style: style(mark),
      }
    case 'circle':
      return { type: 'circle', shape: { cx: mark.cx, cy: mark.cy, r: mark.r }, style: style(mark) }
    case 'line':
      return { type: 'polyline', shape: { points: mark.points }, style: style(mark) }
    case 'arc':
      return {
        type: 'arc',
        shape: {
          cx: mark.cx,
          cy: mark.cy,
          r: mark.r,
          startAngle: radians(mark.from),
          endAngle: radians(mark.to),
          clockwise: true,
        },
        style: style(mark),
      }
    case 'area':
      return { type: 'polygon', shape: { points: mark.points }, style: style(mark) }
    case 'text':
      return {
        type: 'text',
        silent: true,
        ...(mark.rotate ? { x: mark.x, y: mark.y, rotation: radians(-mark.rotate) } : {}),
        style: {
          x: mark.rotate ? 0 : mark.x,
          y: mark.rotate ? 0 : mark.y,
          text: mark.text,
          fill: mark.fill,
          font: font(mark.size, mark.weight),
          textAlign: mark.align ?? 'left',
          textVerticalAlign: mark.baseline ?? 'middle',
        },
      }
  }
}

/**
 * A series that draws marks at given pixels, for pictures that no axis describes.
 * Each group of marks is one data item, so that pointing and clicking speak of groups.
 */
export function sceneSeries(groups: readonly (readonly Mark[])[]): object {
  const children = groups.map((marks) => marks.map(element))
  return {
    type: 'custom',
    coordinateSystem: 'none',
    animation: false,
    data: groups.map((_, index) => index),
    // Emphasis computes a lighter colour, which a custom property has not got: the mark would vanish.
    renderItem: (params: { dataIndex: number }) => ({
      type: 'group',
      emphasisDisabled: true,
      children: children[params.dataIndex],
    }),
  }
}

/** An option that holds only marks; `groups` as in `sceneSeries`. */
export function sceneOption(groups: readonly (readonly Mark[])[]): EChartsOption {
  return { animation: false, series: [sceneSeries(groups)] } as EChartsOption
}
