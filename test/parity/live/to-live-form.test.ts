import {describe, expect, test} from 'vitest'
import {Unbound} from '../../../src/parity/bound.ts'
import {toLiveForm} from '../../../src/parity/live/to-live-form.ts'
import {files} from '../files.ts'

const value = {kind: 'text', text: 'a'} as const

test('what a module told is a form, at the place where its name seems to be defined', () => {
  const form = toLiveForm(files({'src/a.js': 'const x = 1\nexports.UID = f()'}), 'src/a.js#UID', {value})
  expect(form).toEqual({
    kind: 'live',
    value,
    path: 'src/a.js',
    place: {start: {line: 2, column: 9, offset: 20}, end: {line: 2, column: 12, offset: 23}},
  })
})

test('why a module told nothing is told at that place, too', () => {
  const told = toLiveForm(files({'a.js': '\nUID = 1'}), 'a.js#UID', {kind: 'name', message: 'Unexpected'})
  expect(told).toBeInstanceOf(Unbound)
  expect(told).toMatchObject({kind: 'name', message: 'Unexpected', at: {path: 'a.js', place: {start: {line: 2}}}})
})

describe('a name seems to be defined', () => {
  const show = (text: string, name: string) => {
    const form = toLiveForm(files({'a.js': text}), `a.js#${name}`, {value})
    const {start, end} = (form instanceof Unbound ? form.at : form)?.place ?? {}
    return text.slice(0, start?.offset) + '‹' + text.slice(start?.offset, end?.offset) + '›' + text.slice(end?.offset)
  }

  test.each([
    ['const uid = 1', 'uid', 'const ‹uid› = 1'],
    ['f({uid: 1})', 'Q.uid', 'f({‹uid›: 1})'],
    ["f({'uid' : 1})", 'Q.deep.uid', "f({'‹uid›' : 1})"],
    ['$uid = 1\nuid = 2', 'uid', '$uid = 1\n‹uid› = 2'],
    ['a = 1\n$a = 2', '$a', 'a = 1\n‹$a› = 2'],
    ['uid == 1\nuids = 1', 'uid', '‹›uid == 1\nuids = 1'],
    ["x = {'a-b': 1}", 'a-b', "‹›x = {'a-b': 1}"],
    ['x = 1', '', '‹›x = 1'],
    ['x = 1', 'gone', '‹›x = 1'],
  ])('in %j by %s', (text, name, shown) => {
    expect(show(text, name)).toBe(shown)
  })

  test('nowhere where the whole module is asked for, or where there is no file', () => {
    expect(toLiveForm(files({'a.js': 'x = 1'}), 'a.js', {value})).toMatchObject({place: {end: {offset: 0}}})
    expect(toLiveForm(files({}), 'a.js#x', {value})).toMatchObject({path: 'a.js', place: {end: {offset: 0}}})
  })
})
