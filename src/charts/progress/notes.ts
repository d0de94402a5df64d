import type { Actual } from '../../measure/actuals.ts'
import {
  actualText,
  dateText,
  deadlineDate,
  deadlineText,
  neededText,
  ownText,
  periodText,
  plainShare,
  rateText,
  type Speech,
  shareText,
  yearText,
} from './format.ts'
import { isWay, type TargetState } from './target.ts'

const present = (texts: readonly (string | null | undefined)[]): readonly string[] =>
  texts.filter((text): text is string => Boolean(text)).filter((text, index, all) => all.indexOf(text) === index)

/** Why the verdict is what it is, in sentences: first the verdict, then what kept a firmer one away. */
export function verdictReasons(state: TargetState, speech: Speech): readonly string[] {
  const { verdict, figureDue } = state.progress
  return present([
    whyText(state, speech),
    verdict.verdict === 'overdue-no-figure' ? whyThen(state, speech) : null,
    verdict.reason ? speech.t(`progress.reason.${verdict.reason}`) : null,
    figureDue ? speech.t('progress.why.figure-due', { date: dateText(figureDue, speech) }) : null,
  ])
}

function whyText(state: TargetState, speech: Speech): string {
  const { progress, target } = state
  const { verdict, firstReached, latest } = progress
  const { t, locale } = speech
  const deadline = deadlineDate(state, speech)
  const searched = dateText(state.searchedUntil, speech)
  const figure = (actual: Actual | null) => ({
    period: actual ? periodText(actual, speech) : '',
    value: actual ? actualText(actual, state, speech, true) : '',
  })
  switch (verdict.verdict) {
    case 'met':
      return t(`progress.why.${verdict.how}`, { ...figure(firstReached), deadline })
    case 'no-deadline':
      return typeof target.deadline === 'object' ? target.deadline.unknown[locale] : t('progress.why.no-deadline')
    case 'missed': {
      // A later figure may follow the one that settled the matter; the latest by the deadline tells of it.
      const settling =
        progress.actuals.find((actual) => progress.deadline !== null && actual.date >= progress.deadline) ?? latest
      return t('progress.why.missed', { ...figure(settling), share: shareText(state, speech, settling) ?? '' })
    }
    case 'overdue-no-figure':
      return t('progress.why.overdue', { deadline, searched })
    case 'behind':
    case 'on-pace':
      return paceText(state, speech, verdict.verdict)
    case 'one-figure':
      return verdict.reason === 'lower-bound' || verdict.reason === 'interval-straddles'
        ? ''
        : t('progress.why.one-figure')
    case 'no-actual':
      return t('progress.why.no-actual', { searched })
  }
}

function paceText({ progress }: TargetState, speech: Speech, verdict: 'behind' | 'on-pace'): string {
  const { gainShare, latest, base } = progress
  if (!latest || !base) return ''
  const times = { period: periodText(latest, speech), base: periodText(base, speech) }
  if (gainShare === null || gainShare < 0) return verdict === 'behind' ? speech.t('progress.why.lost', times) : ''
  return speech.t(`progress.why.${verdict}`, { ...times, share: plainShare(gainShare) })
}

function whyThen({ progress }: TargetState, speech: Speech): string | null {
  const { paceAtLast, latest, gainShare } = progress
  if (!latest || !paceAtLast || paceAtLast === 'one-figure') return null
  const how =
    paceAtLast === 'behind' ? 'then-behind' : gainShare !== null && gainShare > 1 ? 'then-ahead' : 'then-on-pace'
  return speech.t(`progress.why.${how}`, { period: periodText(latest, speech) })
}

/** What a reader must know of the numbers behind the marks. */
export function progressNotes(state: TargetState, speech: Speech): readonly string[] {
  const { target, progress, revises, revisedBy } = state
  const { base, latest, partYear, deadline } = progress
  const { t, locale } = speech
  const part = partYear.at(-1)
  const isBound = target.bound === 'over'
  const terms = (figure: typeof target) => ({
    value: ownText(figure, state, speech, true),
    deadline: deadlineText({ target: figure }, speech),
  })
  const baseNote = () => {
    if (!latest || deadline === null || progress.verdict.verdict === 'met') return null
    if (!base) return t('progress.note.no-base')
    if (progress.baseAfter) return t('progress.note.base-after', { period: periodText(base, speech) })
    if (!progress.baseStepped || !progress.latestAtSetting) return null
    return t('progress.note.base-stepped', { latest: periodText(latest, speech), base: periodText(base, speech) })
  }
  return present([
    ...verdictReasons(state, speech),
    rateNote(state, speech),
    isWay(state) && base ? t('progress.note.lower', { period: periodText(base, speech) }) : null,
    baseNote(),
    part
      ? t('progress.note.part-year', { period: periodText(part, speech), value: ownText(part, state, speech, true) })
      : null,
    isBound
      ? t('progress.note.over', { value: ownText({ value: target.value, bound: 'exact' }, state, speech, true) })
      : null,
    ...[target, base?.figure, latest?.figure].map(
      (figure) => figure?.sameAs && t('progress.note.same-as', { reason: figure.sameAs.reason[locale] }),
    ),
    revises ? t('progress.note.revises', terms(revises)) : null,
    revisedBy ? t('progress.note.revised-by', terms(revisedBy)) : null,
    target.note?.[locale],
  ])
}

/** Growth needed beside growth seen, for pictures that have no lines under them. */
function rateNote(state: TargetState, speech: Speech): string | null {
  const { needed, seen } = state.progress
  if (!needed) return null
  const rate = neededText(needed, state, speech)
  if (!seen) return speech.t('progress.note.needed', { rate })
  const years = { from: yearText(seen.from), to: yearText(seen.to) }
  return speech.t('progress.note.needed-seen', { rate, seen: rateText(seen, state, speech), ...years })
}

/** Where the numbers stand on weaker ground than they look. */
export function progressWarnings(state: TargetState, speech: Speech): readonly string[] {
  const { base, latest, firstReached } = state.progress
  const figures = [base, firstReached, latest].filter((actual) => actual?.figure)
  return present([
    state.target.variant
      ? speech.t('progress.warning.variant', { variant: state.target.variant[speech.locale] })
      : null,
    ...figures
      .map(
        (actual) =>
          actual?.figure?.periodInferred &&
          speech.t('progress.warning.inferred', { period: periodText(actual, speech) }),
      )
      .map((text) => text || null),
    ...figures.map((actual) =>
      actual?.figure?.confidence === 'medium'
        ? speech.t('progress.warning.confidence', { period: periodText(actual, speech) })
        : null,
    ),
  ])
}
