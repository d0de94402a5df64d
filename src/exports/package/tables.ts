import type { Catalogue } from '../../model/catalogue.ts'
import type { Series } from '../../model/series.ts'
import type { Text } from '../../model/text.ts'

/** Everything there is. Tables come one after the other, so that a million observations take the memory of one table. */
export interface PackageData {
  readonly catalogue: Omit<Catalogue, 'series'>
  readonly tables: () => Iterable<Series>
}

/** A field of a Table Schema, and what a row says in it. */
export interface Field<Row> {
  readonly name: string
  readonly type: 'string' | 'number' | 'boolean'
  readonly about: string
  readonly constraints?: {
    readonly required?: true
    readonly unique?: true
    readonly enum?: readonly string[]
    readonly pattern?: string
  }
  readonly of: (row: Row) => string | number | boolean | null | undefined
}

/** A file of the package: a table with its schema. */
export interface PackageTable {
  readonly name: string
  readonly title: string
  readonly about: string
  readonly primaryKey: readonly string[]
  /** A field, and the table and field that it names; `''` is the table itself. */
  readonly foreignKeys: readonly (readonly [field: string, table: string, key: string])[]
  readonly fields: readonly Omit<Field<never>, 'of'>[]
  readonly lines: (data: PackageData) => Iterable<readonly (string | number | null)[]>
}

interface Definition<Row> extends Omit<PackageTable, 'fields' | 'lines'> {
  readonly fields: readonly Field<Row>[]
  readonly rows: (data: PackageData) => Iterable<Row>
}

/** Makes a table of its fields and rows. */
export const tableOf = <Row>({ fields, rows, ...rest }: Definition<Row>): PackageTable => ({
  ...rest,
  fields: fields.map(({ of: _, ...field }) => field),
  *lines(data) {
    for (const row of rows(data)) yield fields.map(({ of }) => plain(of(row)))
  },
})

const plain = (value: string | number | boolean | null | undefined): string | number | null =>
  typeof value === 'boolean' ? String(value) : (value ?? null)

/** Two fields, one for each language. */
export const inBoth = <Row>(
  name: string,
  about: string,
  of: (row: Row) => Text | null | undefined,
  constraints?: Field<Row>['constraints'],
): readonly Field<Row>[] =>
  (['en', 'zh-CN'] as const).map((locale) => ({
    name: `${name}_${locale.slice(0, 2)}`,
    type: 'string',
    about: `${about} ${locale === 'en' ? 'In English.' : 'In Chinese.'}`,
    ...(constraints ? { constraints } : {}),
    of: (row) => of(row)?.[locale],
  }))

export const REQUIRED = { required: true } as const
export const UNIQUE = { required: true, unique: true } as const
/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const DATE = { pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?' } as const
