import type { Actual } from '../../measure/actuals.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { ViewOf } from '../../view/view.ts'
import { shareFacts, stateFacts } from '../progress/facts.ts'
import {
  actualText,
  bareNumber,
  dateText,
  deadlineText,
  dueText,
  neededText,
  periodText,
  rateText,
  scaleOf,
  shareText,
  shortPeriod,
  targetText,
  valueParts,
} from '../progress/format.ts'
import { progressHeadline } from '../progress/headline.ts'
import { type DetailLine, detailLines } from '../progress/lines.ts'
import { measureName } from '../progress/names.ts'
import { progressNotes, progressWarnings } from '../progress/notes.ts'
import { endOf, type ProgressShape } from '../progress/shape.ts'
import { isWay, shareOf, sourceOf, sourcesOf, type TargetState, targetShape, targetState } from '../progress/target.ts'
import { type VerdictWords, verdictWords } from '../progress/words.ts'
import type { Cell, ChartContext, ChartModel, Table } from '../types.ts'
import { gaugeFrame } from './frame.ts'

/** All that a gauge shows: marks in shares, and finished texts. */
export interface GaugeDrawing {
  readonly look: 'card' | 'full'
  readonly shape: ProgressShape
  /** The value in the middle, its parts in different sizes; null where there is none. */
  readonly value: { readonly before: string; readonly number: string; readonly suffix: string } | null
  /** Unit and period beside the value. */
  readonly caption: { readonly unit: string; readonly period: string }
  /** In place of a value. */
  readonly empty: readonly [string, string] | null
  /** Under the left end of the arc: zero, or the start of a cut. */
  readonly start: string
  /** Share of the target, and what it is a share of. */
  readonly share: { readonly text: string; readonly of: string } | null
  readonly target: { readonly value: string; readonly deadline: string }
  readonly baseLabel: readonly [string, string] | null
  readonly pinLabel: readonly [string, string] | null
  /** Verdict and growth, for beside the gauge in a picture of given size. */
  readonly side: (VerdictWords & { readonly lines: readonly DetailLine[] }) | null
}

/** Progress to one target as a gauge. @throws where the catalogue has no such target */
export function gaugeModel(
  view: ViewOf<'gauge'>,
  catalogue: Catalogue,
  context: ChartContext,
): ChartModel<GaugeDrawing> {
  const state = targetState(view.target, catalogue, context.today)
  const { locale, t } = context
  const drawing = gaugeDrawing(view.look, state, context)
  const unit = scaleOf(state, locale).unit
  const measure = measureName(state.indicator, state.sector, locale)
  const judged =
    state.progress.latest || state.progress.deadline
      ? [t('progress.note.judged', { today: dateText(context.today, context) })]
      : []
  return {
    headline: progressHeadline(state, context),
    subtitle: unit ? t('progress.subtitle', { measure, unit }) : measure,
    notes: [...progressNotes(state, context), ...judged],
    warnings: progressWarnings(state, context),
    sources: sourcesOf(state),
    table: gaugeTable(state, context),
    drawing,
    height: gaugeFrame(view.look, context.width, endOf(drawing.shape), context.height).height,
  }
}

function gaugeDrawing(look: 'card' | 'full', state: TargetState, context: ChartContext): GaugeDrawing {
  const { t, locale } = context
  const { latest, base, due } = state.progress
  const shape = targetShape(state)
  const share = latest && shareOf(latest.value, state)
  const lower = state.indicator.direction === 'lower'
  const start =
    isWay(state) && base ? t('gauge.start', { value: bareNumber(base.value, state, context) }) : isWay(state) ? '' : '0'
  return {
    look,
    shape,
    value: latest && withArrow(valueParts(latest, state, context), lower),
    caption: latest ? captionOf(latest, state, context) : { unit: '', period: '' },
    empty: latest ? null : emptyWords(state, context),
    start,
    share:
      share === null
        ? null
        : { text: shareText(state, context) ?? '', of: t(isWay(state) ? 'progress.of-way' : 'progress.of-target') },
    target: {
      value: look === 'full' ? t('gauge.target', { value: targetText(state, context) }) : targetText(state, context),
      deadline: deadlineText(state, context),
    },
    baseLabel:
      base && shape.base !== null
        ? [shortPeriod(base.period.text, locale), bareNumber(base.value, state, context)]
        : null,
    // English says the unit of a number that stands beside no other; Chinese leaves it to the value in the middle.
    pinLabel:
      shape.pin === null || due === null
        ? null
        : [
            t('gauge.due.first'),
            t('gauge.due.second', { value: dueText(due, state, context, locale === 'en' ? 'unit' : 'bare') }),
          ],
    side:
      look === 'full' && context.height !== undefined
        ? {
            ...verdictWords(state.progress, context),
            lines: detailLines(state, context).map((line) => shortened(line, context)),
          }
        : null,
  }
}

