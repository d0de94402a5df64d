import { type TargetState, targetState } from '../../charts/progress/target.ts'
import type { Catalogue, StatedFigure } from '../../model/catalogue.ts'

/** The rules that real targets show, in the order of the page. */
export const EXAMPLES = ['early', 'behind', 'overdue', 'never', 'none', 'open', 'one', 'far'] as const
export type ExampleName = (typeof EXAMPLES)[number]

export interface Example {
  readonly name: ExampleName
  readonly state: TargetState
}

/** Past this share of the target a gauge is cut. */
const FAR = 1.2

/** Whether a target shows a rule today. */
const SHOWS: Readonly<Record<ExampleName, (state: TargetState) => boolean>> = {
  early: ({ progress: { verdict } }) => verdict.verdict === 'met' && verdict.how === 'early',
  behind: ({ progress: { verdict } }) => verdict.verdict === 'behind',
  overdue: ({ progress: { verdict, latest } }) => verdict.verdict === 'overdue-no-figure' && latest !== null,
  never: ({ progress: { verdict, latest } }) => verdict.verdict === 'overdue-no-figure' && latest === null,
  none: ({ progress: { verdict } }) => verdict.verdict === 'no-actual',
  open: ({ progress: { verdict, latest } }) => verdict.verdict === 'no-deadline' && latest !== null,
  one: ({ progress: { verdict } }) => verdict.verdict === 'one-figure',
  far: ({ progress: { verdict, reached } }) => verdict.verdict === 'met' && reached !== null && reached.low > FAR,
}

/** Region, indicator, sector and deadline of the target that shows a rule best. */
type Wanted = readonly [region: string, indicator: string, sector: string | undefined, deadline: string | undefined]

const WANTED: Readonly<Record<ExampleName, Wanted>> = {
  early: ['360000', 'industry_revenue', 'electronic-information', '2023'],
  behind: ['420000', 'industry_scale', 'electronic-information', '2027'],
  overdue: ['510000', 'industry_revenue', 'electronic-information', '2025'],
  never: ['110000', 'industry_scale', 'intelligent-connected-vehicles', '2022'],
  none: ['130000', 'industry_revenue', 'electronic-information', '2030'],
  open: ['120000', 'fund_social_capital', undefined, undefined],
  one: ['330000', 'above_scale_cluster_revenue', '415x-clusters', '2027'],
  far: ['120000', 'hightech_enterprises_stock', undefined, '2018'],
}

const isWanted = (figure: StatedFigure, [region, indicator, sector, deadline]: Wanted): boolean =>
  figure.region === region &&
  figure.indicator === indicator &&
  figure.sector === sector &&
  (typeof figure.deadline === 'string' ? figure.deadline : undefined) === deadline

/**
 * One real target for each rule: the wanted one if it shows the rule today, else any that does. A rule that no target
 * shows is left out; no target stands for two.
 */
export function findExamples(catalogue: Catalogue, today: string): Example[] {
  const states = catalogue.figures
    .filter(({ kind }) => kind === 'target')
    .map(({ key }) => targetState(key, catalogue, today))
  const used = new Set<TargetState>()
  return EXAMPLES.flatMap((name) => {
    const fitting = states.filter((state) => SHOWS[name](state) && !used.has(state))
    const state = fitting.find(({ target }) => isWanted(target, WANTED[name])) ?? fitting[0]
    if (!state) return []
    used.add(state)
    return [{ name, state }]
  })
}
