import type { Page } from '@playwright/test'

/** Text smaller than this, in CSS pixels as rendered, is not readable on a laptop. */
const SMALLEST = 10.5
/** Boxes of letters may touch by so many pixels. */
const TOUCH = 1.5

/**
 * Faults of layout on the page as it is shown, one line each: sideways scrolling, text over text, chart text outside
 * its chart, text too small to read, text cut off by its box. Parts that scroll, stick or are hidden do not count.
 */
export const scanLayout = (page: Page): Promise<readonly string[]> =>
  page.evaluate(findFaults, { smallest: SMALLEST, touch: TOUCH })

interface Limits {
  readonly smallest: number
  readonly touch: number
}

/** Runs in the page and therefore holds everything that it needs. */
async function findFaults({ smallest, touch }: Limits): Promise<readonly string[]> {
  interface Point {
    readonly x: number
    readonly y: number
  }
  /** Letters of one line, as the four corners around them; turned text has a turned box. */
  interface Letters {
    readonly text: string
    readonly element: Element
    readonly svg: Element | null
    readonly size: number
    readonly corners: readonly Point[]
    readonly top: number
    readonly bottom: number
  }

  // What is far away has not been given its place yet.
  for (const element of document.querySelectorAll<HTMLElement>('main *'))
    if (getComputedStyle(element).contentVisibility === 'auto') element.style.contentVisibility = 'visible'

  const one = (value: number): string => value.toFixed(1)
  const short = (text: string): string => JSON.stringify(text.replace(/\s+/g, ' ').trim().slice(0, 60))

  const placeOf = (element: Element): string => {
    const chart = element.closest('[data-testid]')
    const title = element
      .closest('section, article, figure, header, footer, table')
      ?.querySelector('h1, h2, h3, caption')
    return [chart?.getAttribute('data-testid'), chart?.getAttribute('data-key'), title && short(title.textContent)]
      .filter(Boolean)
      .join(' ')
  }

  const parentsOf = (element: Element): readonly Element[] =>
    element === document.body || !element.parentElement ? [] : [element, ...parentsOf(element.parentElement)]

  /** Whether an element belongs to what a reader sees in the flow of the page. */
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    parentsOf(element).every((parent) => {
      const { position, clipPath } = getComputedStyle(parent)
      return parent instanceof SVGElement || (position !== 'fixed' && position !== 'sticky' && clipPath === 'none')
    })

  const rectangle = (left: number, top: number, right: number, bottom: number): readonly Point[] => [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ]

  const lettersOf = (
    element: Element,
    text: string,
    svg: Element | null,
    size: number,
    corners: readonly Point[],
  ): Letters => {
    const ys = corners.map(({ y }) => y)
    return { text, element, svg, size, corners, top: Math.min(...ys), bottom: Math.max(...ys) }
  }

  /** A line is higher than its letters, which are about as high as the font is large. */
  const slack = (height: number, size: number): number => Math.max(0, (height - size) / 2)

  const svgLetters = (
    element: SVGTextContentElement & SVGGraphicsElement,
    svg: Element,
    text: string,
    fontSize: number,
  ): readonly Letters[] => {
    const matrix = element.getScreenCTM()
    const { x, y, width, height } = element.getBBox()
    if (!matrix || width === 0) return []
    const spare = slack(height, fontSize)
    const corners = rectangle(x, y + spare, x + width, y + height - spare).map((point) =>
      new DOMPoint(point.x, point.y).matrixTransform(matrix),
    )
    return [lettersOf(element, text, svg, fontSize * Math.hypot(matrix.a, matrix.b), corners)]
  }

  /** Lines of a text, without what the scrolling and cutting boxes around it hide. */
  const htmlLetters = (element: Element, node: Node, text: string, fontSize: number): readonly Letters[] => {
    const range = document.createRange()
    range.selectNodeContents(node)
    const cuts = parentsOf(element).filter((parent) => getComputedStyle(parent).overflow !== 'visible')
    return [...range.getClientRects()].flatMap((line) => {
      const spare = slack(line.height, fontSize)
      const boxes = [
        new DOMRect(line.x, line.y + spare, line.width, line.height - 2 * spare),
        ...cuts.map((cut) => cut.getBoundingClientRect()),
      ]
      const left = Math.max(...boxes.map((box) => box.left))
      const right = Math.min(...boxes.map((box) => box.right))
      const top = Math.max(...boxes.map((box) => box.top))
      const bottom = Math.min(...boxes.map((box) => box.bottom))
      if (right - left < 2 || bottom - top < 2) return []
      return [lettersOf(element, text, null, fontSize, rectangle(left, top, right, bottom))]
    })
  }

  const collect = (): readonly Letters[] => {
    const found: Letters[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.nodeValue?.trim()
      if (!element || !text || /^(script|style|option|title)$/i.test(element.tagName) || !isShown(element)) continue
      const fontSize = Number.parseFloat(getComputedStyle(element).fontSize)
      const svg = element.closest('svg')
      found.push(
        ...(svg && element instanceof SVGTextContentElement
          ? svgLetters(element, svg, text, fontSize)
          : htmlLetters(element, node, text, fontSize)),
      )
    }
    return found
  }

  /** By how much two boxes lie over each other, in the direction in which they are parted most easily. */
  const overlap = (a: readonly Point[], b: readonly Point[]): number => {
    const sides = [a, b].flatMap((corners) =>
      corners.slice(0, 2).map((corner, index) => [corner, corners[index + 1] ?? corner] as const),
    )
    return Math.min(
      ...sides.map(([from, to]) => {
        const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
        const along = ({ x, y }: Point): number => (x * (to.y - from.y) - y * (to.x - from.x)) / length
        const [first, second] = [a.map(along), b.map(along)]
        return Math.min(Math.max(...first), Math.max(...second)) - Math.max(Math.min(...first), Math.min(...second))
      }),
    )
  }

  const faultsOfOne = ({ text, element, svg, size, corners }: Letters): readonly string[] => {
    const found = size < smallest - 0.01 ? [`small: ${one(size)} px ${short(text)} in ${placeOf(element)}`] : []
    const chart = svg?.getBoundingClientRect()
    if (!chart) return found
    const out = Math.max(
      ...corners.map(({ x, y }) => Math.max(chart.left - x, x - chart.right, chart.top - y, y - chart.bottom)),
    )
    return out > 1 ? [...found, `outside its chart by ${one(out)} px: ${short(text)} in ${placeOf(element)}`] : found
  }

  const overlaps = (all: readonly Letters[]): readonly string[] => {
    const found: string[] = []
    const sorted = all.toSorted((a, b) => a.top - b.top)
    for (const [index, a] of sorted.entries()) {
      for (const b of sorted.slice(index + 1)) {
        if (b.top >= a.bottom - touch) break
        const depth = overlap(a.corners, b.corners)
        if (depth > touch)
          found.push(`overlap by ${one(depth)} px: ${short(a.text)} and ${short(b.text)} in ${placeOf(a.element)}`)
      }
    }
    return found
  }

  const cutOff = (): readonly string[] =>
    [...document.body.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
      if (
        element.closest('svg') ||
        !element.textContent.trim() ||
        !/hidden|clip/.test(getComputedStyle(element).overflowX)
      )
        return []
      const wide = element.scrollWidth - element.clientWidth
      const high = element.scrollHeight - element.clientHeight
      if ((wide <= 1 && high <= 1) || !isShown(element)) return []
      return [`cut off by ${wide} x ${high} px: ${short(element.textContent)} in ${placeOf(element)}`]
    })

  await document.fonts.ready
  const { scrollWidth, clientWidth } = document.documentElement
  const sideways = scrollWidth > clientWidth ? [`scrolls sideways: ${scrollWidth} px in ${clientWidth}`] : []
  const all = collect()
  return [...sideways, ...all.flatMap(faultsOfOne), ...overlaps(all), ...cutOff()]
}