/** Beside the gauge stands already that there is no figure: why nothing can be computed need not be said again. */
const shortened = (line: DetailLine, { t }: ChartContext): DetailLine =>
  line.text === t('progress.line.no-base') ? { ...line, text: t('progress.not-computable') } : line

const withArrow = <T extends { readonly before: string }>(parts: T, lower: boolean): T =>
  lower ? { ...parts, before: `↓ ${parts.before}`.trim() } : parts

function captionOf(latest: Actual, state: TargetState, { locale }: ChartContext): GaugeDrawing['caption'] {
  const noun = scaleOf(state, locale).unit.replace(/^(?:trillion|billion|million) /, '')
  // Chinese writes the unit at the number, and a percent sign stands there in both.
  return { unit: locale === 'en' && noun !== '%' ? noun : '', period: shortPeriod(latest.period.text, locale) }
}

function emptyWords({ progress }: TargetState, { t }: ChartContext): readonly [string, string] {
  if (progress.partYear.length > 0) return [t('gauge.none.part-first'), t('gauge.none.part-second')]
  if (progress.verdict.verdict === 'overdue-no-figure')
    return [t('gauge.none.overdue-first'), t('gauge.none.overdue-second')]
  return [t('gauge.none.first'), t('gauge.none.second')]
}

/** What the gauge says, row by row. */
function gaugeTable(state: TargetState, context: ChartContext): Table {
  const { t } = context
  const { progress, target, region } = state
  const { base, latest, due, needed, seen, partYear } = progress
  const facts = stateFacts(state, context.locale)
  const row = (label: string, value: Cell, period = '') => ({
    region: region.code,
    facts,
    cells: [{ text: label }, value, { text: period }],
  })
  const figure = (label: string, actual: Actual) => ({
    ...row(
      label,
      {
        text: actualText(actual, state, context, true),
        value: actual.value,
        source: sourceOf(actual, state),
        facts: { period: actual.period.text, bound: actual.bound },
      },
      periodText(actual, context),
    ),
    ...(actual.figure ? { statement: actual.figure.key } : {}),
  })
  const targetCell: Cell = {
    text: targetText(state, context, true),
    value: target.value,
    source: { type: 'statement', key: target.key },
  }
  const share = shareText(state, context)
  const words = verdictWords(progress, context)
  return {
    columns: [
      { key: 'item', label: t('progress.column.item'), numeric: false },
      { key: 'value', label: t('progress.column.value'), numeric: true },
      { key: 'period', label: t('progress.column.period'), numeric: false },
    ],
    rows: [
      { ...row(t('progress.row.target'), targetCell, deadlineText(state, context)), statement: target.key },
      ...(base ? [figure(t(progress.baseAfter ? 'progress.row.base-after' : 'progress.row.base'), base)] : []),
      latest
        ? figure(t('progress.row.latest'), latest)
        : row(t('progress.row.latest'), { text: t('progress.not-found'), value: null }),
      ...(share
        ? [
            row(t('progress.column.share'), {
              text: share,
              value: latest && shareOf(latest.value, state),
              facts: { measure: 'share-of-target', ...(latest ? shareFacts(latest, state) : {}) },
            }),
          ]
        : []),
      ...(due !== null && latest
        ? [
            row(
              t('progress.row.due'),
              {
                text: dueText(due, state, context, 'long'),
                value: due,
                facts: { measure: 'due', period: latest.period.text },
              },
              periodText(latest, context),
            ),
          ]
        : []),
      row(t('progress.column.needed'), {
        text: needed ? neededText(needed, state, context) : t('progress.not-computable'),
        value: needed?.compound ?? null,
        facts: { measure: 'growth-needed', unit: 'ratio' },
      }),
      ...(seen
        ? [
            row(t('progress.column.seen'), {
              text: rateText(seen, state, context),
              value: seen.compound,
              facts: { measure: 'growth-seen', unit: 'ratio' },
            }),
          ]
        : []),
      ...partYear.map((actual) => figure(t('progress.row.part-year'), actual)),
      row(t('progress.column.status'), {
        text: [words.chip.text, words.tag?.text].filter(Boolean).join('; '),
        facts: { measure: 'verdict' },
      }),
    ],
  }
}
