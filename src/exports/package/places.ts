import type { DocumentEntry, IndicatorEntry, RegionName, SectorEntry } from '../../model/catalogue.ts'
import { CONFIDENCES } from '../../model/documents.ts'
import { LEVELS, TOPICS } from '../../model/places.ts'
import type { Series } from '../../model/series.ts'
import type { Text } from '../../model/text.ts'
import { UNITS } from '../../model/units.ts'
import { DATE, inBoth, type PackageTable, REQUIRED, tableOf, UNIQUE } from './tables.ts'

const UNIT_IDS = Object.keys(UNITS)
/** Of a base unit, wherever one is named. */
export const UNIT_ABOUT =
  'Base unit: money in whole units of the currency, shares as a ratio of one, counts as numbers of the thing counted.'
export const unitConstraint = { required: true, enum: UNIT_IDS } as const

interface Noted {
  readonly note: Text | undefined
}
interface Defined {
  readonly definition: Text | undefined
}

export const regions: PackageTable = tableOf<RegionName & Noted>({
  name: 'regions',
  title: 'Regions',
  about: 'Places that figures are about, from the nation to development zones.',
  primaryKey: ['code'],
  foreignKeys: [
    ['parent', '', 'code'],
    ['area_group', '', 'code'],
  ],
  fields: [
    { name: 'code', type: 'string', about: 'GB/T 2260 for China.', constraints: UNIQUE, of: ({ code }) => code },
    {
      name: 'level',
      type: 'string',
      about: 'Level, largest first.',
      constraints: { required: true, enum: LEVELS },
      of: ({ level }) => level,
    },
    ...inBoth<RegionName>('name', 'Full name.', ({ name }) => name, REQUIRED),
    ...inBoth<RegionName>('short', 'Name as said in a chart.', ({ short }) => short, REQUIRED),
    { name: 'parent', type: 'string', about: 'The region that it lies in.', of: ({ parent }) => parent },
    {
      name: 'area_group',
      type: 'string',
      about: 'The group of provinces that it is compared within.',
      of: ({ areaGroup }) => areaGroup,
    },
    { name: 'iso', type: 'string', about: 'ISO 3166-2 code.', of: ({ iso }) => iso },
    ...inBoth<Noted>('note', 'Remark.', ({ note }) => note),
  ],
  rows: ({ catalogue: { regions, reference } }) =>
    [...regions.values()].map((region) => ({ ...region, note: reference.regions[region.code] })),
})

export const sectors: PackageTable = tableOf<SectorEntry & Defined>({
  name: 'sectors',
  title: 'Sectors',
  about: 'Industries that figures and pledges are about.',
  primaryKey: ['id'],
  foreignKeys: [['parent', '', 'id']],
  fields: [
    { name: 'id', type: 'string', about: 'Identifier.', constraints: UNIQUE, of: ({ id }) => id },
    ...inBoth<SectorEntry>('name', 'Name.', ({ name }) => name, REQUIRED),
    ...inBoth<Defined>('definition', 'What belongs to it.', ({ definition }) => definition, REQUIRED),
    { name: 'parent', type: 'string', about: 'The sector that it is a part of.', of: ({ parent }) => parent },
    { name: 'code_system', type: 'string', about: 'Classification that has it.', of: ({ code }) => code?.system },
    { name: 'code', type: 'string', about: 'Code in that classification.', of: ({ code }) => code?.value },
  ],
  rows: ({ catalogue: { sectors, reference } }) =>
    [...sectors.values()].map((sector) => ({ ...sector, definition: reference.sectors[sector.id] })),
})

export const indicators: PackageTable = tableOf<IndicatorEntry & Defined>({
  name: 'indicators',
  title: 'Indicators',
  about: 'What is measured, and of whom.',
  primaryKey: ['id'],
  foreignKeys: [],
  fields: [
    { name: 'id', type: 'string', about: 'Identifier.', constraints: UNIQUE, of: ({ id }) => id },
    {
      name: 'topic',
      type: 'string',
      about: 'Topic.',
      constraints: { required: true, enum: TOPICS },
      of: ({ topic }) => topic,
    },
    ...inBoth<IndicatorEntry>('name', 'Name.', ({ name }) => name, REQUIRED),
    ...inBoth<Defined>('definition', 'What is counted.', ({ definition }) => definition, REQUIRED),
    ...inBoth<IndicatorEntry>('scope', 'Who is counted.', ({ scope }) => scope, REQUIRED),
    { name: 'unit', type: 'string', about: UNIT_ABOUT, constraints: unitConstraint, of: ({ unit }) => unit },
    {
      name: 'measures',
      type: 'string',
      about:
        'flow: over a period; stock: at a date; cumulative: since a start; ratio: of two flows; change: growth; announced: holds from its statement on.',
      constraints: { required: true, enum: ['flow', 'stock', 'cumulative', 'ratio', 'change', 'announced'] },
      of: ({ measures }) => measures,
    },
    {
      name: 'direction',
      type: 'string',
      about: 'Which way is better.',
      constraints: { required: true, enum: ['higher', 'lower', 'neutral'] },
      of: ({ direction }) => direction,
    },
    {
      name: 'additive',
      type: 'boolean',
      about: 'Whether values of different regions may be added.',
      constraints: REQUIRED,
      of: ({ additive }) => additive,
    },
    {
      name: 'parts',
      type: 'string',
      about: 'Indicators that add up to it, parted by spaces.',
      of: ({ parts }) => parts?.join(' '),
    },
  ],
  rows: ({ catalogue: { indicators, reference } }) =>
    [...indicators.values()].map((indicator) => ({ ...indicator, definition: reference.indicators[indicator.id] })),
})

