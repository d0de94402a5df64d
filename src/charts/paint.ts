import { type Mark, type Painted, pathOf } from './scene.ts'

const number = (value: number): string => String(Math.round(value * 1000) / 1000)

const escapeText = (text: string): string =>
  text.replace(/[&<>]/g, (character) => (character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&gt;'))

function paint({ fill = 'none', stroke, lineWidth, dash, opacity }: Painted): string {
  return [
    ` fill="${fill}"`,
    stroke ? ` stroke="${stroke}" stroke-width="${lineWidth ?? 1}"` : '',
    stroke && dash ? ` stroke-dasharray="${dash.join(',')}"` : '',
    opacity === undefined ? '' : ` opacity="${opacity}"`,
  ].join('')
}

type Point = readonly [number, number]

const pointsOf = (points: readonly Point[]): string => points.map(([x, y]) => `${number(x)},${number(y)}`).join(' ')

/** Where a line of text lies whose middle is given to the browser. */
const SHIFT = { top: 0.5, middle: 0, bottom: -0.5 } as const
const ANCHOR = { left: 'start', center: 'middle', right: 'end' } as const

function textSvg(mark: Extract<Mark, { mark: 'text' }>): string {
  const { x, size, weight = 400, align = 'left', baseline = 'middle', rotate } = mark
  const y = mark.y + SHIFT[baseline] * size
  const turned = rotate ? ` transform="rotate(${number(rotate)} ${number(x)} ${number(mark.y)})"` : ''
  const bold = weight === 400 ? '' : ` font-weight="${weight}"`
  return `<text dominant-baseline="central" text-anchor="${ANCHOR[align]}" font-size="${size}px"${bold} x="${number(x)}" y="${number(y)}"${turned} fill="${mark.fill}">${escapeText(mark.text)}</text>`
}

const onCircle = (cx: number, cy: number, r: number, degrees: number): string => {
  const angle = (degrees * Math.PI) / 180
  return `${number(cx + r * Math.cos(angle))} ${number(cy + r * Math.sin(angle))}`
}

const arcTo = (cx: number, cy: number, r: number, from: number, to: number): string => {
  const large = Math.abs(to - from) > 180 ? 1 : 0
  return `A${number(r)} ${number(r)} 0 ${large} ${to > from ? 1 : 0} ${onCircle(cx, cy, r, to)}`
}

function markSvg(mark: Mark): string {
  switch (mark.mark) {
    case 'rect': {
      const round = mark.radius ? ` rx="${mark.radius}"` : ''
      return `<rect x="${number(mark.x)}" y="${number(mark.y)}" width="${number(mark.width)}" height="${number(mark.height)}"${round}${paint(mark)}/>`
    }
    case 'circle':
      return `<circle cx="${number(mark.cx)}" cy="${number(mark.cy)}" r="${number(mark.r)}"${paint(mark)}/>`
    case 'line':
      return `<polyline points="${pointsOf(mark.points)}"${paint({ ...mark, fill: 'none' })}/>`
    case 'lines':
      return `<path d="${pathOf(mark.lines)}" stroke-linejoin="bevel"${paint({ ...mark, fill: 'none' })}/>`
    case 'path':
      return `<path d="${mark.rings.map((ring) => `M${pointsOf(ring)}Z`).join('')}"${paint(mark)}/>`
    case 'area':
      return `<polygon points="${pointsOf(mark.points)}"${paint(mark)}/>`
    case 'arc': {
      const { cx, cy, r, from, to } = mark
      return `<path d="M${onCircle(cx, cy, r, from)}${arcTo(cx, cy, r, from, to)}"${paint(mark)}/>`
    }
    case 'sector': {
      const { cx, cy, r0, r, from, to } = mark
      const inner =
        r0 > 0 ? `L${onCircle(cx, cy, r0, to)}${arcTo(cx, cy, r0, to, from)}` : `L${number(cx)} ${number(cy)}`
      return `<path d="M${onCircle(cx, cy, r, from)}${arcTo(cx, cy, r, from, to)}${inner}Z"${paint(mark)}/>`
    }
    case 'text':
      return textSvg(mark)
  }
}

/**
 * Writes marks as SVG without the chart library: the same picture as `renderSvg` draws of them, for repainting.
 * @returns null where a mark needs what only the library draws: a texture, or a ring that closes on itself
 */
export function paintScene(
  marks: readonly Mark[],
  { width, height }: { width: number; height: number },
): string | null {
  const parts: string[] = []
  for (const mark of marks) {
    if ('texture' in mark && mark.texture) return null
    if ((mark.mark === 'arc' || mark.mark === 'sector') && Math.abs(mark.to - mark.from) >= 360) return null
    const unseen = mark.mark !== 'text' && mark.opacity === 0
    if (!unseen) parts.push(markSvg(mark))
  }
  return `<svg width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>`
}
