import { z } from '../../model/zod.ts'
import type { Place, Report } from './rules.ts'
import { at, show } from './text.ts'

// Curators read these messages in a terminal; without a locale zod says only "Invalid input".
z.config(z.locales.en())

interface Fault {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

type ZodIssue = z.core.$ZodIssue

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => {
    const isOwn = typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
    return isOwn ? Reflect.get(inner, key) : undefined
  }, value)

/** Of the branches of a union, the one that came furthest is the one that was meant. */
function faultsOf(issue: ZodIssue, under: readonly PropertyKey[] = []): readonly Fault[] {
  const path = [...under, ...issue.path]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], message: 'unknown field' }))
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const depth = (issues: readonly ZodIssue[]) => Math.max(0, ...issues.map((inner) => inner.path.length))
    const [meant] = [...issue.errors].sort((a, b) => depth(b) - depth(a))
    return (meant ?? []).flatMap((inner) => faultsOf(inner, path))
  }
  return [{ path, message: issue.message.replace(/^Invalid input: /, '') }]
}

/** The value if it has the form of the schema; else null, with one finding per fault that names the field and its value. */
export function parseWith<T>(schema: z.ZodMiniType<T>, value: unknown, place: Place, report: Report): T | null {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  for (const { path, message } of result.error.issues.flatMap((issue) => faultsOf(issue))) {
    const found = valueAt(value, path)
    const unlikeMessage = message.replace(/, received .*$/, '')
    report(
      'schema',
      at(place, ...path),
      found === undefined ? `${unlikeMessage}; the field is missing` : `${unlikeMessage}; found ${show(found)}`,
    )
  }
  return null
}
