const SVG = 'http://www.w3.org/2000/svg'

const make = <K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[K] => {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  return element
}

/**
 * Draws the textures of a picture as the shapes that they repeat, each clipped to what it fills. A browser prints a
 * pattern as a picture in pixels, which is coarse on paper.
 */
export function drawTextures(svg: SVGSVGElement): void {
  let made = 0
  for (const shape of svg.querySelectorAll<SVGGraphicsElement>('[fill^="url(#"]')) {
    const id = shape.getAttribute('fill')?.slice(5, -1) ?? ''
    const pattern = svg.querySelector(`pattern[id="${CSS.escape(id)}"]`)
    if (!pattern) continue
    const clip = make('clipPath', { id: `${id}-clip${made}` })
    const outline = shape.cloneNode() as SVGElement
    for (const name of ['fill', 'stroke', 'clip-path', 'transform', 'id']) outline.removeAttribute(name)
    clip.append(outline)
    const texture = make('g', { 'clip-path': `url(#${clip.id})` })
    const transform = shape.getAttribute('transform')
    const place = make('g', transform ? { transform } : {})
    texture.append(tilesOf(pattern, shape.getBBox()))
    place.append(clip, texture)
    shape.before(place)
    shape.setAttribute('fill', 'none')
    made++
  }
}

/** The tile of a pattern as often as a box needs it, in the pattern's own directions. */
function tilesOf(pattern: Element, box: DOMRect): SVGGElement {
  const [width, height] = ['width', 'height'].map((name) => Number(pattern.getAttribute(name)) || 1) as [number, number]
  const transform = pattern.getAttribute('patternTransform') ?? ''
  const angle = (Number(/rotate\((-?[\d.]+)/.exec(transform)?.[1] ?? 0) * Math.PI) / 180
  // Corners of the box as the pattern sees them.
  const corners = [box.x, box.x + box.width].flatMap((x) =>
    [box.y, box.y + box.height].map((y) => ({
      x: x * Math.cos(angle) + y * Math.sin(angle),
      y: y * Math.cos(angle) - x * Math.sin(angle),
    })),
  )
  const span = (all: readonly number[], step: number) => {
    const first = Math.floor(Math.min(...all) / step)
    return { first, count: Math.ceil(Math.max(...all) / step) - first }
  }
  const columns = span(
    corners.map(({ x }) => x),
    width,
  )
  const rows = span(
    corners.map(({ y }) => y),
    height,
  )
  // A tile a pixel wide is the same along its row: one, drawn as long as the row, does for all.
  const isLine = width <= 1
  const group = make('g', transform ? { transform } : {})
  for (let row = 0; row < rows.count; row++)
    for (let column = 0; column < (isLine ? 1 : columns.count); column++) {
      const [x, y] = [(columns.first + column) * width, (rows.first + row) * height]
      const long = isLine ? ` scale(${columns.count} 1)` : ''
      const tile = make('g', { transform: `translate(${x} ${y})${long}` })
      tile.append(...[...pattern.children].map((child) => child.cloneNode(true)))
      group.append(tile)
    }
  return group
}
