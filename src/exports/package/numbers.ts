import { cellOf } from '../../measure/treatment.ts'
import type { StatedFigure, StatedPledge } from '../../model/catalogue.ts'
import { BOUNDS, CONFIDENCES, type Figure, KINDS, MODALITIES, type Unknown } from '../../model/documents.ts'
import type { RegionCode } from '../../model/ids.ts'
import { OBS_STATUS, type ObsStatus, type Series } from '../../model/series.ts'
import type { Text } from '../../model/text.ts'
import { observationOf } from '../observation.ts'
import { endsOf, withoutNoise } from '../tidy-row.ts'
import { UNIT_ABOUT, unitConstraint } from './places.ts'
import { DATE, type Field, inBoth, type PackageData, type PackageTable, REQUIRED, tableOf, UNIQUE } from './tables.ts'

interface Observation {
  readonly series: Series
  readonly region: RegionCode
  readonly period: string
  readonly value: number | null
  readonly status: ObsStatus
  readonly note: Text | null
}

function* observationsOf({ tables }: PackageData): Generator<Observation> {
  for (const table of tables())
    for (const region of table.regions)
      for (const period of table.periods) {
        const value = withoutNoise(cellOf(table, region, period))
        const { status, note } = observationOf([table], region, period, value, 'en')
        const chinese = note && observationOf([table], region, period, value, 'zh-CN').note
        yield { series: table, region, period, value, status, note: note ? { en: note, 'zh-CN': chinese } : null }
      }
}

export const observations: PackageTable = tableOf<Observation>({
  name: 'observations',
  title: 'Observations',
  about: 'Every cell of every official table, in base units; a cell that was not published has no value and status M.',
  primaryKey: ['indicator', 'region', 'period'],
  foreignKeys: [
    ['indicator', 'tables', 'indicator'],
    ['region', 'regions', 'code'],
  ],
  fields: [
    {
      name: 'indicator',
      type: 'string',
      about: 'What is measured.',
      constraints: REQUIRED,
      of: ({ series }) => series.indicator,
    },
    { name: 'region', type: 'string', about: 'Where.', constraints: REQUIRED, of: ({ region }) => region },
    {
      name: 'period',
      type: 'string',
      about: 'SDMX time period.',
      constraints: REQUIRED,
      of: ({ period }) => period,
    },
    { name: 'value', type: 'number', about: 'In base units; empty where not published.', of: ({ value }) => value },
    { name: 'unit', type: 'string', about: UNIT_ABOUT, constraints: unitConstraint, of: ({ series }) => series.unit },
    {
      name: 'status',
      type: 'string',
      about: 'SDMX observation status: A normal, P provisional, E estimated, B first on a new basis, M missing.',
      constraints: { required: true, enum: OBS_STATUS },
      of: ({ status }) => status,
    },
    ...inBoth<Observation>('note', 'Reason of the status.', ({ note }) => note),
  ],
  rows: observationsOf,
})

const when = (time: string | Unknown | undefined): string | undefined => (typeof time === 'string' ? time : undefined)
const unknown = (time: string | Unknown | undefined): Text | undefined =>
  typeof time === 'object' ? time.unknown : undefined

/** What a figure and a pledge have in common. */
const statementFields = <Row extends StatedFigure | StatedPledge>(): readonly Field<Row>[] => [
  {
    name: 'key',
    type: 'string',
    about: 'Document and statement, joined by a slash.',
    constraints: UNIQUE,
    of: ({ key }) => key,
  },
  {
    name: 'document',
    type: 'string',
    about: 'Where it stands.',
    constraints: REQUIRED,
    of: ({ document }) => document,
  },
  { name: 'region', type: 'string', about: 'Where.', constraints: REQUIRED, of: ({ region }) => region },
]

const endFields = <Row extends StatedFigure | StatedPledge>(): readonly Field<Row>[] => [
  {
    name: 'excerpt',
    type: 'string',
    about: 'The sentence it stands in, as printed.',
    constraints: REQUIRED,
    of: ({ excerpt }) => excerpt,
  },
  ...inBoth<Row>('note', 'Remark on reading.', ({ note }) => note),
  {
    name: 'confidence',
    type: 'string',
    about: 'How surely it was read.',
    constraints: { required: true, enum: CONFIDENCES },
    of: ({ confidence }) => confidence,
  },
]

const ends = ({ value, bound }: Figure) => endsOf(value, bound)

