import { type Shape, type Shapes, writeShapes } from '../../charts/paint.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** A picture that is in the page, and which element shows which shape. */
export interface ShownShapes {
  readonly svg: Element
  readonly shapes: Shapes
  readonly nodes: readonly (readonly (Element | null)[])[]
}

const SVG = 'http://www.w3.org/2000/svg'

/** Takes over the picture in an element as the one that `writeShapes` wrote there; null where another is there. */
export function adoptShapes(element: Element, shapes: Shapes): ShownShapes | null {
  const svg = element.firstElementChild
  let child = svg?.firstElementChild ?? null
  const nodes = shapes.map((group) =>
    group.map((shape) => {
      const node = shape && child
      if (node) child = node.nextElementSibling
      return node
    }),
  )
  const seen = shapes.flat().filter((shape) => shape !== null).length
  return svg?.childElementCount === seen ? { svg, shapes, nodes } : null
}

/** Draws a picture anew in an element that holds nothing else. */
export function drawShapes(element: Element, shapes: Shapes, size: Size): ShownShapes | null {
  element.innerHTML = writeShapes(shapes, size)
  return adoptShapes(element, shapes)
}

/**
 * Makes a picture another one by changing only what differs from place to place: a mark that stays needs no new layout,
 * and nothing is read from the page.
 */
export function patchShapes({ svg, shapes: old, nodes }: ShownShapes, wanted: Shapes, size: Size): ShownShapes {
  patchSize(svg, size)
  const next: (Element | null)[][] = []
  // From the front to the back, so that what follows a new element is known.
  let after: Element | null = null
  for (let group = Math.max(old.length, wanted.length) - 1; group >= 0; group--) {
    const [was = [], is = [], had = []] = [old[group], wanted[group], nodes[group]]
    const has: (Element | null)[] = []
    for (let place = Math.max(was.length, is.length) - 1; place >= 0; place--) {
      const node = patchShape(svg, after, had[place] ?? null, was[place] ?? null, is[place] ?? null)
      if (place < is.length) has[place] = node
      after = node ?? after
    }
    if (group < wanted.length) next[group] = has
  }
  return { svg, shapes: wanted, nodes: next }
}

function patchShape(
  svg: Element,
  after: Element | null,
  node: Element | null,
  was: Shape | null,
  is: Shape | null,
): Element | null {
  if (node && was && is?.tag === was.tag) {
    patchAttributes(node, was, is)
    return node
  }
  node?.remove()
  return is && svg.insertBefore(createShape(is), after)
}

function createShape({ tag, attributes, text }: Shape): Element {
  const node = document.createElementNS(SVG, tag)
  for (const name in attributes) node.setAttribute(name, attributes[name] ?? '')
  if (text) node.textContent = text
  return node
}

function patchAttributes(node: Element, was: Shape, is: Shape): void {
  for (const name in is.attributes) {
    const value = is.attributes[name]
    if (value !== undefined && was.attributes[name] !== value) node.setAttribute(name, value)
  }
  for (const name in was.attributes) if (!(name in is.attributes)) node.removeAttribute(name)
  if (was.text === is.text) return
  if (node.firstChild && is.text) node.firstChild.nodeValue = is.text
  else node.textContent = is.text
}

function patchSize(svg: Element, { width, height }: Size): void {
  const box = `0 0 ${width} ${height}`
  if (svg.getAttribute('viewBox') === box) return
  svg.setAttribute('width', String(width))
  svg.setAttribute('height', String(height))
  svg.setAttribute('viewBox', box)
}
