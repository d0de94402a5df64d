import { availableParallelism } from 'node:os'
import { type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js'
import type { PixelSize } from '../exports/png.ts'
import type { Locale } from '../model/text.ts'
import type { Fonts } from './render-fonts.ts'
import { CHINESE_FAMILY, splitByScript } from './render-text.ts'

/** Pictures that are drawn at the same time. */
export const PARALLEL = Math.max(1, Math.min(4, availableParallelism()))

/** Largest side that the renderer holds; it has no other limit than memory. */
const LARGEST_SIDE = 32_767

/**
 * Draws an SVG picture as PNG without a browser, as a browser would. Patterns, hatches and clips are drawn as they are;
 * texts in the fonts of the pages and in Noto Sans SC, whatever the machine has.
 * @param pixels of the result; the ratio is that of the picture
 */
export async function toPng(
  svg: string,
  { pixels, locale, fonts }: { readonly pixels: PixelSize; readonly locale: Locale; readonly fonts: Fonts },
): Promise<Uint8Array> {
  if (Math.max(pixels.width, pixels.height) > LARGEST_SIDE)
    throw new Error(`no picture of ${pixels.width} x ${pixels.height} pixels: the largest side is ${LARGEST_SIDE}`)
  const fontFiles = await fonts.filesFor(svg)
  const options: ResvgRenderOptions = {
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: CHINESE_FAMILY },
    fitTo: { mode: 'width', value: pixels.width },
    logLevel: 'off',
  }
  const image = await renderAsync(splitByScript(svg, locale), options)
  return new Uint8Array(image.asPng())
}
