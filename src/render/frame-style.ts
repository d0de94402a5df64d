import type { Locale } from '../model/text.ts'

/** Sizes of a frame's words in logical pixels, and how much room they may take. */
export interface FrameStyle {
  readonly locale: Locale
  /** Outer margins left and right; above and below. */
  readonly margin: number
  readonly edge: number
  /** Width between the margins. */
  readonly width: number
  readonly title: { readonly size: number; readonly least: number; readonly line: number; readonly lines: number }
  readonly subtitle: { readonly size: number; readonly line: number; readonly lines: number }
  readonly small: { readonly size: number; readonly line: number }
  /** Between title and plot, and between plot and foot. */
  readonly gap: number
  readonly most: { readonly warnings: number; readonly sources: number; readonly notes: number }
  /** The date of the data stands under the notes. */
  readonly colophon: boolean
  /** One line of sources without a rule, and nothing else. */
  readonly stage: boolean
}

/** Logical pixels under which a picture says where it is from, and nothing more. */
const LOW = 320

const lineCount = (height: number, line: number, least: number): number => Math.max(least, Math.floor(height / line))

/**
 * Sizes of the words around a plot: of a report, on paper or a slide, or of a wall that is read from 8 metres.
 * Without a height the words may take what they need, within bounds that keep a figure a figure.
 * @param generosity how much of a given height the words under the plot may take: 1 is least
 */
export function frameStyle(
  { width, height, type }: { width: number; height?: number; type: 'report' | 'stage' },
  locale: Locale,
  generosity = 1,
): FrameStyle {
  if (type === 'stage') {
    const scale = Math.min(width / 560, (height ?? width) / 315)
    const of = (pixels: number) => pixels * scale
    return {
      locale,
      margin: of(28),
      edge: of(12),
      width: width - of(56),
      title: { size: of(23.3), least: of(19), line: of(29), lines: 2 },
      subtitle: { size: of(12.25), line: of(16), lines: 1 },
      small: { size: of(10.5), line: of(13.5) },
      gap: of(7),
      most: { warnings: 2, sources: 1, notes: 0 },
      colophon: true,
      stage: true,
    }
  }
  // A frame in somebody's column: the plot comes before all but one line of sources.
  const low = height !== undefined && height < LOW
  const narrow = width < 480 || low
  const wide = width >= 880
  const margin = narrow ? 8 : wide ? 28 : 13
  const small = wide ? { size: 12, line: 16.5 } : { size: 11, line: 15 }
  const title = low
    ? { size: 13.5, line: 17.5 }
    : wide
      ? { size: 22, line: 28 }
      : narrow
        ? { size: 15, line: 19.5 }
        : { size: 17, line: 22.5 }
  return {
    locale,
    margin,
    edge: narrow ? 8 : wide ? 22 : 12,
    width: width - 2 * margin,
    title: { ...title, least: title.size, lines: 2 },
    subtitle: low
      ? { size: 11.5, line: 15.5, lines: 1 }
      : wide
        ? { size: 14, line: 20, lines: 2 }
        : { size: 12.5, line: 17, lines: 3 },
    small,
    gap: low ? 6 : narrow ? 8 : 10,
    most: low
      ? { warnings: 1, sources: 1, notes: 0 }
      : height === undefined
        ? { warnings: 6, sources: narrow ? 14 : 8, notes: narrow ? 16 : 10 }
        : {
            warnings: lineCount(height * 0.07 * generosity, small.line, 2),
            sources: lineCount(height * 0.1 * generosity, small.line, 2),
            notes: lineCount(height * 0.12 * generosity, small.line, 2),
          },
    colophon: !low,
    stage: false,
  }
}

/** A style for one chart of several under a common title, at a place of its own. */
export const cellStyle = (style: FrameStyle, { x, width }: { x: number; width: number }): FrameStyle => ({
  ...style,
  margin: x,
  width,
  title: { size: 13.5, least: 13.5, line: 18, lines: 3 },
  subtitle: { size: 11.5, line: 15.5, lines: 2 },
  gap: 6,
  most: { ...style.most, warnings: 4 },
})
