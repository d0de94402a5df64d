import type { Catalogue } from '../../model/catalogue.ts'
import type { ViewOf } from '../../view/view.ts'
import { shareFacts, stateFacts } from '../progress/facts.ts'
import {
  actualText,
  dateText,
  deadlineText,
  neededText,
  periodText,
  shareText,
  targetText,
} from '../progress/format.ts'
import { fitsShort, progressHeadline } from '../progress/headline.ts'
import { measureName } from '../progress/names.ts'
import { progressWarnings, verdictReasons } from '../progress/notes.ts'
import type { ProgressShape } from '../progress/shape.ts'
import { shareOf, sourceOf, sourcesOf, type TargetState, targetShape, targetState } from '../progress/target.ts'
import { verdictWords } from '../progress/words.ts'
import type { Cell, ChartContext, ChartModel, Facts, Source, Table } from '../types.ts'
import { type BulletLayout, bulletLayout } from './layout.ts'

export interface BulletRow {
  readonly shape: ProgressShape
  readonly region: string
  readonly measure: string
  /** By when, as it follows the measure. */
  readonly deadline: string
  /** Share of the target, or the word for a missing figure. */
  readonly share: string
  /** Whether there is a share to print. */
  readonly known: boolean
}

export interface BulletDrawing {
  readonly look: ViewOf<'bullet'>['look']
  readonly rows: readonly BulletRow[]
  readonly layout: BulletLayout
}

/** Progress to several targets, one row each in the order of the View. @throws where the catalogue lacks one of them */
export function bulletModel(
  view: ViewOf<'bullet'>,
  catalogue: Catalogue,
  context: ChartContext,
): ChartModel<BulletDrawing> {
  const { t } = context
  const states = view.targets.map((key) => targetState(key, catalogue, context.today))
  const layout = bulletLayout(view.look, states.length, context.width, context.height)
  const count = states.length
  const notes = states.map(
    (state) =>
      `${nameOf(state, context)}${context.locale === 'en' ? ': ' : '：'}${verdictReasons(state, context)[0] ?? ''}`,
  )
  return {
    headline: headlineOf(states, context),
    subtitle: t('bullet.subtitle'),
    // With many rows the reasons are told row by row in the table, not below the picture.
    notes: [
      ...(layout.shown < count ? [t('budget.targets', { shown: layout.shown, count })] : []),
      ...(states.length <= MOST_NOTES ? notes : []),
      t('progress.note.judged', { today: dateText(context.today, context) }),
    ],
    warnings:
      states.length <= MOST_NOTES ? [...new Set(states.flatMap((state) => progressWarnings(state, context)))] : [],
    sources: uniqueSources(states),
    table: bulletTable(states, context),
    drawing: { look: view.look, rows: states.slice(0, layout.shown).map((state) => rowOf(state, context)), layout },
    height: layout.height,
  }
}

const MOST_NOTES = 6

const nameOf = (state: TargetState, context: ChartContext): string => {
  const { locale } = context
  const parts = [
    state.region.short[locale],
    measureName(state.indicator, state.sector, locale),
    deadlineText(state, context),
  ]
  return parts.join(locale === 'en' ? ', ' : '，')
}

function rowOf(state: TargetState, context: ChartContext): BulletRow {
  const { latest } = state.progress
  const share = shareText(state, context)
  return {
    shape: targetShape(state),
    region: state.region.short[context.locale],
    measure: measureName(state.indicator, state.sector, context.locale),
    deadline: `${context.locale === 'en' ? ', ' : '，'}${deadlineText(state, context)}`,
    share: share ?? (latest ? '' : context.t('progress.not-found')),
    known: share !== null,
  }
}

function uniqueSources(states: readonly TargetState[]): readonly Source[] {
  const seen = new Map<string, Source>()
  for (const source of states.flatMap(sourcesOf))
    seen.set(source.type === 'statement' ? source.key : source.indicator, source)
  return [...seen.values()]
}

function headlineOf(states: readonly TargetState[], context: ChartContext): { short: string; full: string } {
  const [only] = states
  if (only && states.length === 1) return progressHeadline(only, context)
  const count = (verdict: string) => states.filter((state) => state.progress.verdict.verdict === verdict).length
  const values = {
    count: states.length,
    met: count('met'),
    behind: count('behind'),
    overdue: count('overdue-no-figure'),
  }
  const short = context.t('bullet.headline.short', values)
  const full = context.t('bullet.headline.full', values)
  return { short: fitsShort(short, context.locale) ? short : `${values.met}/${values.count}`, full }
}

/** One row per target, in the order of the bars. */
function bulletTable(states: readonly TargetState[], context: ChartContext): Table {
  const { t } = context
  const keys = [
    'region',
    'indicator',
    'latest',
    'period',
    'target',
    'deadline',
    'share',
    'needed',
    'status',
    'then',
  ] as const
  const facts = new Map<string, Facts>([
    ['latest', {}],
    ['target', {}],
    ['share', { measure: 'share-of-target' }],
    ['needed', { measure: 'growth-needed' }],
    ['status', { measure: 'verdict' }],
    ['then', { measure: 'remark' }],
  ])
  const numeric: readonly string[] = ['latest', 'target', 'share', 'needed']
  return {
    columns: keys.map((key) => ({
      key,
      label: t(`progress.column.${key}`),
      numeric: numeric.includes(key),
      ...(facts.has(key) ? { facts: facts.get(key) } : {}),
    })),
    rows: states.map((state) => ({
      cells: cellsOf(state, context),
      region: state.region.code,
      statement: state.target.key,
      facts: stateFacts(state, context.locale),
    })),
  }
}

function cellsOf(state: TargetState, context: ChartContext): readonly Cell[] {
  const { t, locale } = context
  const { target, progress } = state
  const { latest, needed, verdict } = progress
  const words = verdictWords(progress, context)
  const none =
    verdict.verdict === 'met' || verdict.verdict === 'missed' || progress.deadline === null
      ? '—'
      : t('progress.not-computable')
  return [
    { text: state.region.short[locale] },
    { text: measureName(state.indicator, state.sector, locale) },
    latest
      ? {
          text: actualText(latest, state, context, true),
          value: latest.value,
          source: sourceOf(latest, state),
          facts: { period: latest.period.text, bound: latest.bound },
        }
      : { text: t('progress.not-found'), value: null },
    { text: latest ? periodText(latest, context) : '' },
    { text: targetText(state, context, true), value: target.value, source: { type: 'statement', key: target.key } },
    { text: deadlineText(state, context) },
    {
      text: shareText(state, context) ?? '',
      value: latest && shareOf(latest.value, state),
      facts: latest ? shareFacts(latest, state) : {},
    },
    {
      text: needed ? neededText(needed, state, context) : none,
      value: needed?.compound ?? null,
      facts: { unit: 'ratio' },
    },
    { text: words.chip.text },
    { text: words.tag?.text ?? '' },
  ]
}
