/** Where data files come from: a folder, an archive, a test. Paths are relative and use `/`. */
export interface DataReader {
  /** Names of the files directly in a folder, `''` being the data folder; empty where there is no such folder. */
  readonly list: (folder: string) => Promise<readonly string[]>
  readonly read: (path: string) => Promise<string>
}

/** Text of each data file by its path below the data folder. */
export type DataFiles = ReadonlyMap<string, string>

const FOLDERS = ['', 'documents', 'series'] as const

/** Reads every JSON file of a data folder. Rejects where a file that is listed cannot be read. */
export async function readFiles(reader: DataReader): Promise<DataFiles> {
  const files = new Map<string, string>()
  for (const folder of FOLDERS) {
    const names = (await reader.list(folder)).filter((name) => name.endsWith('.json'))
    for (const name of names.toSorted()) {
      const path = folder ? `${folder}/${name}` : name
      files.set(path, await reader.read(path))
    }
  }
  return files
}
