import type { PictureSize, Preset } from './spec.ts'

/**
 * Logical pixels and the width on paper. At 160 mm for 664 px a pixel is 0.68 pt, so that the smallest words, of 11 px,
 * are 7.5 pt in print.
 */
export const PRESET_SIZES: Readonly<Record<Preset, PictureSize>> = {
  column: { width: 332, type: 'report', millimetres: 80 },
  page: { width: 664, type: 'report', millimetres: 160 },
  slide: { width: 960, height: 540, type: 'report', millimetres: 338.67 },
  square: { width: 640, height: 640, type: 'report', millimetres: 160 },
}

/** A screen of 1920 pixels at a scale of 3.43: the smallest words are 36 pixels high there, the title 80. */
export const STAGE_SIZE: PictureSize = { width: 560, height: 315, type: 'stage', millimetres: 338.67 }

/** What other sites show beside a link, drawn at twice its size: read on a phone, where it is as small as this. */
export const SHARE_SIZE: PictureSize = { width: 600, height: 315, type: 'stage', millimetres: 160 }

/** Smallest and largest picture that can be asked for, in logical pixels: one of the least size has a line of sources. */
export const LEAST_SIDE = 280
export const LEAST_HEIGHT = 200
export const MOST_SIDE = 2400

const side = (pixels: number, least: number): number => Math.round(Math.min(Math.max(pixels, least), MOST_SIDE))

/**
 * A picture of any size for a report, in logical pixels; as high as its content without a height. Sides that no picture
 * fits in, or that no reader could see at once, are moved to the nearest that work.
 */
export function customSize(width: number, height?: number): PictureSize {
  const wide = side(width, LEAST_SIDE)
  const size = { width: wide, type: 'report', millimetres: Math.round((wide * 160) / 6.64) / 100 } as const
  return height === undefined ? size : { ...size, height: side(height, LEAST_HEIGHT) }
}
