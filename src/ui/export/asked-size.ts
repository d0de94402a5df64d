import { checkPixels, dpiOf, LARGEST_SIDE, type PixelSize, pixelSizeOf } from '../../exports/png.ts'
import { customSize, LEAST_HEIGHT, LEAST_SIDE, MOST_SIDE, PRESET_SIZES } from '../../exports/sizes.ts'
import type { PictureSize } from '../../exports/spec.ts'
import type { Settings } from './settings.ts'

type Chosen = Pick<Settings, 'size' | 'unit' | 'width' | 'height' | 'fineness'>

/** Logical pixels of a millimetre on paper, at which the smallest words have 7.5 pt. */
const PER_MILLIMETRE = 664 / 160

/** Why a size cannot be made, and the nearest one that can, in the unit that was asked for. */
export interface SizeProblem {
  readonly reason: 'empty' | 'small' | 'large' | 'narrow'
  readonly nearest: { readonly unit: Settings['unit']; readonly width: number; readonly height: number | null } | null
}

/** A size that was asked for: what the picture is laid out at, and how many pixels come of it. */
export interface AskedSize {
  readonly size: PictureSize
  readonly pixelsOf: (picture: PixelSize) => PixelSize
  /** Dots per inch, where those were asked for; else they follow from the pixels. */
  readonly dpi?: number
  readonly problem: SizeProblem | null
}

const scaleOf = (fineness: Settings['fineness']): number => (fineness.endsWith('x') ? Number(fineness[0]) : 2)

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high)

/**
 * Reads the size of the settings. Pixels of one's own are pixels of the file: how large the words are in it follows from
 * the scale, which gives way where a picture would be too small or too large to be laid out. Millimetres are those on
 * paper, in which words have the same size whatever the resolution.
 */
export function askedSize(chosen: Chosen): AskedSize {
  if (chosen.size !== 'custom') return ofPreset(PRESET_SIZES[chosen.size], chosen)
  return chosen.unit === 'px' ? ofPixels(chosen) : ofMillimetres(chosen)
}

function ofPreset(size: PictureSize, { fineness }: Pick<Chosen, 'fineness'>): AskedSize {
  const fine = fineness.endsWith('x')
    ? { scale: scaleOf(fineness) }
    : { millimetres: size.millimetres, dpi: Number(fineness) }
  return {
    size,
    pixelsOf: (picture) => pixelSizeOf(picture, fine),
    problem: null,
    ...('dpi' in fine ? { dpi: fine.dpi } : {}),
  }
}

const EMPTY: AskedSize = {
  ...ofPreset(PRESET_SIZES.page, { fineness: '2x' }),
  problem: { reason: 'empty', nearest: null },
}

function ofPixels({ width, height, fineness }: Chosen): AskedSize {
  if (!width || height === 0) return EMPTY
  const wide = Math.round(width)
  const high = height === null ? null : Math.round(height)
  const large = Math.max(wide, high ?? 0) / MOST_SIDE
  const small = Math.min(wide / LEAST_SIDE, (high ?? Number.POSITIVE_INFINITY) / LEAST_HEIGHT)
  const scale = large > small ? small : clamp(scaleOf(fineness), large, small)
  const size = customSize(wide / scale, high === null ? undefined : high / scale)
  return {
    size,
    pixelsOf: (picture) =>
      high === null ? pixelSizeOf(picture, { scale: wide / size.width }) : { width: wide, height: high },
    problem: problemOfPixels(wide, high, large > small),
  }
}

function problemOfPixels(width: number, height: number | null, isNarrow: boolean): SizeProblem | null {
  const told = (reason: SizeProblem['reason'], wide: number, high: number | null): SizeProblem => ({
    reason,
    nearest: { unit: 'px', width: wide, height: high },
  })
  if (width < LEAST_SIDE || (height ?? LEAST_HEIGHT) < LEAST_HEIGHT)
    return told('small', Math.max(width, LEAST_SIDE), height === null ? null : Math.max(height, LEAST_HEIGHT))
  const check = checkPixels({ width, height: height ?? 1 })
  if (!check.ok) {
    const { largest } = check
    return told('large', largest.width, height === null ? null : Math.max(largest.height, LEAST_HEIGHT))
  }
  if (!isNarrow || height === null) return null
  const most = (short: number, least: number): number => Math.floor((short / least) * MOST_SIDE)
  return told('narrow', Math.min(width, most(height, LEAST_HEIGHT)), Math.min(height, most(width, LEAST_SIDE)))
}

function ofMillimetres({ width, height, fineness }: Chosen): AskedSize {
  if (!width || height === 0) return EMPTY
  const sides = { width: width * PER_MILLIMETRE, height: height === null ? undefined : height * PER_MILLIMETRE }
  const asked = customSize(sides.width, sides.height)
  const isSmall = sides.width < LEAST_SIDE - 0.5 || (sides.height ?? LEAST_HEIGHT) < LEAST_HEIGHT - 0.5
  const isLarge = Math.max(sides.width, sides.height ?? 0) > MOST_SIDE + 0.5
  const within = (side: number, least: number): number =>
    clamp(side, Math.ceil(least / PER_MILLIMETRE), Math.floor(MOST_SIDE / PER_MILLIMETRE))
  const nearest = {
    unit: 'mm',
    width: within(width, LEAST_SIDE),
    height: height === null ? null : within(height, LEAST_HEIGHT),
  } as const
  return {
    ...ofPreset(isSmall || isLarge ? asked : { ...asked, millimetres: width }, { fineness }),
    problem: isSmall || isLarge ? { reason: isSmall ? 'small' : 'large', nearest } : null,
  }
}

/** A picture that is known: its pixels, its size on paper, and why it cannot be made, if so. */
export interface Measured {
  readonly pixels: PixelSize
  /** Millimetres on paper. */
  readonly paper: PixelSize
  readonly dpi: number
  readonly problem: SizeProblem | null
}

/** What comes of a size once the height of the picture is known; pixels count for PNG alone. */
export function measureAsked(asked: AskedSize, picture: PixelSize, inPixels: boolean): Measured {
  const { millimetres } = asked.size
  const pixels = asked.pixelsOf(picture)
  const check = checkPixels(pixels)
  const tooMany: SizeProblem | null = check.ok
    ? null
    : { reason: 'large', nearest: { unit: 'px', ...roomy(check.largest, asked.size) } }
  return {
    pixels,
    paper: { width: millimetres, height: (millimetres * picture.height) / picture.width },
    dpi: asked.dpi ?? dpiOf(pixels.width, millimetres),
    problem: inPixels ? (tooMany ?? asked.problem) : asked.problem?.reason === 'large' ? null : asked.problem,
  }
}

/** A height that follows from the content comes out a pixel more or less: the width leaves room for it. */
const roomy = ({ width, height }: PixelSize, size: PictureSize) =>
  size.height === undefined
    ? { width: width === LARGEST_SIDE ? width : width - Math.ceil(width / height), height: null }
    : { width, height }
