import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPixels } from '../../../src/exports/png.ts'
import { MOST_SIDE } from '../../../src/exports/sizes.ts'
import { askedSize, measureAsked } from '../../../src/ui/export/asked-size.ts'
import { DEFAULTS, FINENESSES, type Settings, UNITS } from '../../../src/ui/export/settings.ts'

const own = (patch: Partial<Settings>): Settings => ({ ...DEFAULTS, size: 'custom', ...patch })
/** A picture of the size that was asked for; one without a height is twice as high as wide. */
const pictureOf = ({ size }: ReturnType<typeof askedSize>) => ({
  width: size.width,
  height: size.height ?? size.width * 2,
})
const measure = (settings: Settings, inPixels = true) => {
  const asked = askedSize(settings)
  return measureAsked(asked, pictureOf(asked), inPixels)
}

describe('askedSize', () => {
  it('gives presets their pixels by scale, and by dots per inch on paper', () => {
    expect(measure({ ...DEFAULTS, size: 'column', fineness: '3x' }).pixels.width).toBe(996)
    const printed = measure({ ...DEFAULTS, size: 'page', fineness: '300' })
    expect(printed.pixels.width).toBe(Math.round((160 / 25.4) * 300))
    expect(printed.dpi).toBe(300)
  })

  it('makes exactly the pixels that were asked for, with words as large as the scale says', () => {
    const asked = askedSize(own({ width: 1600, height: 900, fineness: '2x' }))
    expect(asked).toMatchObject({ problem: null, size: { width: 800, height: 450 } })
    expect(asked.pixelsOf(pictureOf(asked))).toEqual({ width: 1600, height: 900 })
  })

  it('draws finer where a picture would be too large to be laid out, and coarser where too small', () => {
    expect(askedSize(own({ width: 12_000, height: 6000, fineness: '1x' })).size.width).toBe(MOST_SIDE)
    expect(askedSize(own({ width: 400, height: 300, fineness: '4x' })).size.width).toBeGreaterThanOrEqual(280)
  })

  it('refuses 20,000 pixels and offers the most that works', () => {
    expect(measure(own({ width: 20_000, height: 10_000 })).problem).toEqual({
      reason: 'large',
      nearest: { unit: 'px', width: 16_384, height: 8192 },
    })
    const free = measure(own({ width: 20_000 })).problem
    expect(free).toMatchObject({ reason: 'large', nearest: { unit: 'px', height: null } })
    expect(measure(own({ width: free?.nearest?.width ?? 0 })).problem).toBeNull()
  })

  it('takes vectors of any size that can be laid out', () => {
    expect(measure(own({ width: 20_000, height: 10_000 }), false).problem).toBeNull()
    expect(measure(own({ unit: 'mm', width: 500, fineness: '600' }), false).problem).toBeNull()
  })

  it('reads millimetres as those on paper', () => {
    const asked = askedSize(own({ unit: 'mm', width: 160, height: 90, fineness: '300' }))
    expect(asked.size.width).toBe(664)
    expect(measureAsked(asked, pictureOf(asked), true)).toMatchObject({ problem: null, paper: { width: 160 } })
  })

  it('asks for a width, and moves what is too small or too narrow', () => {
    expect(askedSize(own({ width: null })).problem).toEqual({ reason: 'empty', nearest: null })
    expect(askedSize(own({ width: 100, height: 100 })).problem?.nearest).toEqual({
      unit: 'px',
      width: 280,
      height: 200,
    })
    expect(askedSize(own({ unit: 'mm', width: 20 })).problem?.nearest).toEqual({ unit: 'mm', width: 68, height: null })
    expect(askedSize(own({ width: 9000, height: 300 })).problem?.reason).toBe('narrow')
  })

  it('offers only sizes that work', () => {
    const side = fc.option(fc.integer({ min: 0, max: 999_999 }))
    fc.assert(
      fc.property(
        side,
        side,
        fc.constantFrom(...UNITS),
        fc.constantFrom(...FINENESSES),
        (width, height, unit, fineness) => {
          const first = measure(own({ width, height, unit, fineness }))
          let settings = own({ width, height, unit, fineness })
          let problem = first.problem
          // What is too many pixels at a resolution may first have to fit the sizes that are laid out.
          for (let round = 0; problem?.nearest && round < 3; round++) {
            settings = { ...settings, ...problem.nearest }
            problem = measure(settings).problem
          }
          expect(problem?.reason ?? 'none').toBe(width ? (height === 0 ? 'empty' : 'none') : 'empty')
          if (!problem) expect(checkPixels(measure(settings).pixels).ok).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })
})
