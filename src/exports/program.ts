/** Name and version of the program, as files made by it say them; the version is that of `package.json`. */
export const PROGRAM = 'yardstick'
export const PROGRAM_VERSION = '0.1.0'
