import { encodeView } from '../../src/view/codec.ts'
import { type View, type ViewInput, viewSchema } from '../../src/view/view.ts'

const VIEWS: readonly ViewInput[] = [
  { kind: 'rank', indicator: 'rd_intensity', since: '2019', highlight: ['130000'], sort: 'change' },
  { kind: 'trend', indicator: 'rd_intensity', highlight: ['130000', '440000'], from: '2015' },
  { kind: 'tiles', indicator: 'gdp', treatment: 'per-capita' },
  { kind: 'strip', indicator: 'rd_intensity', highlight: ['130000'] },
  { kind: 'distribution', indicator: 'rd_intensity', by: 'group' },
  { kind: 'scatter', indicator: 'gdp', y: 'rd_intensity', scale: 'log', fit: true },
  { kind: 'change', indicator: 'rd_intensity', since: '2015', look: 'slope' },
  { kind: 'composition', indicator: 'gdp', limit: 10 },
  { kind: 'multiples', indicator: 'rd_intensity', highlight: ['130000'] },
  { kind: 'table', indicator: 'rd_intensity', from: '2020' },
  { kind: 'gauge', target: 'beijing-icv-2018/icv-scale-2022', look: 'full' },
  { kind: 'bullet', targets: ['beijing-icv-2018/icv-scale-2022'] },
  { kind: 'matrix', regions: ['130000', '110000'] },
]

/** A View of every kind that the site's own data can show, by its kind. */
export const VIEWS_BY_KIND: readonly (readonly [View['kind'], View])[] = VIEWS.map((input) => [
  input.kind,
  viewSchema.parse(input),
])

/** Address of a View on the page that shows it. */
export const pathOf = (view: View): string =>
  `${'treatment' in view ? 'explore' : 'chart'}/?${new URLSearchParams(encodeView(view))}`
