import { spawnSync } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus, loadavg, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { buildSite } from './build.ts'
import { compressFolder } from './compress.ts'
import { CACHE, type Options } from './options.ts'
import { importModule } from './runner.ts'
import { serve } from './serve.ts'

const PAGES = ['', 'targets/', 'regions/130000/', 'explore/', 'zh/']

interface Spread {
  readonly median: number
  readonly p95: number
}

interface Row {
  readonly page: string
  readonly profile: string
  readonly visit: string
  readonly ratio: number
  readonly ours: Readonly<Record<string, Spread>>
  readonly floor: Readonly<Record<string, Spread>>
}

/** What drives the browser; it is reached by path, as it stands with the tests. */
interface Driver {
  readonly runLoad: (input: object) => Promise<{
    readonly rows: readonly Row[]
    readonly routes: readonly { readonly profile: string; readonly time: Spread }[]
    readonly browser: string
  }>
}

/**
 * Loading of our pages against their floor, the same built pages without any script, by turns in the same run: on a fast
 * machine, and with a fourth of its speed behind 1.6 Mbit/s and 150 ms. Prints a table, ratios first, and writes `load.json`.
 */
export async function benchLoad(options: Options, chromium: string, folder: string): Promise<void> {
  const [ours, floor] = [join(folder, 'ours'), join(folder, 'floor')]
  await mkdir(folder, { recursive: true })
  if (options.build) await buildSite({ ...options, out: ours })
  await writeFloor(ours, floor)
  const secure = await certificate(folder)
  const servers = [
    await serve({ folder: ours, base: '/', ...(secure ? { secure } : {}) }),
    await serve({ folder: floor, base: '/', ...(secure ? { secure } : {}) }),
  ]
  const before = loadavg()
  try {
    const { runLoad } = await importModule<Driver>('tests/bench/load.ts')
    const [site, bare] = servers.map(({ address }) => address)
    const { rows, routes, browser } = await runLoad({
      chromium,
      ours: site,
      floor: bare,
      pages: PAGES,
      runs: options.runs,
      ...(secure ? { trusted: keyHash(secure.cert) } : {}),
    })
    const machine = { cpu: cpus()[0]?.model, cores: cpus().length, memory: totalmem(), load: before }
    const result = { machine: { ...machine, loadAfter: loadavg() }, runs: options.runs, browser, rows, routes }
    await writeFile(join(folder, 'load.json'), JSON.stringify(result, null, 1))
    console.log(loadTable(rows))
    for (const { profile, time } of routes)
      console.log(`overview to targets, ${profile}: ${time.median.toFixed(0)} ms, p95 ${time.p95.toFixed(0)}`)
    console.log(
      `${options.runs} runs each, by turns, ${secure ? 'HTTP/2' : 'HTTP/1.1'}; ${machine.cpu}, ${machine.cores} cores, load ${before[0]?.toFixed(1)} before and ${loadavg()[0]?.toFixed(1)} after; Chromium ${browser}, node ${process.version}`,
    )
  } finally {
    for (const { server } of servers) {
      ;(server as { closeAllConnections?: () => void }).closeAllConnections?.()
      server.close()
    }
  }
}

/** The measured pages without scripts, and what is fetched for scripts, beside the same styles and fonts. */
async function writeFloor(ours: string, floor: string): Promise<void> {
  await rm(floor, { recursive: true, force: true })
  await mkdir(join(floor, 'assets'), { recursive: true })
  for (const name of await readdir(join(ours, 'assets')))
    if (/\.(css|woff2)$/.test(name)) await cp(join(ours, 'assets', name), join(floor, 'assets', name))
  await cp(join(ours, 'favicon.svg'), join(floor, 'favicon.svg'))
  for (const page of PAGES) {
    const file = join(floor, page, 'index.html')
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, withoutScripts(await readFile(join(ours, page, 'index.html'), 'utf8')))
  }
  await compressFolder(floor, join(CACHE, 'compressed'))
}

/** A page as it would be if it never needed a script. */
export const withoutScripts = (html: string): string =>
  html
    .replace(/<script[^>]*>[^<]*<\/script>\n?/g, '')
    .replace(/<link rel="manifest"[^>]*>\n?|<template data-later>.*?<\/template>\n?/gs, '')

/** A certificate for this machine alone, without which browsers speak no HTTP/2; undefined where openssl is missing. */
async function certificate(folder: string): Promise<{ cert: Buffer; key: Buffer } | undefined> {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const words = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost']
  const { status } = spawnSync('openssl', [...words, '-keyout', key, '-out', cert], { stdio: 'ignore' })
  return status === 0 ? { cert: await readFile(cert), key: await readFile(key) } : undefined
}

/** By which a browser is told to trust a certificate: with one that it only ignores it keeps nothing of a site. */
const keyHash = (cert: Buffer): string =>
  createHash('sha256')
    .update(new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64')

const COLUMNS = [
  'firstChart',
  'allCharts',
  'ready',
  'shift',
  'blocking',
  'longestTask',
  'bytes',
  'requests',
  'heap',
] as const

function loadTable(rows: readonly Row[]): string {
  const lines = rows.map(({ page, profile, visit, ratio, ours, floor }) => [
    `/${page}`,
    `${profile}, ${visit}`,
    ratio.toFixed(2),
    (floor.firstChart?.median ?? Number.NaN).toFixed(0),
    ...COLUMNS.map((name) => (ours[name]?.median ?? Number.NaN).toFixed(name === 'shift' ? 3 : 0)),
    (ours.firstChart?.p95 ?? Number.NaN).toFixed(0),
  ])
  const all = [['page', 'visit', 'ratio', 'floor', ...COLUMNS, 'p95'], ...lines]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0))) ?? []
  return all.map((line) => line.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  ')).join('\n')
}
