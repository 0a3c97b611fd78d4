import {expect, test} from 'vitest'
import {readXml} from './xml.ts'

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'

test('an element is read with its attributes, children and text', () => {
  expect(readXml(`${head}<a b="&lt;"><c/>x &amp; y</a>\n`)).toEqual({
    name: 'a',
    attributes: {b: '<'},
    children: [{name: 'c', attributes: {}, children: [], text: ''}],
    text: 'x & y',
  })
})

test.each([
  ['<a></a>'],
  [`${head}<a>`],
  [`${head}</a>`],
  [`${head}<a></b>`],
  [`${head}<a/><b/>`],
  [`${head}<a/>text`],
  [`${head}<a>&</a>`],
  [`${head}<a>&nbsp;</a>`],
  [`${head}<a>]]></a>`],
  [`${head}<a b="<"/>`],
  [`${head}<a b=c/>`],
  [`${head}<a b="1" b="2"/>`],
  [`${head}<a>\u001b</a>`],
  [`${head}<a>\ud800</a>`],
  [`${head}<a>\uffff</a>`],
])('%j is not well-formed', xml => {
  expect(() => readXml(xml)).toThrow()
})
