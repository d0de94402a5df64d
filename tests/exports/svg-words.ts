import { measureText, type Weight } from '../../src/render/measure-text.ts'

/** A document that an XML parser accepted; in tests with a DOM. Throws with the parser's words where it did not. */
export function parseSvg(svg: string): Document {
  const document = new DOMParser().parseFromString(svg, 'application/xml')
  const error = document.querySelector('parsererror')
  if (error) throw new Error(error.textContent ?? 'not XML')
  return document
}

/** A text of a picture with the box that it fills. */
export interface Word {
  readonly text: string
  readonly size: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly turned: boolean
  /** Whether it belongs to the plot and not to the words around it. */
  readonly inPlot: boolean
}

interface Place {
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly turned: boolean
}

const numbers = (text: string | undefined): number[] =>
  (text ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number)

/** Where the origin of an element's coordinates lies; only moves and scales are followed, as pictures use no others. */
function placeOf(element: Element): Place {
  const outer = element.parentElement ? placeOf(element.parentElement) : { x: 0, y: 0, scale: 1, turned: false }
  const transform = element.getAttribute('transform') ?? ''
  const [dx = 0, dy = 0] = numbers(/translate\(([^)]*)\)/.exec(transform)?.[1])
  const [scale = 1] = numbers(/scale\(([^)]*)\)/.exec(transform)?.[1])
  return {
    x: outer.x + dx * outer.scale,
    y: outer.y + dy * outer.scale,
    scale: outer.scale * scale,
    turned: outer.turned || /rotate|matrix/.test(transform),
  }
}

const ANCHORS: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 }

/** All texts of a picture with the boxes that they fill, measured as they were laid out. */
export function wordsOf(document: Document): Word[] {
  return [...document.querySelectorAll('text')].map((element) => {
    const { x, y, scale, turned } = placeOf(element)
    const of = (name: string) => Number.parseFloat(element.getAttribute(name) ?? '0')
    const text = element.textContent ?? ''
    const size = of('font-size') * scale
    const weight = (of('font-weight') || 400) as Weight
    const width = measureText(text, size, weight)
    const left = x + of('x') * scale - width * (ANCHORS[element.getAttribute('text-anchor') ?? 'start'] ?? 0)
    const at = y + of('y') * scale
    const isCentred = element.getAttribute('dominant-baseline') === 'central'
    const [up, down] = isCentred ? [0.42, 0.42] : [0.75, 0.2]
    return {
      text,
      size,
      left,
      right: left + width,
      top: at - up * size,
      bottom: at + down * size,
      turned,
      inPlot: element.parentElement?.tagName === 'g',
    }
  })
}
