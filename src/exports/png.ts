/** Pixels of a picture. */
export interface PixelSize {
  readonly width: number
  readonly height: number
}

/** How fine a picture is to be: pixels per logical pixel, or dots per inch at a width on paper. */
export type Fineness = { readonly scale: number } | { readonly millimetres: number; readonly dpi: number }

const MILLIMETRES_PER_INCH = 25.4

/**
 * Largest pictures that a browser makes. Chromium draws up to 65,535 pixels a side and 268 million in all, Firefox up to
 * 32,767 a side, Safari up to 16,384; half of Chromium's area takes half a gigabyte while it is drawn, which is what a
 * small computer has to give.
 */
export const LARGEST_SIDE = 16_384
export const LARGEST_AREA = 16_384 * 8_192

/** Size in pixels of a picture of a logical size; the width decides where the ratio does not come out even. */
export function pixelSizeOf(size: PixelSize, fineness: Fineness): PixelSize {
  const factor =
    'scale' in fineness ? fineness.scale : (fineness.millimetres * fineness.dpi) / MILLIMETRES_PER_INCH / size.width
  return { width: Math.max(1, Math.round(size.width * factor)), height: Math.max(1, Math.round(size.height * factor)) }
}

/** Dots per inch of so many pixels across so many millimetres. */
export const dpiOf = (pixels: number, millimetres: number): number => (pixels * MILLIMETRES_PER_INCH) / millimetres

export type PixelCheck =
  | { readonly ok: true }
  | {
      readonly ok: false
      /** One side is too long, or both together are. */
      readonly reason: 'side' | 'area'
      /** Largest size of the same ratio that can be made. */
      readonly largest: PixelSize
    }

/** Whether a picture of a size in pixels can be made, to be asked before anything is drawn. */
export function checkPixels({ width, height }: PixelSize): PixelCheck {
  const side = LARGEST_SIDE / Math.max(width, height)
  const area = Math.sqrt(LARGEST_AREA / (width * height))
  if (side >= 1 && area >= 1) return { ok: true }
  const factor = Math.min(side, area)
  const shrunk = (length: number): number => Math.max(1, Math.floor(length * factor))
  return {
    ok: false,
    reason: side <= area ? 'side' : 'area',
    largest: { width: shrunk(width), height: shrunk(height) },
  }
}

/** Why no picture came: too many pixels, an SVG that the browser cannot draw, or nothing on the canvas after drawing. */
export type RasterFailure = 'size' | 'svg' | 'blank'

/** A picture that could not be made. What to try instead is a smaller size, or the SVG itself where that is at fault. */
export class RasterError extends Error {
  readonly reason: RasterFailure
  readonly largest: PixelSize | undefined

  constructor(reason: RasterFailure, largest?: PixelSize) {
    super(`no picture: ${reason}`)
    this.name = 'RasterError'
    this.reason = reason
    this.largest = largest
  }
}

/**
 * Draws an SVG as PNG with a browser's canvas. Fonts that are not on the machine must be in the SVG as `data:`, since a
 * picture sees nothing of the page.
 * @param signal gives up between the steps, with its own reason
 * @throws {RasterError}
 */
export async function rasterise(
  svg: string,
  pixels: PixelSize,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  signal?.throwIfAborted()
  const check = checkPixels(pixels)
  if (!check.ok) throw new RasterError('size', check.largest)
  const address = URL.createObjectURL(new Blob([atSize(svg, pixels)], { type: 'image/svg+xml' }))
  // Released at once: a canvas of half a gigabyte would otherwise stay until it is collected.
  const canvas = document.createElement('canvas')
  try {
    const image = await load(address, signal)
    // Read back below and encoded once: on the graphics card its size would be limited further.
    const context = canvas.getContext('2d', { willReadFrequently: true })
    canvas.width = pixels.width
    canvas.height = pixels.height
    context?.drawImage(image, 0, 0, pixels.width, pixels.height)
    if (!context || isBlank(context, pixels)) throw new RasterError('blank', halfOf(pixels))
    signal?.throwIfAborted()
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    signal?.throwIfAborted()
    if (!blob || blob.size === 0 || blob.type !== 'image/png') throw new RasterError('blank', halfOf(pixels))
    return new Uint8Array(await blob.arrayBuffer())
  } finally {
    URL.revokeObjectURL(address)
    canvas.width = 0
    canvas.height = 0
  }
}

const halfOf = ({ width, height }: PixelSize): PixelSize => ({
  width: Math.max(1, Math.floor(width / 2)),
  height: Math.max(1, Math.floor(height / 2)),
})

/** An SVG that says a size in pixels as its own: some browsers draw it at that size first and scale the result. */
const atSize = (svg: string, { width, height }: PixelSize): string =>
  svg.replace(/<svg\b[^>]*>/, (root) =>
    root
      .replace(/\swidth="[^"]*"/, '')
      .replace(/\sheight="[^"]*"/, '')
      .replace('<svg', `<svg width="${width}" height="${height}"`),
  )

function load(address: string, signal: AbortSignal | undefined): Promise<HTMLImageElement> {
  const image = new Image()
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      image.src = ''
      reject(signal?.reason)
    }
    const end = (settle: () => void) => () => {
      signal?.removeEventListener('abort', stop)
      settle()
    }
    signal?.addEventListener('abort', stop, { once: true })
    image.onload = end(() => resolve(image))
    image.onerror = end(() => reject(signal?.aborted ? signal.reason : new RasterError('svg')))
    image.src = address
  })
}

const BAND = 64

/** Whether every pixel is transparent: what a canvas is that got no memory. Mostly decided by the first rows. */
function isBlank(context: CanvasRenderingContext2D, { width, height }: PixelSize): boolean {
  for (let top = 0; top < height; top += BAND) {
    const { data } = context.getImageData(0, top, width, Math.min(BAND, height - top))
    for (let alpha = 3; alpha < data.length; alpha += 4) if (data[alpha] !== 0) return false
  }
  return true
}
