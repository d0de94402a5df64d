/** Where data files come from: a folder, an archive, a test. Paths are relative and use `/`. */
export interface DataReader {
  /** Names of the files directly in a folder, `''` being the data folder; empty where there is no such folder. */
  readonly list: (folder: string) => Promise<readonly string[]>
  readonly read: (path: string) => Promise<string>
}

/** Text of each data file by its path below the data folder. */
export type DataFiles = ReadonlyMap<string, string>

/** Folders of small files, each with the ending of those that are read; official tables stand elsewhere. */
const SMALL = { '': '.json', documents: '.json', briefings: '.json', sources: '.sql' } as const
const TABLES = 'series'
const FOLDERS = ['', 'documents', TABLES, 'briefings', 'sources'] as const

/** A data folder whose tables are still to be read. */
export interface OpenedFolder {
  /** Paths of all files, in the order of folders. */
  readonly names: readonly string[]
  /** Texts of all that is small. */
  readonly files: DataFiles
  /** Paths of the official tables, in order. */
  readonly tables: readonly string[]
}

/** Lists a data folder and reads all but its tables. Rejects where a file that is listed cannot be read. */
export async function openFolder(reader: DataReader): Promise<OpenedFolder> {
  const names: string[] = []
  for (const folder of FOLDERS)
    for (const name of (await reader.list(folder)).toSorted()) names.push(folder ? `${folder}/${name}` : name)
  const files = new Map<string, string>()
  for (const name of names) if (isSmall(name)) files.set(name, await reader.read(name))
  return { names, files, tables: names.filter((name) => isTable(name)) }
}

const folderOf = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf('/')))
const isTable = (name: string): boolean => folderOf(name) === TABLES && name.endsWith('.json')
const isSmall = (name: string): boolean =>
  Object.entries(SMALL).some(([folder, ending]) => folderOf(name) === folder && name.endsWith(ending))

/** Reads a data folder whole, tables included, in the order of folders. */
export async function readFiles(reader: DataReader): Promise<DataFiles> {
  const { names, files } = await openFolder(reader)
  const all = new Map<string, string>()
  for (const name of names) {
    if (isTable(name)) all.set(name, await reader.read(name))
    else if (isSmall(name)) all.set(name, files.get(name) ?? '')
  }
  return all
}
