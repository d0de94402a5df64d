import styles from './citation.module.css'

interface ExcerptProps {
  readonly text: string
  /** The part that prints the number. */
  readonly mark?: string
  readonly language: string
}

/** A sentence as printed, its number marked; isolated, as a source may be written in any direction. */
export function Excerpt({ text, mark, language }: ExcerptProps) {
  const at = mark ? text.indexOf(mark) : -1
  return (
    <blockquote className={styles.excerpt} lang={language} dir="auto">
      {mark && at >= 0 ? (
        <>
          {text.slice(0, at)}
          <mark>{mark}</mark>
          {text.slice(at + mark.length)}
        </>
      ) : (
        text
      )}
    </blockquote>
  )
}
