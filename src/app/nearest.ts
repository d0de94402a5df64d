/** Something a reader may have meant, under every name it goes by. */
export interface Candidate<T> {
  readonly names: readonly string[]
  readonly value: T
}

/** Number of letters to insert, delete or replace (Levenshtein) to turn one text into the other. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(replaced, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    previous = row
  }
  return previous[b.length] ?? 0
}

/** The candidates nearest to a text, best first: those that contain it or are contained, then those a few letters away. */
export function findNearest<T>(text: string, candidates: readonly Candidate<T>[], limit = 5): T[] {
  const wanted = text.trim().toLowerCase()
  if (!wanted) return []
  return candidates
    .map(({ names, value }) => ({ value, score: Math.min(...names.map((name) => score(wanted, name.toLowerCase()))) }))
    .filter(({ score }) => Number.isFinite(score))
    .toSorted((a, b) => a.score - b.score)
    .slice(0, limit)
    .map(({ value }) => value)
}

/** 0 for the same, below 1 for a part of the other, 1 and more for letters apart, infinite beyond a third of them. */
function score(wanted: string, name: string): number {
  if (wanted === name) return 0
  const shorter = Math.min(wanted.length, name.length)
  const longer = Math.max(wanted.length, name.length)
  if (shorter > 1 && (name.includes(wanted) || wanted.includes(name))) return 1 - shorter / longer
  const distance = editDistance(wanted, name)
  return distance <= Math.max(1, Math.floor(longer / 3)) ? distance : Number.POSITIVE_INFINITY
}
