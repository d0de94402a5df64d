/** The parts of the toolkit that tests read datasets with; it comes without types. */
declare module 'jsonstat-toolkit' {
  export interface Category {
    readonly label: string
    readonly unit: { readonly label?: string; readonly decimals?: number } | null
  }
  export interface Dimension {
    readonly id: readonly string[]
    readonly label: string
    readonly role: string
    readonly Category: (id: string) => Category
  }
  export interface Dataset {
    readonly class: string | null
    readonly label: string
    readonly source: string
    readonly updated: string
    readonly n: number
    readonly id: readonly string[]
    readonly role: Readonly<Record<'time' | 'geo' | 'metric', readonly string[]>>
    readonly extension: unknown
    readonly Data: (
      place: Readonly<Record<string, string>>,
    ) => { readonly value: number | null; readonly status: string | null } | null
    readonly Dimension: (id: string) => Dimension
  }
  export default function JSONstat(content: unknown): Dataset
}
