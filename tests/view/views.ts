import fc from 'fast-check'
import { REFERENCES, TREATMENTS, type View, type ViewKind, viewSchema } from '../../src/view/view.ts'

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(?:[-_][a-z0-9]{1,6}){0,2}$/)
const region = fc.oneof(fc.stringMatching(/^[1-9]\d{5}$/), fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,12}$/))
const period = fc.stringMatching(/^\d{4}(?:-(?:S[12]|Q[1-4]|\d{2}(?:-\d{2})?))?$/)
const key = fc.stringMatching(/^[a-z0-9_-]{1,12}\/[a-z0-9-]{1,12}$/)
const regions = (maxLength: number) => fc.array(region, { minLength: 1, maxLength })
const limit = fc.integer({ min: 3, max: 60 })
const scale = fc.constantFrom('linear', 'log')
const sort = fc.constantFrom('value', 'change', 'name', 'code')

const highlight = { highlight: fc.array(region, { maxLength: 5 }) }
const reference = { reference: fc.constantFrom(...REFERENCES) }
const subject = {
  period,
  treatment: fc.constantFrom(...TREATMENTS),
  base: period,
  among: fc.oneof(
    fc.constant('all'),
    region.map((code) => `group:${code}`),
    region.map((code) => `similar:${code}`),
  ),
  regions: regions(60),
}
const span = { from: period, to: period }

/** A generator for every field of each kind; those that a kind must have apart from those that it may have. */
const FIELDS: Readonly<
  Record<ViewKind, { must?: Record<string, fc.Arbitrary<unknown>>; may: Record<string, fc.Arbitrary<unknown>> }>
> = {
  rank: { must: { indicator: slug }, may: { ...subject, ...highlight, ...reference, since: period, sort, limit } },
  trend: {
    must: { indicator: slug },
    may: {
      ...subject,
      ...highlight,
      ...reference,
      ...span,
      sector: slug,
      scale,
      look: fc.constantFrom('lines', 'spark'),
      reveal: fc.constantFrom('all', 'actuals'),
    },
  },
  tiles: { must: { indicator: slug }, may: { ...subject, ...highlight } },
  map: { must: { indicator: slug, map: fc.stringMatching(/^[a-z0-9-]{1,40}$/) }, may: { ...subject, ...highlight } },
  strip: {
    must: { indicator: slug },
    may: { ...subject, ...highlight, since: period, look: fc.constantFrom('dots', 'ranks') },
  },
  distribution: {
    must: { indicator: slug },
    may: { ...subject, ...highlight, ...reference, scale, by: fc.constantFrom('none', 'group') },
  },
  scatter: {
    must: { indicator: slug, y: slug },
    may: {
      ...subject,
      ...highlight,
      yTreatment: subject.treatment,
      size: slug,
      scale,
      yScale: scale,
      fit: fc.boolean(),
    },
  },
  change: {
    must: { indicator: slug },
    may: { ...subject, ...highlight, since: period, look: fc.constantFrom('dumbbell', 'slope'), sort },
  },
  composition: {
    must: { indicator: slug },
    may: {
      ...subject,
      ...highlight,
      look: fc.constantFrom('share', 'absolute'),
      sort: fc.constantFrom('value', 'name', 'code'),
      limit,
    },
  },
  multiples: {
    must: { indicator: slug },
    may: {
      ...subject,
      ...highlight,
      ...span,
      of: fc.constantFrom('trend', 'rank', 'distribution'),
      by: fc.constantFrom('region', 'group', 'sector'),
    },
  },
  table: { must: { indicator: slug }, may: { ...subject, ...span } },
  gauge: { must: { target: key }, may: { look: fc.constantFrom('card', 'full') } },
  bullet: {
    must: { targets: fc.array(key, { minLength: 1, maxLength: 12 }) },
    may: { look: fc.constantFrom('rows', 'bars') },
  },
  matrix: { may: { regions: fc.array(region, { maxLength: 20 }), sectors: fc.array(slug, { maxLength: 20 }) } },
}

/** Views of every kind, with any of the fields that the kind has. */
export const anyView: fc.Arbitrary<View> = fc.oneof(
  ...(Object.keys(FIELDS) as ViewKind[]).map((kind) => {
    const { must = {}, may } = FIELDS[kind]
    return fc
      .record({ ...must, ...may }, { requiredKeys: Object.keys(must) })
      .map((fields) => viewSchema.parse({ kind, ...fields }))
  }),
)
