import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { makeCatalogue } from '../catalogue/catalogue.ts'
import type { Compiled } from '../catalogue/compile.ts'
import { slicesOfView } from '../catalogue/slices.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Locale } from '../model/text.ts'
import type { Deck } from '../view/deck.ts'
import type { View } from '../view/view.ts'
import { compileFolder } from './data.ts'
import { CommandError } from './options.ts'
import { curatedShots } from './render-curated.ts'
import { type Fonts, openFonts } from './render-fonts.ts'
import { parseRenderOptions, type RenderOptions, USAGE } from './render-options.ts'
import { startProgress } from './render-progress.ts'
import { type Shot, shotsOfDeck, shotsOfView } from './render-shots.ts'
import { type NamedJob, WRITERS } from './render-writers.ts'
import { PARALLEL } from './to-png.ts'

/** What came of a run. */
export interface RenderReport {
  readonly pictures: number
  readonly failed: readonly { readonly name: string; readonly message: string }[]
  readonly seconds: number
  /** Largest memory of the process so far, in megabytes. */
  readonly megabytes: number
}

/** One file to be written. */
interface Task {
  readonly name: string
  readonly file: string
  readonly make: () => Promise<Uint8Array>
}

/**
 * `npm run render`: pictures without a browser.
 * @returns the exit code: 0 where all is well, 1 where some pictures failed, each by name, 2 for wrong usage
 */
export async function runRender(args: readonly string[]): Promise<0 | 1 | 2> {
  try {
    const options = parseRenderOptions(args)
    const report = await render(options)
    for (const { name, message } of report.failed) console.error(`${name}: ${message}`)
    const { pictures, seconds, megabytes } = report
    const failed = report.failed.length > 0 ? `, ${report.failed.length} failed` : ''
    console.log(
      `${pictures} files${failed} in ${seconds.toFixed(1)} s, ${(pictures / seconds).toFixed(1)} a second, at most ${megabytes} MB of memory`,
    )
    if (options.report) await writeFile(options.report, `${JSON.stringify(report, null, 1)}\n`)
    return report.failed.length > 0 ? 1 : 0
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    console.error(`${error.message}\n\n${USAGE}`)
    return 2
  }
}

/** Draws everything that was asked for. Rejects with a {@link CommandError} where that cannot be read. */
async function render(options: RenderOptions): Promise<RenderReport> {
  const compiled = await compileFolder(options.data, options.asOf)
  const whole = makeCatalogue(compiled.index, [...compiled.slices.values()])
  const decks = [...compiled.slices.values()].flatMap(({ deck }) => deck ?? [])
  const shots = await shotsOf(options, decks, whole)
  for (const { name, ignored } of shots)
    if (ignored.length > 0)
      console.error(`${name}: not known and left out: ${ignored.map((one) => `${one.name}=${one.value}`).join(', ')}`)
  const jobs = jobsOf(shots, options, compiled)
  const start = performance.now()
  const fonts = await openFonts(expectedText(compiled, jobs))
  try {
    const tasks = tasksOf(jobs, options, fonts)
    const failed = await runTasks(tasks)
    const seconds = (performance.now() - start) / 1000
    const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
    return { pictures: tasks.length - failed.length, failed, seconds, megabytes }
  } finally {
    await fonts.dispose()
  }
}

async function shotsOf(asked: RenderOptions, decks: readonly Deck[], catalogue: Catalogue): Promise<Shot[]> {
  const found = [
    ...(await Promise.all(asked.views.map((view) => shotsOfView(view, catalogue)))),
    ...(await Promise.all(asked.decks.map((deck) => shotsOfDeck(deck, decks, catalogue)))),
    ...(asked.all ? [curatedShots(decks, catalogue)] : []),
  ]
  return withOwnNames(found.flat())
}

/** No two shots may be written to the same file. */
function withOwnNames(shots: readonly Shot[]): Shot[] {
  const counts = new Map<string, number>()
  return shots.map((shot) => {
    const count = (counts.get(shot.name) ?? 0) + 1
    counts.set(shot.name, count)
    return count === 1 ? shot : { ...shot, name: `${shot.name}-${count}` }
  })
}

/** A job per shot and language. Each has the data that the page of its chart has, and so the same words. */
function jobsOf(shots: readonly Shot[], options: RenderOptions, compiled: Compiled): NamedJob[] {
  const { index, slices } = compiled
  const catalogues = new Map<string, Catalogue>()
  const catalogueOf = (view: View): Catalogue => {
    const names = slicesOfView(index, view)
    const key = names.join(' ')
    const known =
      catalogues.get(key) ??
      makeCatalogue(
        index,
        names.flatMap((name) => slices.get(name) ?? []),
      )
    catalogues.set(key, known)
    return known
  }
  const { languages } = index.site
  const localesOf = (shot: Shot): readonly Locale[] => {
    if (options.locales.length > 0) return options.locales
    return shot.locale ? [shot.locale] : options.all ? languages : languages.slice(0, 1)
  }
  return shots.flatMap((shot) =>
    localesOf(shot).map((locale): NamedJob => {
      const { view, headline, notes } = shot
      return {
        name: `${shot.name}.${locale}`,
        view,
        locale,
        catalogue: catalogueOf(view),
        today: options.today ?? shot.today ?? options.asOf,
        spec: options.spec,
        ...(headline?.[locale] ? { headline: headline[locale] } : {}),
        ...(notes?.[locale] ? { notes: notes[locale] } : {}),
      }
    }),
  )
}

/** Texts that pictures of a long run may hold; a short one makes its fonts from its own pictures. */
const expectedText = ({ files }: Compiled, jobs: readonly NamedJob[]): string =>
  jobs.length > PARALLEL ? [...files.values()].join('') : ''

function tasksOf(jobs: readonly NamedJob[], { format, fineness, out }: RenderOptions, fonts: Fonts): Task[] {
  const writer = WRITERS[format]
  const means = { fineness, fonts }
  const isFile = extname(out) !== ''
  if (writer.holds === 'all') {
    if (!isFile) throw new CommandError(`--out wants a file ending in .${format}`)
    return [{ name: out, file: out, make: () => writer.write(jobs, means) }]
  }
  if (isFile && jobs.length > 1) throw new CommandError(`--out wants a folder for ${jobs.length} pictures`)
  return jobs.map((job) => ({
    name: job.name,
    file: isFile ? out : join(out, `${job.name}.${format}`),
    make: () => writer.write(job, means),
  }))
}

/** Makes and writes the files, several at a time; one that fails does not stop the others. */
async function runTasks(tasks: readonly Task[]): Promise<RenderReport['failed']> {
  const failed: { name: string; message: string }[] = []
  const progress = startProgress(tasks.length, process.stderr)
  const waiting = tasks.values()
  const work = async (): Promise<void> => {
    for (const { name, file, make } of waiting) {
      try {
        const bytes = await make()
        await mkdir(dirname(file), { recursive: true })
        await writeFile(file, bytes)
      } catch (error) {
        failed.push({ name, message: error instanceof Error ? error.message : String(error) })
      }
      progress.step(name)
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, work))
  progress.end()
  return failed
}
