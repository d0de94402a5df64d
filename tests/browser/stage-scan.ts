import type { Page } from '@playwright/test'

/** Pixels of the smallest words on a screen of 1920 by 1080; as much more or less on others. */
const FLOOR = 36

/**
 * What is wrong with the words of the slide on the stage, measured from what the browser drew: too small, cut off,
 * outside the screen, or over one another. Empty where nothing is.
 */
export function scanStage(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const stage = document.querySelector('[data-testid=stage]')
    const layers = stage?.querySelectorAll('[data-testid=slide-layer]')
    const svg = layers?.[layers.length - 1]?.querySelector('svg')
    if (!stage || !svg) return ['no slide']
    const screen = stage.getBoundingClientRect()
    const floor = least * Math.min(screen.width / 1920, screen.height / 1080)
    const faults: string[] = []
    const words = [...svg.querySelectorAll('text')].filter((text) => text.textContent?.trim())
    if (words.length < 3) faults.push(`only ${words.length} texts`)
    const boxes = words.map((text) => {
      const matrix = text.getScreenCTM()
      const said = text.textContent ?? ''
      const scale = matrix ? Math.hypot(matrix.a, matrix.b) : 0
      const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale
      if (size < floor - 0.05) faults.push(`"${said}" has ${size.toFixed(1)} px of ${floor.toFixed(1)}`)
      if (said.includes('…')) faults.push(`"${said}" is cut`)
      const { left, right, top, bottom } = text.getBoundingClientRect()
      if (left < screen.left - 1 || right > screen.right + 1 || top < screen.top - 1 || bottom > screen.bottom + 1)
        faults.push(`"${said}" leaves the screen`)
      const turned = matrix !== null && Math.abs(matrix.b) > 0.001
      // Letters are lower than their line.
      const spare = (bottom - top) * 0.22
      return { said, turned, left: left + 1, right: right - 1, top: top + spare, bottom: bottom - spare }
    })
    const dots = stage.querySelector('[data-testid=place]')?.getBoundingClientRect()
    if (dots) boxes.push({ said: 'the place', turned: false, ...dots.toJSON() })
    boxes.forEach((a, at) => {
      for (const b of boxes.slice(at + 1)) {
        if (a.turned || b.turned) continue
        const isOver = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
        if (isOver) faults.push(`"${a.said}" over "${b.said}"`)
      }
    })
    return faults
  }, FLOOR)
}
