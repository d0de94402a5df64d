import { readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Import, importsOf, SRC, sourceFiles } from './imports.ts'

interface Layer {
  /** Folders of src/ that may be imported besides the layer's own. */
  readonly folders: readonly string[]
  /** Packages that may be imported; `types:` ones as types only. */
  readonly packages: readonly string[]
}

const CORE = ['model', 'measure', 'view', 'i18n']

/** The table of the design: who may import what. Features are told apart by their directory. */
const LAYERS: Readonly<Record<string, Layer>> = {
  model: { folders: [], packages: ['zod/mini', 'dayjs'] },
  measure: { folders: ['model'], packages: [] },
  view: { folders: ['model'], packages: ['fflate'] },
  i18n: { folders: ['model'], packages: [] },
  charts: { folders: CORE, packages: ['types:echarts'] },
  // A briefing is data made of Views, and which data a View needs is said where data are loaded.
  catalogue: { folders: ['model', 'measure', 'view'], packages: ['pinyin-pro'] },
  render: { folders: ['model', 'measure', 'types:charts'], packages: ['echarts'] },
  exports: {
    folders: [...CORE, 'charts', 'catalogue', 'render'],
    packages: ['fflate', 'hucre', 'papaparse', 'pptxgenjs'],
  },
  queries: { folders: ['model', 'catalogue'], packages: ['@tanstack/react-query'] },
  // A chart, a target card and the way to take them away exist once for all features.
  ui: {
    folders: [...CORE, 'charts', 'render', 'exports'],
    packages: ['react', 'react-dom', '@tanstack/react-virtual', 'echarts-for-react', 'types:echarts'],
  },
  features: {
    folders: [...CORE, 'charts', 'catalogue', 'render', 'exports', 'queries', 'ui'],
    packages: ['react', '@tanstack/react-query'],
  },
  app: {
    folders: [...CORE, 'charts', 'catalogue', 'render', 'exports', 'queries', 'ui', 'features'],
    packages: ['react', 'react-dom', '@tanstack/react-query', '@tanstack/react-router'],
  },
  cli: {
    folders: [...CORE, 'charts', 'catalogue', 'render', 'exports'],
    packages: ['node', 'vite', '@playwright/test', '@duckdb/node-api', '@resvg/resvg-js', 'fontkit', 'subset-font'],
  },
}

/** What is wrong with the imports of one file, given by its path below src/; empty where nothing is. */
function violationsOf(file: string, code: string): string[] {
  const layer = file.split('/')[0] ?? ''
  const rules = LAYERS[layer]
  if (!rules) return [`${file}: src/${layer} is not a folder of the design`]
  return importsOf(file, code)
    .filter((found) => !isAllowed(file, layer, rules, found))
    .map(({ from, typeOnly }) => `${file} imports ${typeOnly ? 'types of ' : ''}${from}`)
}

function isAllowed(file: string, layer: string, rules: Layer, { from, typeOnly }: Import): boolean {
  if (!from.startsWith('.')) {
    const allowed = rules.packages.map((name) => name.replace('types:', () => (typeOnly ? '' : '\0')))
    const name = from.startsWith('node:') ? 'node' : from
    return allowed.some((one) => name === one || name.startsWith(`${one}/`))
  }
  const target = normalize(join(dirname(file), from)).split(sep)
  const [folder = '', feature] = target
  if (folder === layer) return layer !== 'features' || feature === file.split('/')[1]
  return rules.folders.some((one) => one === folder || (typeOnly && one === `types:${folder}`))
}

describe('imports', () => {
  const files = sourceFiles()

  it('are found at all', () => {
    expect(files.length).toBeGreaterThan(50)
    const code =
      "import { z } from './zod.ts'\nimport type { A } from './a.ts'\nexport * from './b.ts'\nimport('./c.ts')"
    expect(importsOf('model/x.ts', code)).toEqual([
      { from: './zod.ts', typeOnly: false, later: false },
      { from: './a.ts', typeOnly: true, later: false },
      { from: './b.ts', typeOnly: false, later: false },
      { from: './c.ts', typeOnly: false, later: true },
    ])
  })

  it.each(files)('%s', (file) => {
    expect(violationsOf(file, readFileSync(join(SRC, file), 'utf8'))).toEqual([])
  })

  it('reach the dictionary of pinyin in one place, and that one from commands only', () => {
    const importing = (from: RegExp) =>
      files.filter((file) => {
        const code = readFileSync(join(SRC, file), 'utf8')
        return code.includes('pinyin') && importsOf(file, code).some((one) => !one.typeOnly && from.test(one.from))
      })
    expect(importing(/^pinyin-pro$/)).toEqual(['catalogue/pinyin.ts'])
    expect(importing(/\/pinyin\.ts$/)).toEqual(['cli/data.ts'])
  })
})

describe('the rule', () => {
  it.each([
    ['model/x.ts', "import { rank } from '../measure/rank.ts'"],
    ['measure/x.ts', "import type { View } from '../view/view.ts'"],
    ['charts/rank/x.ts', "import { init } from 'echarts'"],
    ['charts/rank/x.ts', "import { type A, init } from 'echarts/core'"],
    ['charts/x.ts', "import { echarts } from '../render/echarts.ts'"],
    ['render/x.ts', "import { compileView } from '../charts/compile.ts'"],
    ['ui/x.tsx', "import dayjs from 'dayjs'"],
    ['ui/x.tsx', "export { Root } from '../app/root.tsx'"],
    ['ui/x.tsx', "const a = () => import('../features/region/page.tsx')"],
    ['features/region/x.tsx', "import { TargetsPage } from '../targets/page.tsx'"],
    ['features/region/x.tsx', "import { Link } from '@tanstack/react-router'"],
    ['cli/x.ts', "import { useState } from 'react'"],
    ['cli/x.ts', "import { App } from '../app/app.tsx'"],
    ['cli/x.ts', "import { indexQuery } from '../queries/queries.ts'"],
    ['helpers/x.ts', ''],
  ])('rejects %s with %s', (file, code) => {
    expect(violationsOf(file, code)).toHaveLength(1)
  })

  it.each([
    ['charts/x.ts', "import type { EChartsOption } from 'echarts'"],
    ['charts/x.ts', "import { type EChartsOption } from 'echarts'"],
    ['render/x.ts', "import type { Theme } from '../charts/types.ts'"],
    ['features/region/x.tsx', "import { part } from './part.tsx'"],
    ['cli/x.ts', "import { readFile } from 'node:fs/promises'"],
  ])('accepts %s with %s', (file, code) => {
    expect(violationsOf(file, code)).toEqual([])
  })
})
