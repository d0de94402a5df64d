/** Statements that rest on one sentence. */
export interface SentenceGroup<T> {
  readonly excerpt: string
  readonly statements: readonly T[]
}

/** Statements under the sentence they were read from, each sentence once, in the order of first use. */
export function bySentence<T extends { readonly excerpt: string }>(statements: readonly T[]): SentenceGroup<T>[] {
  const groups = new Map<string, T[]>()
  for (const statement of statements)
    groups.set(statement.excerpt, [...(groups.get(statement.excerpt) ?? []), statement])
  return [...groups].map(([excerpt, members]) => ({ excerpt, statements: members }))
}

/** A piece of a sentence, and whether it prints a number. */
export interface Piece {
  readonly text: string
  readonly at: number
  readonly marked: boolean
}

/** Cuts a sentence at the parts that print its numbers; parts that overlap are marked as one. */
export function cutAtMarks(text: string, marks: readonly string[]): Piece[] {
  const ranges = marks
    .flatMap((mark) => {
      const from = text.indexOf(mark)
      return from < 0 || mark === '' ? [] : [{ from, to: from + mark.length }]
    })
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
  const pieces: Piece[] = []
  let end = 0
  for (const { from, to } of ranges) {
    if (to <= end) continue
    const start = Math.max(from, end)
    if (start > end) pieces.push({ text: text.slice(end, start), at: end, marked: false })
    pieces.push({ text: text.slice(start, to), at: start, marked: true })
    end = to
  }
  if (end < text.length) pieces.push({ text: text.slice(end), at: end, marked: false })
  return pieces
}
