import type { Mark } from '../charts/scene.ts'
import { measureText } from '../render/measure-text.ts'
import { fitText } from '../render/wrap.ts'
import { cleanText } from './clean-text.ts'

type TextMark = Extract<Mark, { mark: 'text' }>

/** Share of a text's width that lies left of its point. */
const BEFORE = { left: 0, center: 0.5, right: 1 } as const

function fitMark(mark: TextMark, width: number): TextMark {
  const { size, weight = 400, align = 'left', rotate = 0 } = mark
  const text = cleanText(mark.text).replace(/\s+/g, ' ')
  const wide = measureText(text, size, weight)
  if (rotate !== 0) return { ...mark, text: wide > width ? fitText(text, { size, weight, width }) : text }
  const left = mark.x - wide * BEFORE[align]
  if (left >= -1 && left + wide <= width + 1) return { ...mark, text }
  const room = { left: width - mark.x, center: 2 * Math.min(mark.x, width - mark.x), right: mark.x }[align]
  return { ...mark, text: room > 3 * size ? fitText(text, { size, weight, width: room }) : '' }
}

/**
 * Marks whose words stay within a plot: what is written beyond its edge ends with an ellipsis before it, so that no
 * name from data, however long, leaves its picture.
 */
export const fitMarks = (marks: readonly Mark[], { width }: { width: number; height: number }): Mark[] =>
  marks.flatMap((mark): Mark[] => {
    // What is there to be pointed at and not to be seen.
    if (mark.mark !== 'text') return mark.opacity === 0 ? [] : [mark]
    const fitted = fitMark(mark, width)
    return fitted.text === '' ? [] : [fitted]
  })
