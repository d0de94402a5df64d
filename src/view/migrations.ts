/** The parameters of an address, by name. */
export type Parameters = ReadonlyMap<string, string>

/** Rewrites the addresses of one version as the next one writes them. */
export type Migration = (parameters: Parameters) => Parameters

/** A parameter under its new name, unless that one is taken; the old one then stays, to be told as ignored. */
const renamed =
  (names: Readonly<Record<string, string>>): Migration =>
  (parameters) =>
    new Map(
      [...parameters].map(([name, value]) => {
        const next = Object.hasOwn(names, name) ? names[name] : undefined
        return next && !parameters.has(next) ? [next, value] : [name, value]
      }),
    )

/** Entry n leads from version n to n + 1. An address without a version is of version 0. */
export const MIGRATIONS: readonly Migration[] = [
  // Links written by hand with the names that the filters of other pages have.
  renamed({ region: 'highlight', year: 'period' }),
]

/** Version that addresses are written in. */
export const VIEW_VERSION = MIGRATIONS.length

/** An address of an older version as the present one would write it. */
export const migrate = (parameters: Parameters, version: number): Parameters =>
  MIGRATIONS.slice(version).reduce((now, migration) => migration(now), parameters)
