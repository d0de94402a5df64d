import type { StatedFigure } from '../../src/model/catalogue.ts'
import type { DocumentId, IndicatorId, RegionCode, StatementKey } from '../../src/model/ids.ts'

/** One figure as a test states it: the rest is the same for all figures of a test. */
export type Sketch = Partial<Omit<StatedFigure, 'region' | 'indicator' | 'document'>> & {
  readonly region?: string
  readonly indicator?: string
  readonly document?: string
}

let count = 0

export function figure(sketch: Sketch): StatedFigure {
  count += 1
  const { region = '360000', indicator = 'industry_revenue', document = 'doc', ...rest } = sketch
  const id = `figure-${count}`
  return {
    id,
    key: `${document}/${id}` as StatementKey,
    document: document as DocumentId,
    region: region as RegionCode,
    indicator: indicator as IndicatorId,
    value: 1,
    unit: 'CNY',
    printed: '1',
    bound: 'exact',
    kind: 'actual',
    excerpt: '1',
    confidence: 'high',
    ...rest,
  }
}

export const actual = (period: string, value: number, sketch: Sketch = {}): StatedFigure =>
  figure({ period, value, ...sketch })

export const target = (deadline: StatedFigure['deadline'], value: number, sketch: Sketch = {}): StatedFigure =>
  figure({ kind: 'target', value, ...(deadline === undefined ? {} : { deadline }), ...sketch })
