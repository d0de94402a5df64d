import { expect, it } from 'vitest'
import { measureText } from '../../src/render/measure-text.ts'

// Measured in Chromium with Inter at 100 px; the table leaves out kerning, hence the tolerance.
it.each([
  ['Hebei spends 2.08% of its GDP on R&D', 400, 1865],
  ['Hebei spends 2.08% of its GDP on R&D', 700, 1898],
  ['over 500 bn', 400, 570],
  ['“Hebei”', 400, 364],
  ['河北研发经费投入强度', 400, 1000],
] as const)('%s in %d is about %d wide', (text, weight, width) => {
  expect(Math.abs(measureText(text, 100, weight) / width - 1)).toBeLessThan(0.02)
})

it('grows with the size and begins at nothing', () => {
  expect(measureText('', 12, 400)).toBe(0)
  expect(measureText('2.65%', 24, 600)).toBeCloseTo(2 * measureText('2.65%', 12, 600))
})

it('gives no room to what is not seen', () => {
  expect(measureText('\u2068\u202eHebei\u2069', 12, 400)).toBe(measureText('Hebei', 12, 400))
})
