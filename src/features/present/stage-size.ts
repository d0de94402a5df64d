import { STAGE_SIZE } from '../../exports/sizes.ts'
import type { PictureSize } from '../../exports/spec.ts'

/** A tall or wide screen is used to this extent: beyond it a chart is stretched, not larger. */
const WIDEST = 4
const HIGHEST = 2.2

export interface Fitted {
  /** Logical size of a slide's picture. */
  readonly size: PictureSize
  /** Box of the picture on the screen, in CSS pixels, and how many of them a logical pixel takes. */
  readonly width: number
  readonly height: number
  readonly scale: number
}

/**
 * The picture that fills a screen: on 16:9 the stage as it is; on a wall that is wider, or a screen on its end, one that
 * is wider or higher by as much, so that the smallest words keep 36 pixels for every 1920 of a 16:9 screen that fits in.
 * A window smaller than the stage itself is read from close by: there words have the size of a page.
 */
export function fitStage(width: number, height: number): Fitted {
  const { width: wide, height: high = 315, millimetres } = STAGE_SIZE
  const scale = Math.min(width / wide, height / high)
  if (scale < 1) {
    const size: PictureSize = {
      width: Math.max(280, width),
      height: Math.max(200, height),
      type: 'report',
      millimetres,
    }
    return { size, width: size.width, height: size.height ?? height, scale: 1 }
  }
  const logical = {
    width: Math.min(width / scale, high * WIDEST),
    height: Math.min(height / scale, wide * HIGHEST),
  }
  const size: PictureSize = {
    width: Math.round(logical.width * 100) / 100,
    height: Math.floor(logical.height),
    type: 'stage',
    millimetres,
  }
  return { size, width: size.width * scale, height: Math.floor(logical.height) * scale, scale }
}
