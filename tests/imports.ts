import { readdirSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { parseAst } from 'vite'

export const SRC = join(import.meta.dirname, '../src')

export interface Import {
  readonly from: string
  readonly typeOnly: boolean
  /** Whether it is fetched when it is asked for, `import()`. */
  readonly later: boolean
}

interface Node {
  readonly type: string
  readonly source?: { readonly value?: unknown } | null
  readonly importKind?: string
  readonly exportKind?: string
  readonly specifiers?: readonly { readonly importKind?: string }[]
}

/** Calls back with every node of a source file. */
export function visitNodes(file: string, code: string, onNode: (node: object) => void): void {
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    onNode(value)
    Object.values(value).forEach(visit)
  }
  visit(parseAst(code, { lang: file.endsWith('.tsx') ? 'tsx' : file.endsWith('.mjs') ? 'js' : 'ts' }))
}

/** Every static and dynamic import, re-export, and import in a type. */
export function importsOf(file: string, code: string): Import[] {
  const found: Import[] = []
  visitNodes(file, code, (one) => {
    const node = one as Node
    const from = node.source?.value
    if (typeof from === 'string')
      found.push({ from, typeOnly: isTypeOnly(node), later: node.type === 'ImportExpression' })
  })
  return found
}

const isTypeOnly = ({ type, importKind, exportKind, specifiers = [] }: Node): boolean =>
  type === 'TSImportType' ||
  importKind === 'type' ||
  exportKind === 'type' ||
  (type === 'ImportDeclaration' && specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type'))

const filesBelow = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return filesBelow(path)
    return /\.(?:ts|tsx|mjs)$/.test(name) ? [path] : []
  })

/** Every source file by its path below `src/`. */
export const sourceFiles = (): string[] =>
  filesBelow(SRC).map((path) => path.slice(SRC.length + 1).replaceAll(sep, '/'))
