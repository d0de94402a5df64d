import { join } from 'node:path'
import { makeCatalogue } from '../../src/catalogue/catalogue.ts'
import { compileFolder } from '../../src/cli/data.ts'
import { type ViewInput, viewSchema } from '../../src/view/view.ts'

const { index, slices } = await compileFolder(join(import.meta.dirname, '../../data'), '2026-11-21')

/** The data that are served, all of them loaded. */
export const wholeCatalogue = makeCatalogue(index, [...slices.values()])

const highlight = ['130000']
const table = { indicator: 'rd_intensity', highlight }
const targets = wholeCatalogue.figures.filter(({ kind }) => kind === 'target').map(({ key }) => key)

const INPUTS: Readonly<Record<string, ViewInput>> = {
  rank: { kind: 'rank', ...table, since: '2018' },
  trend: { kind: 'trend', ...table, highlight: ['130000', '120000', '370000'] },
  statements: { kind: 'trend', indicator: 'industry_revenue', sector: 'electronic-information', regions: ['510000'] },
  tiles: { kind: 'tiles', ...table },
  strip: { kind: 'strip', ...table },
  ranks: { kind: 'strip', ...table, look: 'ranks', since: '2018' },
  distribution: { kind: 'distribution', ...table, indicator: 'gdp' },
  groups: { kind: 'distribution', ...table, by: 'group' },
  scatter: { kind: 'scatter', ...table, y: 'gdp', yTreatment: 'per-capita', fit: true },
  change: { kind: 'change', ...table },
  slope: { kind: 'change', ...table, look: 'slope' },
  composition: { kind: 'composition', ...table, indicator: 'gdp' },
  multiples: { kind: 'multiples', ...table },
  table: { kind: 'table', indicator: 'rd_intensity' },
  gauge: { kind: 'gauge', target: 'hubei-electronics-2024/scale-2027' },
  full: { kind: 'gauge', target: 'sichuan-electronics-2024/revenue-2025', look: 'full' },
  bullet: { kind: 'bullet', targets: [...wholeCatalogue.site.featuredTargets] },
  targets: { kind: 'bullet', targets: targets.slice(0, 30) },
  matrix: { kind: 'matrix', regions: [...wholeCatalogue.regions.keys()].slice(0, 40) },
  nothing: { kind: 'composition', indicator: 'rd_intensity' },
}

/** A View of every kind and look on the data that are served, a map apart: the program ships none. */
export const PICTURE_VIEWS = Object.entries(INPUTS).map(([name, input]) => ({ name, view: viewSchema.parse(input) }))
