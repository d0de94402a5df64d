import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COLOURS } from '../../src/charts/types.ts'
import { STAGE_SIZE } from '../../src/exports/sizes.ts'
import { pictureThemes, themeOf } from '../../src/exports/themes.ts'

const css = readFileSync(join(import.meta.dirname, '../../src/ui/styles/tokens.css'), 'utf8')
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')
const nameOf = (colour: string) => `--${colour.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
const inCss = (block: string, colour: string) => new RegExp(`${nameOf(colour)}: (#[0-9a-f]{6});`).exec(block)?.[1]

/** Relative luminance of WCAG 2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

describe('colours of pictures', () => {
  it.each(COLOURS)('%s is that of the pages', (colour) => {
    expect(pictureThemes.light[colour]).toBe(inCss(light, colour))
    expect(pictureThemes.dark[colour]).toBe(inCss(dark, colour))
  })

  it('are greys in print', () => {
    for (const colour of Object.values(pictureThemes.print)) expect(colour).toMatch(/^#([0-9a-f]{2})\1\1$/)
  })

  it('of classes stay apart in print, and their words can be read', () => {
    const { print } = pictureThemes
    const classes = [print.seq1, print.seq2, print.seq3, print.seq4, print.seq5, print.seq6]
    const inks = [print.seqInk1, print.seqInk2, print.seqInk3, print.seqInk4, print.seqInk5, print.seqInk6]
    for (const [at, shade] of classes.entries()) {
      expect(contrast(shade, inks[at] ?? shade)).toBeGreaterThan(4.5)
      if (at > 0) expect(contrast(shade, classes[at - 1] ?? shade)).toBeGreaterThan(1.2)
    }
  })

  it('of a wall stand on the ground of the pages', () => {
    expect(themeOf({ theme: 'dark', size: STAGE_SIZE }).surface).toBe(pictureThemes.dark.bg)
  })
})
