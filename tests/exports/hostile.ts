import fc from 'fast-check'
import { EMPTY_ROW, type TidyRow } from '../../src/exports/tidy-row.ts'
import type { RegionCode, StatementKey } from '../../src/model/ids.ts'

/** Texts that data may hold and that break careless writers. */
export const HOSTILE: readonly string[] = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '＝1+1',
  '＋1',
  '－1',
  '＠A1',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '"=1+1"',
  '""=1+1',
  '\u200b=1+1',
  '\u202e=1+1',
  '\ufeff=1+1',
  'harmless;=1+1',
  'harmless; "=1+1',
  'a\r\n=b',
  'a\u2028=b',
  ']]>',
  '<script>alert(1)</script>&amp;"\'',
  '_x0041_ and _x005F_',
  '\u0000\u0001\u0008\u000b\u001f\u007f',
  'lone \ud800 and \udc00 surrogates',
  '\u202eturned',
  '\ufffe\uffff',
  '长'.repeat(2_000),
  'a,b;c\td|e',
  '👩‍🔬 ℃ é',
]

export const hostileText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.tuple(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary-ascii', maxLength: 5 })).map(([a, b]) => b + a),
)

/** Numbers as data hold them, and the ends of what a double can. */
export const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.constantFrom(0, -0, 1e15, -1e15, 1e-7, 5e-324, 1.7976931348623157e308, 0.1 + 0.2, 123456789.12345679, 1e21),
)

/** A row all of whose words are one text. */
export const rowWith = (text: string, value: number | null, region = 'R1'): TidyRow => ({
  ...EMPTY_ROW,
  region: region as RegionCode,
  regionName: text,
  indicatorName: text,
  sectorName: text,
  variant: text,
  period: '2023',
  value,
  unit: 'CNY',
  lower: value,
  upper: value,
  bound: 'exact',
  kind: 'actual',
  shown: text,
  printed: text,
  note: text,
  source: {
    number: '1',
    title: text,
    publisher: text,
    date: null,
    address: null,
    statement: 'a/b' as StatementKey,
    excerpt: text,
    confidence: 'high',
  },
})

/** Unpaired surrogates; `isWellFormed` is younger than the oldest Node that runs this. */
export const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
