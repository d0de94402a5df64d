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
  /** Many lines of one look as one shape; one of a single point is not drawn. */
  | ({ readonly mark: 'lines'; readonly lines: readonly (readonly (readonly [number, number])[])[] } & Painted)
  | ({
      readonly mark: 'arc'
      readonly cx: number
      readonly cy: number
      readonly r: number
      readonly from: number
      readonly to: number
    } & Painted)
  | ({ readonly mark: 'area'; readonly points: readonly (readonly [number, number])[] } & Painted)
  /** Outer rings and the holes in them, which must wind the other way round. */
  | ({ readonly mark: 'path'; readonly rings: readonly (readonly (readonly [number, number])[])[] } & Painted)
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

/** A hairline's place that fills one row of pixels instead of half of two. */
export const crisp = (at: number): number => Math.floor(Math.round(at * 2) / 2) + 0.5

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

const pathData = (rings: readonly (readonly (readonly [number, number])[])[]): string =>
  rings.map((ring) => `M${ring.map(([x, y]) => `${x} ${y}`).join('L')}Z`).join('')

type Lines = readonly (readonly (readonly [number, number])[])[]

/** Path data of lines, to a tenth of a pixel. */
export const pathOf = (lines: Lines): string =>
  lines
    .filter((points) => points.length > 1)
    .map((points) => `M${points.map(([x, y]) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`).join('L')}`)
    .join('')

/** The renderer fits path data into a frame, which must be the one that they have. */
function extentOf(lines: Lines): { x: number; y: number; width: number; height: number } {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1]
  for (const points of lines)
    for (const [x, y] of points.length > 1 ? points : []) {
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
  return { x: left, y: top, width: right - left, height: bottom - top }
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
    case 'lines':
      return {
        type: 'path',
        shape: { pathData: pathOf(mark.lines), ...extentOf(mark.lines) },
        style: { ...style(mark), lineJoin: 'bevel' },
      }
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
    case 'path':
      return { type: 'path', shape: { pathData: pathData(mark.rings) }, style: style(mark) }
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

type Groups = readonly (readonly Mark[])[]

/** Marks of a series by its `renderItem`, which copies of the series share. */
const GROUPS = new WeakMap<object, Groups>()

/**
 * A series that draws marks at given pixels, for pictures that no axis describes.
 * Each group of marks is one data item, so that pointing and clicking speak of groups.
 */
export function sceneSeries(groups: Groups): object {
  // Only the chart that answers to pointing asks for elements.
  let children: readonly (readonly object[])[] | undefined
  // Emphasis computes a lighter colour, which a custom property has not got: the mark would vanish.
  const renderItem = (params: { dataIndex: number }) => {
    children ??= groups.map((marks) => marks.map(element))
    return { type: 'group', emphasisDisabled: true, children: children[params.dataIndex] }
  }
  GROUPS.set(renderItem, groups)
  return {
    type: 'custom',
    coordinateSystem: 'none',
    animation: false,
    data: groups.map((_, index) => index),
    renderItem,
  }
}

/** An option that holds only marks; `groups` as in `sceneSeries`. */
export function sceneOption(groups: Groups): EChartsOption {
  return { animation: false, series: [sceneSeries(groups)] } as EChartsOption
}

/** The groups of marks of an option from back to front; null where it holds anything but series of marks. */
export function groupsOf(option: EChartsOption): Groups | null {
  if (option.grid || option.xAxis || option.yAxis) return null
  const series = [option.series ?? []].flat() as { readonly renderItem?: object; readonly z?: number }[]
  const layers = series.map(({ renderItem, z = 0 }) => ({ groups: renderItem && GROUPS.get(renderItem), z }))
  if (layers.some(({ groups }) => !groups)) return null
  return layers.toSorted((a, b) => a.z - b.z).flatMap(({ groups = [] }) => groups)
}

/** All marks of an option from back to front; null where it holds anything but series of marks. */
export const marksOf = (option: EChartsOption): readonly Mark[] | null => groupsOf(option)?.flat() ?? null
