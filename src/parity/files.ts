/** The files that readers may look at, so that they run without a disk. */
export interface Files {
  /**
   * The text of a file, by its path relative to the working folder, with slashes; undefined where there is none, or a
   * folder. What was read is kept for as long as this object lives, so there is one of them for each run.
   */
  read(path: string): string | undefined
}
