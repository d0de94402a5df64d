/** What both pages show, as the bare one reads it: values in base units, one row per region. */
export interface BareData {
  readonly nation: string
  readonly regions: readonly { readonly code: string; readonly name: string }[]
  readonly indicators: readonly {
    readonly id: string
    readonly name: string
    readonly periods: readonly string[]
    readonly regions: readonly string[]
    readonly values: readonly (readonly (number | null)[])[]
  }[]
}

export type Indicator = BareData['indicators'][number]

/** What is chosen on the page. */
export interface Choice {
  readonly indicator: Indicator
  readonly period: string
  readonly highlight: string
  readonly dark: boolean
}
