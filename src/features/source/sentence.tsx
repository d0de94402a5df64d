import citation from '../../ui/citation/citation.module.css'
import { Excerpt } from '../../ui/citation/excerpt.tsx'
import { cutAtMarks } from './groups.ts'

interface SentenceProps {
  readonly text: string
  /** As printed: each number that was read from the sentence. */
  readonly marks: readonly string[]
  readonly language: string
}

/** A sentence with all numbers marked that were read from it. */
export function Sentence({ text, marks, language }: SentenceProps) {
  const [only = ''] = marks
  if (new Set(marks).size < 2) return <Excerpt text={text} mark={only} language={language} />
  return (
    <blockquote className={citation.excerpt} lang={language} dir="auto">
      {cutAtMarks(text, marks).map((piece) => (piece.marked ? <mark key={piece.at}>{piece.text}</mark> : piece.text))}
    </blockquote>
  )
}
