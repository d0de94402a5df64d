import styles from './source.module.css'

/** How a statement was read, one sentence a line; nothing where there is nothing to say. */
export function Notes({ notes }: { readonly notes: readonly (string | false | undefined)[] }) {
  const told = [...new Set(notes.filter((note): note is string => Boolean(note)))]
  if (told.length === 0) return null
  return (
    <ul className={styles.notes}>
      {told.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}
