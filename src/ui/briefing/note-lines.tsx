/** Speaker notes, a point for each line that says something. */
export const NoteLines = ({ text }: { readonly text: string }) => (
  <ul>
    {text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may read the same, and none moves
        <li key={at}>{line}</li>
      ))}
  </ul>
)
