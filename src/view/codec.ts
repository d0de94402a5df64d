import type { z } from '../model/zod.ts'
import { migrate, type Parameters, VIEW_VERSION } from './migrations.ts'
import {
  bulletViewSchema,
  changeViewSchema,
  compositionViewSchema,
  distributionViewSchema,
  gaugeViewSchema,
  mapViewSchema,
  matrixViewSchema,
  multiplesViewSchema,
  rankViewSchema,
  scatterViewSchema,
  stripViewSchema,
  tableViewSchema,
  tilesViewSchema,
  trendViewSchema,
  type View,
  type ViewKind,
  viewSchema,
} from './view.ts'

/** A parameter that says nothing here: unknown, repeated, damaged, or of another kind of chart. */
export interface Ignored {
  readonly name: string
  readonly value: string
}

export interface Decoded {
  readonly view: View
  readonly ignored: readonly Ignored[]
  /** The address was written by a newer program; it was read as far as it is known. */
  readonly newer: boolean
}

type Fields = Readonly<Record<string, z.ZodMiniType>>

const SHAPES: Readonly<Record<ViewKind, Fields>> = {
  rank: rankViewSchema.shape,
  trend: trendViewSchema.shape,
  tiles: tilesViewSchema.shape,
  map: mapViewSchema.shape,
  strip: stripViewSchema.shape,
  distribution: distributionViewSchema.shape,
  scatter: scatterViewSchema.shape,
  change: changeViewSchema.shape,
  composition: compositionViewSchema.shape,
  multiples: multiplesViewSchema.shape,
  table: tableViewSchema.shape,
  gauge: gaugeViewSchema.shape,
  bullet: bulletViewSchema.shape,
  matrix: matrixViewSchema.shape,
}

/** Names in addresses are lower case. */
const NAMES: Readonly<Record<string, string>> = { yTreatment: 'y-treatment', yScale: 'y-scale' }
const nameOf = (field: string): string => NAMES[field] ?? field

const LISTS = new Set(['highlight', 'regions', 'targets', 'sectors'])
const NUMBERS = new Set(['limit'])
const SWITCHES = new Set(['fit'])
/** An address says at most so much in one parameter, and so much is told of what was ignored. */
const LONGEST = 20_000
const TOLD = { parameters: 50, name: 100, value: 2_000 }

/**
 * A View as the parameters of an address: version, kind, then the fields in the order of its schema, defaults left out,
 * lists joined with dots. The same View always gives the same parameters.
 */
export function encodeView(view: View): Record<string, string> {
  const printed = Object.entries(SHAPES[view.kind]).flatMap(([field, schema]): [string, string][] => {
    const value = (view as Readonly<Record<string, unknown>>)[field]
    const text = print(value)
    const isSaid = text !== undefined && (field === 'kind' || text !== print(defaultOf(schema)))
    return isSaid ? [[nameOf(field), text]] : []
  })
  return { v: String(VIEW_VERSION), ...Object.fromEntries(printed) }
}

const defaultOf = (schema: z.ZodMiniType): unknown => schema.safeParse(undefined).data

function print(value: unknown): string | undefined {
  if (value === undefined) return undefined
  if (Array.isArray(value)) return value.join('.')
  return typeof value === 'boolean' ? String(Number(value)) : String(value)
}

/** What a text says for a field; a text of another form is left as it is, for the schema to refuse. */
function read(field: string, text: string): unknown {
  if (LISTS.has(field)) return text === '' ? [] : text.split('.')
  if (NUMBERS.has(field)) return /^\d{1,6}$/.test(text) ? Number(text) : text
  if (SWITCHES.has(field)) return text === '1' ? true : text === '0' ? false : text
  return text
}

/**
 * The View of an address. Never throws: whatever is unknown, damaged, repeated or too long is ignored, field by field,
 * and told. What every View must say and the address does not is taken from the fallback; an address that says nothing
 * of a View is the fallback.
 * @param search parameters by name; a repeated one as the list of its values
 * @param others names that belong to other parts of the page
 */
export function decodeView(
  search: Readonly<Record<string, string | readonly string[]>>,
  fallback: View,
  others: readonly string[] = [],
): Decoded {
  const single = new Map<string, string>()
  const ignored: Ignored[] = []
  for (const [name, value] of Object.entries(search)) {
    if (others.includes(name)) continue
    if (typeof value === 'string' && value.length <= LONGEST) single.set(name, value)
    else ignored.push({ name, value: String(value) })
  }
  const { parameters, newer, damaged } = versioned(single)
  const decoded = parameters.size > 0 ? decodeFields(parameters, fallback) : { view: fallback, ignored: [] }
  return { view: decoded.view, ignored: told([...ignored, ...damaged, ...decoded.ignored]), newer }
}

const told = (ignored: readonly Ignored[]): Ignored[] =>
  ignored
    .slice(0, TOLD.parameters)
    .map(({ name, value }) => ({ name: name.slice(0, TOLD.name), value: value.slice(0, TOLD.value) }))

/** The parameters as the present version writes them. */
function versioned(found: ReadonlyMap<string, string>) {
  const text = found.get('v')
  const rest: Parameters = new Map([...found].filter(([name]) => name !== 'v'))
  if (text === undefined) return { parameters: migrate(rest, 0), newer: false, damaged: [] }
  if (!/^\d{1,6}$/.test(text)) return { parameters: rest, newer: false, damaged: [{ name: 'v', value: text }] }
  const version = Number(text)
  return { parameters: migrate(rest, version), newer: version > VIEW_VERSION, damaged: [] }
}

function decodeFields(parameters: Parameters, fallback: View): Omit<Decoded, 'newer'> {
  const asked = parameters.get('kind')
  const isKind = asked !== undefined && Object.hasOwn(SHAPES, asked)
  const kind = isKind ? (asked as ViewKind) : fallback.kind
  const fields = SHAPES[kind]
  const used = new Set(isKind ? ['kind'] : [])
  const values = Object.entries(fields).map(([field, schema]): [string, unknown] => {
    const text = field === 'kind' ? kind : parameters.get(nameOf(field))
    const parsed = schema.safeParse(text === undefined ? undefined : read(field, text))
    if (!parsed.success) return [field, defaultOf(schema) ?? required(field, schema, fallback)]
    if (text !== undefined && field !== 'kind') used.add(nameOf(field))
    return [field, parsed.data]
  })
  const view = viewSchema.safeParse(Object.fromEntries(values.filter(([, value]) => value !== undefined)))
  const ignored = [...parameters].filter(([name]) => !view.success || !used.has(name))
  return { view: view.success ? view.data : fallback, ignored: ignored.map(([name, value]) => ({ name, value })) }
}

/** What the fallback says for a field that must be there: the field itself, else the indicator it speaks of. */
function required(field: string, schema: z.ZodMiniType, fallback: View): unknown {
  const said: Readonly<Record<string, unknown>> = { ...fallback }
  return [said[field], said.indicator].find((value) => value !== undefined && schema.safeParse(value).success)
}
