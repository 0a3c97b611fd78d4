import {describe, expect, test} from 'vitest'
import {toPlaces} from '../../../src/diagnostic/index.ts'
import {parseBlocks} from '../../../src/page/markdown/parse-blocks.ts'

const typesOf = (path: string, text: string) => {
  const types: (string | undefined)[] = []
  parseBlocks({path, text}, toPlaces(text), ({tree}) => types.push(tree.children[0]?.type))
  return types
}

describe('parseBlocks', () => {
  test('hands over each block behind the front matter, and leaves out those that are too long', () => {
    const text = `---\na: b\n---\n# a\n\n${'long '.repeat(2 ** 17)}\n\n> b`
    expect(typesOf('a.md', text)).toEqual(['heading', 'blockquote'])
  })

  test('leaves out a block of MDX that does not compile', () => {
    expect(typesOf('a.mdx', '<b>\n\nexport const a = 1\n\n# a')).toEqual(['heading'])
  })

  test('throws again what is a bug', () => {
    const bug = new Error('a bug')
    expect(() =>
      parseBlocks({path: 'a.md', text: 'a'}, toPlaces('a'), () => {
        throw bug
      }),
    ).toThrow(bug)
  })
})
