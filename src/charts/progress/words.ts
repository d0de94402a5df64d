import type { Progress } from '../../measure/progress.ts'
import type { Colour } from '../types.ts'
import { dateText, plainShare, type Speech, yearText } from './format.ts'

export type VerdictIcon = 'check' | 'forward' | 'down' | 'clock' | 'cross' | 'dot' | 'dashed' | 'arrow'

/** A verdict in a few words: said by icon and word before colour. */
export interface Tag {
  readonly text: string
  readonly icon: VerdictIcon
  readonly colour: Colour
}

export interface VerdictWords {
  readonly chip: Tag
  /** How pace stood at the last figure, or what is missing, where the verdict on the deadline stands before it. */
  readonly tag: Tag | null
}

type Name = Progress['verdict']['verdict']

const LOOK: Readonly<Record<Name, Pick<Tag, 'icon' | 'colour'>>> = {
  met: { icon: 'check', colour: 'met' },
  'no-deadline': { icon: 'arrow', colour: 'none' },
  missed: { icon: 'cross', colour: 'missed' },
  'overdue-no-figure': { icon: 'clock', colour: 'overdue' },
  behind: { icon: 'down', colour: 'behind' },
  'on-pace': { icon: 'forward', colour: 'pace' },
  'one-figure': { icon: 'dot', colour: 'none' },
  'no-actual': { icon: 'dashed', colour: 'none' },
}

/** Past this share the chip says how far. */
const FAR = 1.2
/** A gain above this share of the gain due counts as ahead, not only on pace. */
const AHEAD = 1

/** Icon and colour of a verdict, for filters that name verdicts without a target. */
export const verdictLook = (name: Name): Pick<Tag, 'icon' | 'colour'> => LOOK[name]

/** The chip of a progress, and its second tag. */
export function verdictWords(progress: Progress, speech: Speech): VerdictWords {
  return {
    chip: { text: chipText(progress, speech), ...LOOK[progress.verdict.verdict] },
    tag: secondTag(progress, speech),
  }
}

function chipText({ verdict, reached, base, latest, firstReached }: Progress, { t }: Speech): string {
  if (verdict.verdict === 'one-figure' && base) return t('progress.verdict.unclear')
  if (verdict.verdict !== 'met') return t(`progress.verdict.${verdict.verdict}`)
  const years = verdict.yearsEarly ?? 1
  const text =
    verdict.how === 'early'
      ? t('progress.verdict.early', { count: years })
      : t(`progress.verdict.${verdict.how}`, { year: verdict.year })
  // A later figure's share says nothing of the day on which the target was met.
  return reached && reached.low > FAR && latest === firstReached
    ? t('progress.verdict.over', { verdict: text, share: plainShare(reached.low) })
    : text
}

function secondTag(progress: Progress, speech: Speech): Tag | null {
  const { verdict, figureDue, firstReached } = progress
  if (verdict.verdict === 'overdue-no-figure') return lastPace(progress, speech)
  if (verdict.verdict === 'no-deadline' && !progress.latest) return lastPace(progress, speech)
  if (verdict.verdict === 'missed' && firstReached)
    return { text: speech.t('progress.tag.late', { year: yearText(firstReached) }), ...LOOK.met }
  if (figureDue)
    return {
      text: speech.t('progress.tag.due', { date: dateText(figureDue, speech) }),
      ...LOOK['overdue-no-figure'],
      colour: 'none',
    }
  return null
}

function lastPace(progress: Progress, { t }: Speech): Tag {
  const { latest, paceAtLast, gainShare, base, partYear, latestAtSetting } = progress
  if (!latest)
    return { text: t(partYear.length > 0 ? 'progress.tag.part-year' : 'progress.tag.none'), ...LOOK['no-actual'] }
  const year = yearText(latest)
  if (paceAtLast === 'behind') return { text: t('progress.tag.behind', { year }), ...LOOK.behind }
  if (paceAtLast === 'on-pace') {
    const ahead = gainShare !== null && gainShare > AHEAD
    return { text: t(ahead ? 'progress.tag.ahead' : 'progress.tag.on-pace', { year }), ...LOOK['on-pace'] }
  }
  if (base) return { text: t('progress.tag.unclear', { year }), ...LOOK['one-figure'] }
  return { text: t(latestAtSetting ? 'progress.tag.start-only' : 'progress.tag.one-figure'), ...LOOK['one-figure'] }
}
