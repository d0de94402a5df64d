import { expect, it } from 'vitest'
import { BUDGETS, blockingFiles, crossedBudgets, type PageBytes, upToFirstChart } from '../browser/budget.ts'

const LEAN: PageBytes = { beforeFirstChart: 40_000, scripts: 150_000, total: 350_000, library: 100_000 }

it('says nothing of a page that keeps to its budgets, to the last byte', () => {
  expect(crossedBudgets(LEAN)).toEqual([])
  expect(crossedBudgets(BUDGETS)).toEqual([])
})

it('names every budget that a page crosses, and by how much', () => {
  expect(crossedBudgets({ ...LEAN, scripts: BUDGETS.scripts + 1 })).toEqual([
    `scripts: ${BUDGETS.scripts + 1} bytes, 1 over ${BUDGETS.scripts}`,
  ])
  const fat = { beforeFirstChart: 60_500, scripts: 300_000, total: 600_001, library: 170_000 }
  expect(crossedBudgets(fat).map((line) => line.split(':')[0])).toEqual([
    'beforeFirstChart',
    'scripts',
    'total',
    'library',
  ])
})

it('counts a document up to its first chart, and what blocks its first paint', () => {
  const head =
    '<head><script src="first.js"></script><link rel="preload" href="a.woff2" as="font"><link rel="stylesheet" href="s.css">' +
    '<link rel="modulepreload" href="m.js"><script type="module" src="main.js"></script></head>'
  const html = `${head}<svg>icon</svg><div data-signature="1"><svg>chart</svg></div><div data-signature="2"><svg>next</svg></div>`
  expect(upToFirstChart(html)).toBe(`${head}<svg>icon</svg><div data-signature="1"><svg>chart</svg>`)
  expect(upToFirstChart('<p>none</p>')).toBe('<p>none</p>')
  expect(blockingFiles(html)).toEqual(['first.js', 'a.woff2', 's.css'])
})
