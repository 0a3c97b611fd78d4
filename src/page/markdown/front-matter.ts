const frontMatter = /^\uFEFF?---[ \t]*(?:\r\n?|\n)(?:[\s\S]*?(?:\r\n?|\n))??---[ \t]*(?:\r\n?|\n|$)/

/** Where Markdown begins: behind the front matter, and behind a byte order mark. */
export const skipFrontMatter = (text: string): number =>
  frontMatter.exec(text)?.[0].length ?? (text.startsWith('\uFEFF') ? 1 : 0)
