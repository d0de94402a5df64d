import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkPixels,
  dpiOf,
  LARGEST_AREA,
  LARGEST_SIDE,
  pixelSizeOf,
  RasterError,
  rasterise,
} from '../../src/exports/png.ts'

describe('size in pixels', () => {
  it.each([
    [{ width: 664, height: 400 }, { scale: 2 }, { width: 1328, height: 800 }],
    [
      { width: 664, height: 400 },
      { millimetres: 160, dpi: 300 },
      { width: 1890, height: 1138 },
    ],
    [
      { width: 332, height: 250.5 },
      { millimetres: 80, dpi: 600 },
      { width: 1890, height: 1426 },
    ],
    [
      { width: 960, height: 540 },
      { millimetres: 338.67, dpi: 150 },
      { width: 2000, height: 1125 },
    ],
    [{ width: 10, height: 1 }, { scale: 0.1 }, { width: 1, height: 1 }],
  ])('of %j at %j is %j', (size, fineness, pixels) => {
    expect(pixelSizeOf(size, fineness)).toEqual(pixels)
  })

  it('and the resolution say the same', () => {
    const { width } = pixelSizeOf({ width: 664, height: 400 }, { millimetres: 160, dpi: 300 })
    expect(dpiOf(width, 160)).toBeCloseTo(300, 0)
    expect(dpiOf(960, 338.67)).toBeCloseTo(72, 2)
  })
})

describe('a picture too large', () => {
  it('of 20,000 pixels is refused with the largest size of its ratio', () => {
    expect(checkPixels({ width: 20_000, height: 10_000 })).toEqual({
      ok: false,
      reason: 'side',
      largest: { width: 16_384, height: 8_192 },
    })
    expect(checkPixels({ width: 12_000, height: 12_000 })).toMatchObject({
      reason: 'area',
      largest: { width: 11_585, height: 11_585 },
    })
  })

  it('is refused before anything is drawn', async () => {
    const refusal = await rasterise('<svg/>', { width: 20_000, height: 500 }).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(RasterError)
    expect(refusal).toMatchObject({ reason: 'size', largest: { width: 16_384, height: 409 } })
    await expect(rasterise('<svg/>', { width: 9, height: 9 }, AbortSignal.abort('stopped'))).rejects.toBe('stopped')
  })

  it('is offered a size that works and cannot be larger', () => {
    const side = fc.integer({ min: 1, max: 100_000 })
    fc.assert(
      fc.property(side, side, (width, height) => {
        const check = checkPixels({ width, height })
        const fits = Math.max(width, height) <= LARGEST_SIDE && width * height <= LARGEST_AREA
        expect(check.ok).toBe(fits)
        if (check.ok) return
        const { largest } = check
        expect(checkPixels(largest)).toEqual({ ok: true })
        expect(Math.abs(largest.width / width - largest.height / height)).toBeLessThan(1 / Math.min(width, height))
        const next = { width: largest.width + 2, height: (height / width) * (largest.width + 2) }
        if (width >= height) expect(checkPixels(next).ok).toBe(false)
      }),
    )
  })
})