export const figures: PackageTable = tableOf<StatedFigure>({
  name: 'figures',
  title: 'Figures',
  about: 'Every number that a document states, with the sentence it stands in.',
  primaryKey: ['key'],
  foreignKeys: [
    ['document', 'documents', 'id'],
    ['region', 'regions', 'code'],
    ['indicator', 'indicators', 'id'],
    ['sector', 'sectors', 'id'],
    ['revises', '', 'key'],
    ['same_as', 'indicators', 'id'],
  ],
  fields: [
    ...statementFields<StatedFigure>(),
    {
      name: 'indicator',
      type: 'string',
      about: 'What is measured.',
      constraints: REQUIRED,
      of: ({ indicator }) => indicator,
    },
    { name: 'sector', type: 'string', about: 'Of which industry; empty for all.', of: ({ sector }) => sector },
    ...inBoth<StatedFigure>(
      'variant',
      'What sets it apart from others of the same indicator; figures of different variants are never compared.',
      ({ variant }) => variant,
    ),
    {
      name: 'value',
      type: 'number',
      about: 'In base units, as printed: `bound` says how it is meant.',
      constraints: REQUIRED,
      of: ({ value }) => value,
    },
    { name: 'unit', type: 'string', about: UNIT_ABOUT, constraints: unitConstraint, of: ({ unit }) => unit },
    {
      name: 'lower',
      type: 'number',
      about: 'Least value that it allows; empty without such an end.',
      of: (figure) => ends(figure).lower,
    },
    {
      name: 'upper',
      type: 'number',
      about: 'Greatest value that it allows; empty without such an end.',
      of: (figure) => ends(figure).upper,
    },
    {
      name: 'bound',
      type: 'string',
      about: 'How the document qualifies it; "about" is read as 3 % either side, "nearly" as 90 % of it to it.',
      constraints: { required: true, enum: BOUNDS },
      of: ({ bound }) => bound,
    },
    {
      name: 'kind',
      type: 'string',
      about: 'What kind of statement it is.',
      constraints: { required: true, enum: KINDS },
      of: ({ kind }) => kind,
    },
    {
      name: 'modality',
      type: 'string',
      about: 'How firmly a target is put.',
      constraints: { enum: MODALITIES },
      of: ({ modality }) => modality,
    },
    { name: 'period', type: 'string', about: 'SDMX time period of an actual.', of: ({ period }) => when(period) },
    {
      name: 'period_inferred',
      type: 'boolean',
      about: 'Whether the document leaves the period to be inferred.',
      of: ({ periodInferred }) => periodInferred,
    },
    { name: 'deadline', type: 'string', about: 'When a target falls due.', of: ({ deadline }) => when(deadline) },
    ...inBoth<StatedFigure>(
      'time_unknown',
      'Why the period or deadline is not known.',
      ({ period, deadline }) => unknown(period) ?? unknown(deadline),
    ),
    {
      name: 'set_on',
      type: 'string',
      about: 'When a target was set, if not on the date of the document.',
      constraints: DATE,
      of: ({ setOn }) => setOn,
    },
    { name: 'revises', type: 'string', about: 'The target that it replaces.', of: ({ revises }) => revises },
    {
      name: 'same_as',
      type: 'string',
      about: 'The indicator that it is taken to be about although it is printed under another name.',
      of: ({ sameAs }) => sameAs?.indicator,
    },
    ...inBoth<StatedFigure>('same_as_reason', 'Why.', ({ sameAs }) => sameAs?.reason),
    {
      name: 'printed',
      type: 'string',
      about: 'The number and its unit as printed.',
      constraints: REQUIRED,
      of: ({ printed }) => printed,
    },
    ...endFields<StatedFigure>(),
  ],
  rows: ({ catalogue }) => catalogue.figures,
})

export const pledges: PackageTable = tableOf<StatedPledge>({
  name: 'pledges',
  title: 'Pledges',
  about: 'Statements without a number: a region and a sector that it commits to.',
  primaryKey: ['key'],
  foreignKeys: [
    ['document', 'documents', 'id'],
    ['region', 'regions', 'code'],
    ['sector', 'sectors', 'id'],
  ],
  fields: [
    ...statementFields<StatedPledge>(),
    { name: 'sector', type: 'string', about: 'Which industry.', constraints: REQUIRED, of: ({ sector }) => sector },
    ...inBoth<StatedPledge>('statement', 'What is promised.', ({ statement }) => statement, REQUIRED),
    { name: 'deadline', type: 'string', about: 'By when.', of: ({ deadline }) => when(deadline) },
    ...inBoth<StatedPledge>('time_unknown', 'Why the deadline is not known.', ({ deadline }) => unknown(deadline)),
    ...endFields<StatedPledge>(),
  ],
  rows: ({ catalogue }) => catalogue.pledges,
})
