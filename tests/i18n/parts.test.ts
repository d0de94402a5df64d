import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { describe, expect, it } from 'vitest'
import { PAGES, wordsOf } from '../../src/app/page-table.tsx'
import { en } from '../../src/i18n/en/index.ts'
import { WORD_PARTS, type WordPart } from '../../src/i18n/translate.ts'
import type { PageName } from '../../src/ui/pages.ts'
import { importsOf, SRC, sourceFiles, visitNodes } from '../imports.ts'

const ANALYSIS: readonly WordPart[] = ['base', 'analysis']

/** Code that is fetched when it is asked for, with the parts of the words that are known by then; others know `base`. */
const KNOWN: Readonly<Record<string, readonly WordPart[]>> = {
  ...Object.fromEntries(
    (Object.keys(PAGES) as PageName[]).map((name) => [`features/${name}/page.tsx`, wordsOf(name)] as const),
  ),
  // Only pages that name these words, and the dialog of exports, fetch these kinds: the build draws all pages.
  'charts/scatter/index.ts': ANALYSIS,
  'charts/change/index.ts': ANALYSIS,
  'charts/composition/index.ts': ANALYSIS,
  'charts/distribution/index.ts': ANALYSIS,
  'charts/multiples/index.ts': ANALYSIS,
  'ui/briefing/add-dialog.tsx': ['base', 'decks'],
  'ui/export/cited-source.tsx': ['base', 'taking'],
  // All languages, whole: the dialog says what the page does, in each.
  'ui/export/export-dialog.tsx': WORD_PARTS,
  'exports/json-stat.ts': WORD_PARTS,
  'exports/xlsx.ts': WORD_PARTS,
  'exports/pptx/write.ts': WORD_PARTS,
  'exports/pptx/compose.ts': WORD_PARTS,
}

interface Source {
  readonly imports: readonly string[]
  readonly later: readonly string[]
  /** Texts of the file; `*` stands for what is only known when it runs. */
  readonly texts: readonly string[]
}

function readSource(file: string): Source {
  const code = readFileSync(join(SRC, file), 'utf8')
  const own = importsOf(file, code).filter(({ from, typeOnly }) => from.startsWith('.') && !typeOnly)
  const paths = (later: boolean) =>
    own.filter((one) => one.later === later).map(({ from }) => join(dirname(file), from))
  return { imports: paths(false), later: paths(true), texts: textsOf(file, code) }
}

function textsOf(file: string, code: string): string[] {
  const texts: string[] = []
  visitNodes(file, code, (one) => {
    const node = one as { type?: string; value?: unknown; quasis?: readonly { value: { cooked: string } }[] }
    if (node.type === 'Literal' && typeof node.value === 'string') texts.push(node.value)
    if (node.type === 'TemplateLiteral') texts.push((node.quasis ?? []).map(({ value }) => value.cooked).join('*'))
  })
  return texts
}

/** The part of every word, by its key. */
const partOf = new Map(
  WORD_PARTS.flatMap((part) => Object.keys(en[part]).map((key) => [key.replace(/_(one|other)$/, ''), part] as const)),
)

/** Words that a text names: itself, or all that `*` can stand for where its beginning is known. */
function keysOf(text: string): string[] {
  if (partOf.has(text)) return [text]
  if (!/^[a-z]+\..*\*/.test(text)) return []
  const pattern = new RegExp(
    `^${text
      .split('*')
      .map((part) => part.replace(/[^\w]/g, '\\$&'))
      .join('.+')}$`,
  )
  return [...partOf.keys()].filter((key) => pattern.test(key))
}

describe('words of a part', () => {
  const sources = new Map(
    sourceFiles()
      .filter((file) => file.endsWith('.ts') || file.endsWith('.tsx'))
      .map((file) => [file, readSource(file)] as const),
  )

  /** All files that come with a file. */
  function closureOf(file: string, seen = new Set<string>()): Set<string> {
    if (seen.has(file)) return seen
    seen.add(file)
    for (const one of sources.get(file)?.imports ?? []) closureOf(one, seen)
    return seen
  }

  const browser = [...sources].filter(([file]) => !/^(?:cli|i18n)\//.test(file) && file !== 'app/prerender.tsx')
  const roots = new Set(['app/main.tsx', ...browser.flatMap(([, { later }]) => later)])

  it('finds what is fetched later, and the words it says', () => {
    expect([...roots]).toEqual(expect.arrayContaining(Object.keys(KNOWN)))
    expect(keysOf('treatment.no.*')).toContain('treatment.no.no-gdp')
    expect(keysOf('./*')).toEqual([])
  })

  it('are all said on some page', () => {
    const said = new Set(
      [...sources].flatMap(([file, { texts }]) => (/^(?:cli|i18n)\//.test(file) ? [] : texts.flatMap(keysOf))),
    )
    expect([...partOf.keys()].filter((key) => !said.has(key))).toEqual([])
  })

  it.each([...roots].toSorted())('are known where they are said: %s', (root) => {
    const known = KNOWN[root] ?? ['base']
    const unknown = [...closureOf(root)].flatMap((file) =>
      (sources.get(file)?.texts ?? [])
        .flatMap(keysOf)
        .filter((key) => !known.includes(partOf.get(key) ?? 'base'))
        .map((key) => `${file}: ${key} of ${partOf.get(key)}`),
    )
    expect([...new Set(unknown)]).toEqual([])
  })
})
