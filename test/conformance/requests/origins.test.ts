import {describe, expect, test} from 'vitest'
import {toLookAlikes} from '../../../src/conformance/requests/origins.ts'

const origins = ['https://rp.example', 'https://rp.example:8443', 'http://localhost:3000', 'https://example.com']

/** How servers have compared an origin with one of their list. */
const careless: Readonly<Record<string, (sent: string, listed: string) => boolean>> = {
  'by its end': (sent, listed) => sent.endsWith(new URL(listed).host),
  'by its end after a dot': (sent, listed) => sent.endsWith(`.${new URL(listed).host}`),
  'by its beginning': (sent, listed) => sent.startsWith(listed),
  'by its beginning and a colon': (sent, listed) => sent.replace(/:\d+$/, '') === listed.replace(/:\d+$/, ''),
  anywhere: (sent, listed) => sent.slice(8).includes(listed),
  'as a pattern, where it has a dot': (sent, listed) => !listed.includes('.') || new RegExp(`^${listed}$`).test(sent),
  'as a URL': (sent, listed) => URL.canParse(sent) && new URL(sent).origin === listed,
  'by its host': (sent, listed) => URL.canParse(sent) && new URL(sent).host === new URL(listed).host,
  'without its scheme': (sent, listed) => sent.replace(/^\w+:\/\//, '') === new URL(listed).host,
  'whatever its case': (sent, listed) => sent.toLowerCase() === listed,
  'without a slash at its end': (sent, listed) => sent.replace(/\/$/, '') === listed,
  'without a dot at its end': (sent, listed) => sent.replace(/\.(?=:|$)/, '') === listed,
  'up to what is no letter of a host': (sent, listed) => /^[a-z]+:\/\/[\w.:-]+/.exec(sent)?.[0] === listed,
}

test('of what is no URL there are no look-alikes', () => {
  expect(toLookAlikes('rp.example')).toEqual(new Set())
})

describe.each(origins)('of %s', origin => {
  const others = [...toLookAlikes(origin)]

  test('no look-alike is the origin itself', () => {
    expect(others).not.toContain(origin)
    expect(others.length).toBeGreaterThan(10)
  })

  test.each(Object.entries(careless))('a look-alike is taken for it by who compares it %s', (_, isListed) => {
    expect(others.some(other => isListed(other, origin))).toBe(true)
  })

  test('each look-alike can be sent as a header', () => {
    for (const other of others) expect(new Headers({Origin: other}).get('Origin')).toBe(other)
  })
})
