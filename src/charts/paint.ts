import { type Mark, type Painted, pathOf } from './scene.ts'

/** One element of a picture. */
export interface Shape {
  readonly tag: 'rect' | 'circle' | 'polyline' | 'polygon' | 'path' | 'text'
  readonly attributes: Readonly<Record<string, string>>
  /** Words of a text; of other shapes empty. */
  readonly text: string
}

/**
 * Shapes by the groups of their marks, from back to front. Every mark has its place, also one that is not seen, which
 * is null there: so a picture is compared with the next one place by place.
 */
export type Shapes = readonly (readonly (Shape | null)[])[]

interface Size {
  readonly width: number
  readonly height: number
}

const number = (value: number): string => String(Math.round(value * 1000) / 1000)

function paint({ fill = 'none', stroke, lineWidth, dash, opacity }: Painted): Record<string, string> {
  const attributes: Record<string, string> = { fill }
  if (stroke) {
    attributes.stroke = stroke
    attributes['stroke-width'] = String(lineWidth ?? 1)
    if (dash) attributes['stroke-dasharray'] = dash.join(',')
  }
  if (opacity !== undefined) attributes.opacity = String(opacity)
  return attributes
}

type Point = readonly [number, number]

const pointsOf = (points: readonly Point[]): string => points.map(([x, y]) => `${number(x)},${number(y)}`).join(' ')

/** Where a line of text lies whose middle is given to the browser. */
const SHIFT = { top: 0.5, middle: 0, bottom: -0.5 } as const
const ANCHOR = { left: 'start', center: 'middle', right: 'end' } as const

function textShape(mark: Extract<Mark, { mark: 'text' }>): Shape {
  const { x, size, weight = 400, align = 'left', baseline = 'middle', rotate } = mark
  const attributes: Record<string, string> = {
    'dominant-baseline': 'central',
    'text-anchor': ANCHOR[align],
    'font-size': `${size}px`,
  }
  if (weight !== 400) attributes['font-weight'] = String(weight)
  attributes.x = number(x)
  attributes.y = number(mark.y + SHIFT[baseline] * size)
  if (rotate) attributes.transform = `rotate(${number(rotate)} ${number(x)} ${number(mark.y)})`
  attributes.fill = mark.fill
  return { tag: 'text', attributes, text: mark.text }
}

const onCircle = (cx: number, cy: number, r: number, degrees: number): string => {
  const angle = (degrees * Math.PI) / 180
  return `${number(cx + r * Math.cos(angle))} ${number(cy + r * Math.sin(angle))}`
}

const arcTo = (cx: number, cy: number, r: number, from: number, to: number): string => {
  const large = Math.abs(to - from) > 180 ? 1 : 0
  return `A${number(r)} ${number(r)} 0 ${large} ${to > from ? 1 : 0} ${onCircle(cx, cy, r, to)}`
}

const shape = (tag: Shape['tag'], attributes: Shape['attributes']): Shape => ({ tag, attributes, text: '' })

function shapeOf(mark: Mark): Shape {
  switch (mark.mark) {
    case 'rect':
      return shape('rect', {
        x: number(mark.x),
        y: number(mark.y),
        width: number(mark.width),
        height: number(mark.height),
        ...(mark.radius ? { rx: String(mark.radius) } : {}),
        ...paint(mark),
      })
    case 'circle':
      return shape('circle', { cx: number(mark.cx), cy: number(mark.cy), r: number(mark.r), ...paint(mark) })
    case 'line':
      return shape('polyline', { points: pointsOf(mark.points), ...paint({ ...mark, fill: 'none' }) })
    case 'lines':
      return shape('path', { d: pathOf(mark.lines), 'stroke-linejoin': 'bevel', ...paint({ ...mark, fill: 'none' }) })
    case 'path':
      return shape('path', { d: mark.rings.map((ring) => `M${pointsOf(ring)}Z`).join(''), ...paint(mark) })
    case 'area':
      return shape('polygon', { points: pointsOf(mark.points), ...paint(mark) })
    case 'arc': {
      const { cx, cy, r, from, to } = mark
      return shape('path', { d: `M${onCircle(cx, cy, r, from)}${arcTo(cx, cy, r, from, to)}`, ...paint(mark) })
    }
    case 'sector': {
      const { cx, cy, r0, r, from, to } = mark
      const inner =
        r0 > 0 ? `L${onCircle(cx, cy, r0, to)}${arcTo(cx, cy, r0, to, from)}` : `L${number(cx)} ${number(cy)}`
      return shape('path', { d: `M${onCircle(cx, cy, r, from)}${arcTo(cx, cy, r, from, to)}${inner}Z`, ...paint(mark) })
    }
    case 'text':
      return textShape(mark)
  }
}

const isBeyond = (mark: Mark): boolean =>
  ('texture' in mark && mark.texture !== undefined) ||
  ((mark.mark === 'arc' || mark.mark === 'sector') && Math.abs(mark.to - mark.from) >= 360)

/**
 * The shapes of marks without the chart library: the same picture as `renderSvg` draws of them, for repainting.
 * @returns null where a mark needs what only the library draws: a texture, or a ring that closes on itself
 */
export function shapesOf(groups: readonly (readonly Mark[])[]): Shapes | null {
  if (groups.some((marks) => marks.some(isBeyond))) return null
  return groups.map((marks) => marks.map((mark) => (mark.mark !== 'text' && mark.opacity === 0 ? null : shapeOf(mark))))
}

const escapeText = (text: string): string =>
  text.replace(/[&<>]/g, (character) => (character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&gt;'))

function shapeSvg({ tag, attributes, text }: Shape): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`)
  return `<${tag}${written.join('')}>${escapeText(text)}</${tag}>`
}

/** Writes shapes as SVG: its children are the shapes that are seen, in their order. */
export function writeShapes(shapes: Shapes, { width, height }: Size): string {
  const parts = shapes.flat().map((one) => (one ? shapeSvg(one) : ''))
  return `<svg width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>`
}
