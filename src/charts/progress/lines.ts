import { formatChange, formatQuantity, scaleFor } from '../../i18n/numbers.ts'
import type { Seen } from '../../measure/pace.ts'
import type { Colour } from '../types.ts'
import {
  actualText,
  dateText,
  deadlineDate,
  neededText,
  ownText,
  periodText,
  rateSize,
  rateText,
  type Speech,
  scaleOf,
  shareSentence,
  shortPeriod,
  yearText,
} from './format.ts'
import type { TargetState } from './target.ts'

/** A line under a gauge: a label, a text, and where rates are compared the length of its bar as a share of the longest. */
export interface DetailLine {
  readonly label: string
  readonly text: string
  readonly bar: { readonly share: number; readonly colour: Colour } | null
}

const plain = (label: string, text: string): DetailLine => ({ label, text, bar: null })

/** At most two lines under a large gauge: growth needed beside growth seen, or what stands in their place. */
export function detailLines(state: TargetState, speech: Speech): readonly DetailLine[] {
  const { verdict, firstReached, needed, latest, partYear } = state.progress
  const { target } = state
  const { t } = speech
  if (verdict.verdict === 'met' && firstReached) {
    const value = { period: periodText(firstReached, speech), value: actualText(firstReached, state, speech) }
    return [
      plain(t('progress.line.first'), t('progress.line.first-value', value)),
      plain(t('progress.line.deadline'), deadlineDate(state, speech)),
    ]
  }
  if (verdict.verdict === 'missed' && latest) {
    const gap = formatQuantity(Math.abs(target.value - latest.value), target.unit, { locale: speech.locale })
    const late = firstReached && plain(t('progress.line.first'), periodText(firstReached, speech))
    return [late ?? plain(t('progress.line.gap'), gap), plain(t('progress.line.deadline'), deadlineDate(state, speech))]
  }
  if (verdict.verdict === 'no-deadline' && latest)
    return [plain(t('progress.line.deadline'), deadlineDate(state, speech))]
  if (needed && latest) return rateLines(state, speech)
  const last = partYear.at(-1)
  const unknown = plain(t('progress.line.needed'), t(latest ? 'progress.not-computable' : 'progress.line.no-base'))
  if (last) {
    const part = { period: periodText(last, speech), value: ownText(last, state, speech) }
    return [unknown, plain(t('progress.line.part-year'), t('progress.line.part-value', part))]
  }
  return latest ? [unknown] : [unknown, plain(t('progress.line.searched'), dateText(state.searchedUntil, speech))]
}

function rateLines(state: TargetState, speech: Speech): readonly DetailLine[] {
  const { needed, seen, latest, deadline, verdict } = state.progress
  const { t } = speech
  if (!needed || !latest || !deadline) return []
  const sizes = [rateSize(needed, state), seen ? rateSize(seen, state) : 0].map(Math.abs)
  const most = Math.max(...sizes)
  const bar = (index: 0 | 1, colour: Colour) => ({ share: most > 0 ? (sizes[index] ?? 0) / most : 0, colour })
  const span = { from: Number(yearText(latest)) + 1, to: deadline.slice(0, 4) }
  const overdue = verdict.verdict === 'overdue-no-figure'
  const label =
    overdue && span.from < Number(span.to) ? t('progress.line.needed-from', span) : t('progress.line.needed')
  const behind = state.progress.paceAtLast === 'behind' ? 'behind' : 'contextStrong'
  const lines: DetailLine[] = [{ label, text: neededText(needed, state, speech), bar: bar(0, behind) }]
  if (seen) lines.push({ label: seenLabel(seen, speech), text: rateText(seen, state, speech), bar: bar(1, 'focus') })
  return lines
}

const isOneYear = ({ from, to }: Seen): boolean => Number(yearText(to)) - Number(yearText(from)) === 1

const seenLabel = (seen: Seen, { t }: Speech): string =>
  t(isOneYear(seen) ? 'progress.line.seen-year' : 'progress.line.seen', {
    from: yearText(seen.from),
    to: yearText(seen.to),
  })

/** Distance from the pin, in words: "behind pace by 67 bn"; null where there is no pin or no distance. */
export function gapText(state: TargetState, speech: Speech): string | null {
  const { due, gain, gainDue, latest, paceAtLast } = state.progress
  if (
    due === null ||
    gain === null ||
    gainDue === null ||
    !latest ||
    latest.bound !== 'exact' ||
    paceAtLast === 'one-figure'
  )
    return null
  const gap = gain - gainDue
  if (gap === 0) return null
  const { unit } = state.target
  const share = scaleOf(state, speech.locale).suffix === '%'
  const value = share
    ? formatChange(Math.abs(gap), unit, speech.locale).replace('+', '')
    : formatQuantity(Math.abs(gap), unit, { locale: speech.locale, scale: scaleFor([gap], unit, speech.locale) })
  return speech.t(gap > 0 ? 'progress.brief.ahead' : 'progress.brief.behind', { value })
}

/** Two short lines for a card: the first says how far, the second what stands against it. */
export function briefLines(state: TargetState, speech: Speech): readonly [string, string] {
  const { verdict, latest, firstReached, needed, deadline, target } = { ...state.progress, target: state.target }
  const { t, locale } = speech
  const share = shareSentence(state, speech) ?? ''
  switch (verdict.verdict) {
    case 'met': {
      const first = firstReached && {
        period: shortPeriod(firstReached.period.text, locale),
        value: actualText(firstReached, state, speech),
      }
      return [shareSentence(state, speech, false) ?? '', first ? t('progress.brief.first', first) : '']
    }
    case 'missed': {
      const late = firstReached && t('progress.brief.late', { period: shortPeriod(firstReached.period.text, locale) })
      const gap = latest && formatQuantity(Math.abs(target.value - latest.value), target.unit, { locale })
      return [share, late ?? (gap ? t('progress.brief.gap', { value: gap }) : '')]
    }
    case 'behind':
    case 'on-pace':
      return needed
        ? [t('progress.brief.needs', { rate: neededText(needed, state, speech) }), seenText(state, speech) ?? share]
        : [share, gapText(state, speech) ?? '']
    case 'overdue-no-figure':
      return latest ? [share, gapText(state, speech) ?? t('progress.brief.one')] : unknownLines(state, speech)
    case 'one-figure':
      return [
        share,
        needed && deadline
          ? t('progress.brief.needs-low', { rate: neededText(needed, state, speech) })
          : t('progress.brief.one'),
      ]
    case 'no-actual':
      return unknownLines(state, speech)
    case 'no-deadline':
      return latest ? [share, t('progress.brief.no-deadline')] : unknownLines(state, speech)
  }
}

function seenText(state: TargetState, speech: Speech): string | null {
  const { seen } = state.progress
  if (!seen) return null
  const word = rateSize(seen, state) > 0 ? 'grew' : 'changed'
  const values = { rate: rateText(seen, state, speech), from: yearText(seen.from), to: yearText(seen.to) }
  return speech.t(isOneYear(seen) ? `progress.brief.${word}` : `progress.brief.${word}-span`, values)
}

function unknownLines(state: TargetState, speech: Speech): readonly [string, string] {
  const last = state.progress.partYear.at(-1)
  if (!last)
    return [
      speech.t('progress.brief.none'),
      speech.t('progress.brief.searched', { date: dateText(state.searchedUntil, speech) }),
    ]
  const part = { period: periodText(last, speech), value: ownText(last, state, speech) }
  return [speech.t('progress.brief.part-year'), speech.t('progress.line.part-value', part)]
}