export const documents: PackageTable = tableOf<DocumentEntry>({
  name: 'documents',
  title: 'Documents',
  about: 'Documents that figures and pledges were read from.',
  primaryKey: ['id'],
  foreignKeys: [],
  fields: [
    { name: 'id', type: 'string', about: 'Identifier.', constraints: UNIQUE, of: ({ id }) => id },
    {
      name: 'number',
      type: 'number',
      about: 'Number in the list of sources.',
      constraints: UNIQUE,
      of: ({ number }) => number,
    },
    { name: 'title', type: 'string', about: 'As printed.', constraints: REQUIRED, of: ({ title }) => title },
    {
      name: 'title_translated',
      type: 'string',
      about: 'Translation of the title.',
      of: ({ titleTranslated }) => titleTranslated,
    },
    ...inBoth<DocumentEntry>('publisher', 'Who published it.', ({ publisher }) => publisher, REQUIRED),
    {
      name: 'date',
      type: 'string',
      about: 'When it was published, as precisely as known.',
      constraints: DATE,
      of: ({ published }) => published.date,
    },
    {
      name: 'date_certainty',
      type: 'string',
      about: 'Whether the date is stated, inferred or unknown.',
      constraints: { required: true, enum: ['stated', 'inferred', 'unknown'] },
      of: ({ published }) => published.certainty,
    },
    ...inBoth<DocumentEntry>('date_note', 'What the date was inferred from.', ({ published }) => published.note),
    { name: 'language', type: 'string', about: 'BCP 47.', constraints: REQUIRED, of: ({ language }) => language },
    { name: 'address', type: 'string', about: 'Where it can be read.', of: ({ address }) => address },
    {
      name: 'collection',
      type: 'string',
      about: 'Part of the core collection, or found later.',
      constraints: { required: true, enum: ['core', 'follow-up'] },
      of: ({ collection }) => collection,
    },
    ...inBoth<DocumentEntry>('note', 'Remark.', ({ note }) => note),
  ],
  rows: ({ catalogue }) => [...catalogue.documents.values()].toSorted((a, b) => a.number - b.number),
})

export const tables: PackageTable = tableOf<Series>({
  name: 'tables',
  title: 'Official tables',
  about: 'Statistical tables that the observations were taken from, one per indicator.',
  primaryKey: ['indicator'],
  foreignKeys: [['indicator', 'indicators', 'id']],
  fields: [
    {
      name: 'indicator',
      type: 'string',
      about: 'Indicator of the table.',
      constraints: UNIQUE,
      of: ({ indicator }) => indicator,
    },
    { name: 'unit', type: 'string', about: UNIT_ABOUT, constraints: unitConstraint, of: ({ unit }) => unit },
    ...inBoth<Series>('title', 'Official table or publication.', ({ citation }) => citation.title, REQUIRED),
    ...inBoth<Series>('publisher', 'Who published it.', ({ citation }) => citation.publisher, REQUIRED),
    { name: 'address', type: 'string', about: 'Where it can be read.', of: ({ citation }) => citation.address },
    {
      name: 'compilations',
      type: 'string',
      about: 'Public compilations through which the rows came.',
      of: ({ citation }) => citation.compilations.map(({ name }) => name).join('; '),
    },
    {
      name: 'confidence',
      type: 'string',
      about: 'How surely it was transcribed.',
      constraints: { required: true, enum: CONFIDENCES },
      of: ({ confidence }) => confidence,
    },
    ...inBoth<Series>('checked', 'How far the transcription was checked.', ({ checked }) => checked, REQUIRED),
    ...inBoth<Series>('notes', 'Vintage, scope and other cautions.', ({ notes }) => ({
      en: notes.map((note) => note.en).join(' '),
      'zh-CN': notes.map((note) => note['zh-CN']).join(''),
    })),
  ],
  rows: ({ tables }) => tables(),
})
