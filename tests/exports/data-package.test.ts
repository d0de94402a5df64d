import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { buildDataPackage, dataPackageFiles, PACKAGE_TABLES } from '../../src/exports/data-package.ts'
import { withoutNoise } from '../../src/exports/tidy-row.ts'
import { cellOf } from '../../src/measure/treatment.ts'
import type { StatedFigure } from '../../src/model/catalogue.ts'
import type { IndicatorId, RegionCode } from '../../src/model/ids.ts'
import { HOSTILE, LONE } from './hostile.ts'
import { PACKAGE_PROFILE } from './package-profile.ts'
import { realCatalogue } from './real-views.ts'

const catalogue = await realCatalogue()

interface Schema {
  readonly fields: readonly {
    readonly name: string
    readonly type: string
    readonly constraints?: {
      readonly required?: boolean
      readonly unique?: boolean
      readonly enum?: readonly string[]
      readonly pattern?: string
    }
  }[]
  readonly primaryKey: readonly string[]
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[]
    readonly reference: { readonly resource: string; readonly fields: readonly string[] }
  }[]
}
interface Resource {
  readonly name: string
  readonly path: string
  readonly bytes: number
  readonly schema: Schema
}
type Row = Readonly<Record<string, string>>

/** A package opened as another program would open it: from the zip alone. */
function open(bytes: Uint8Array) {
  const files = unzipSync(bytes)
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array())
  const descriptor: { readonly resources: readonly Resource[] } = JSON.parse(text('datapackage.json'))
  const tables = new Map(
    descriptor.resources.map((resource) => {
      const { data, errors, meta } = Papa.parse<Row>(text(resource.path), { header: true, skipEmptyLines: true })
      expect(errors, resource.name).toEqual([])
      expect(meta.fields, resource.name).toEqual(resource.schema.fields.map(({ name }) => name))
      expect(files[resource.path]?.length).toBe(resource.bytes)
      return [resource.name, { ...resource, rows: data }] as const
    }),
  )
  return { files, descriptor, tables }
}

const bytes = buildDataPackage(catalogue)
const opened = open(bytes)

const isOfType = (text: string, type: string): boolean =>
  type === 'number' ? /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text) : type === 'boolean' ? /^(true|false)$/.test(text) : true

/** What in a table is not as its own schema says. */
function breaches({ schema, rows, name }: Resource & { rows: readonly Row[] }): string[] {
  const wrong: string[] = []
  for (const { name: field, type, constraints = {} } of schema.fields) {
    const cells = rows.map((row) => row[field] ?? '')
    const filled = cells.filter((cell) => cell !== '')
    const tell = (what: string, cell: string) => wrong.push(`${name}.${field}: ${what}: ${cell.slice(0, 60)}`)
    if (constraints.required && filled.length < cells.length) tell('required', '')
    if (constraints.unique && new Set(filled).size < filled.length) tell('unique', '')
    for (const cell of filled) {
      if (!isOfType(cell, type)) tell(type, cell)
      if (constraints.enum && !constraints.enum.includes(cell)) tell('enum', cell)
      if (constraints.pattern && !new RegExp(`^(?:${constraints.pattern})$`).test(cell)) tell('pattern', cell)
    }
  }
  const keys = rows.map((row) => JSON.stringify(schema.primaryKey.map((field) => row[field])))
  if (new Set(keys).size < keys.length) wrong.push(`${name}: primary key`)
  for (const { fields, reference } of schema.foreignKeys ?? []) {
    const target = opened.tables.get(reference.resource || name)
    const known = new Set(target?.rows.map((row) => row[reference.fields[0] ?? '']))
    const lost = rows.map((row) => row[fields[0] ?? '']).find((cell) => cell && !known.has(cell))
    if (!target || lost) wrong.push(`${name}.${fields[0]}: names no row of ${reference.resource}: ${lost}`)
  }
  return wrong
}

describe('the data package', () => {
  it('has the form that the specifications ask for', () => {
    const ajv = new Ajv({ allErrors: true })
    addFormats.default(ajv)
    const valid = ajv.validate(PACKAGE_PROFILE, opened.descriptor)
    expect(ajv.errors).toBeNull()
    expect(valid).toBe(true)
  })

  it.each(PACKAGE_TABLES.map(({ name }) => name))('%s satisfies its own schema', (name) => {
    const table = opened.tables.get(name)
    if (!table) throw new Error(name)
    expect(table.rows.length).toBeGreaterThan(0)
    expect(breaches(table)).toEqual([])
  })

  it('has every number there is, exactly', () => {
    const rows = opened.tables.get('observations')?.rows ?? []
    const cells = [...catalogue.series.values()].reduce((sum, { values }) => sum + values.flat().length, 0)
    expect(rows).toHaveLength(cells)
    const wrong = rows.filter(({ indicator, region, period, value, status }) => {
      const series = catalogue.series.get(indicator as IndicatorId)
      const published = series ? cellOf(series, region as RegionCode, period ?? '') : Number.NaN
      return published === null
        ? value !== '' || status !== 'M'
        : Number(value) !== withoutNoise(published) || status === 'M'
    })
    expect(wrong).toEqual([])
    const figures = opened.tables.get('figures')?.rows ?? []
    expect(figures.map(({ key, value }) => [key, Number(value)])).toEqual(
      catalogue.figures.map(({ key, value }) => [key, value]),
    )
    expect(opened.tables.get('pledges')?.rows).toHaveLength(catalogue.pledges.length)
    expect(opened.tables.get('documents')?.rows).toHaveLength(catalogue.documents.size)
  })

  it('carries bounds and the sentence of each figure', () => {
    const row = opened.tables.get('figures')?.rows.find(({ key }) => key === 'hebei-electronics-2023/revenue-2030')
    const figure = catalogue.figures.find(({ key }) => key === row?.key)
    expect(row).toMatchObject({ bound: 'over', lower: String(figure?.value), upper: '', excerpt: figure?.excerpt })
  })

  it('is the same bytes for the same data', () => {
    expect(Buffer.from(buildDataPackage(catalogue)).equals(Buffer.from(bytes))).toBe(true)
    expect(bytes.length).toBeLessThan(1_500_000)
  })

  it('tells how to read it, in both languages', () => {
    const readme = strFromU8(opened.files['README.md'] ?? new Uint8Array())
    expect(readme).toContain(catalogue.site.licence['zh-CN'])
    for (const { name } of PACKAGE_TABLES) expect(readme).toContain(`data/${name}.csv`)
  })

  it('is not made of a part of the data', () => {
    expect(() => dataPackageFiles({ ...catalogue, series: new Map() })).toThrow('rd_intensity')
    expect(() => dataPackageFiles({ ...catalogue, pledges: [] })).toThrow('statements')
  })

  it('holds any text', () => {
    const [first, ...rest] = catalogue.figures
    const figures = HOSTILE.map(
      (text, at): StatedFigure => ({
        ...(first as StatedFigure),
        id: `x${at}`,
        key: `x/x${at}` as StatedFigure['key'],
        excerpt: text,
      }),
    )
    const files = dataPackageFiles({ ...catalogue, figures: [...figures, ...rest] })
    const csv = files.get('data/figures.csv') ?? ''
    expect(csv).not.toMatch(LONE)
    const { data, errors } = Papa.parse<Row>(csv, { header: true, skipEmptyLines: true })
    expect(errors).toEqual([])
    expect(data).toHaveLength(figures.length + rest.length)
    expect(data.filter(({ excerpt }) => /^[\s"]*[=+\-@＝＋－＠]/.test(excerpt ?? ''))).toEqual([])
  })
})
