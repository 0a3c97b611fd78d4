import type {Page} from 'playwright-core'
import {afterAll, afterEach, beforeEach, describe, expect, test} from 'vitest'
import {createKeyRing, verifyFlow} from '../../src/metrics-flow/index.ts'
import {secret} from '../metrics-flow/service.ts'
import {startBrowser} from '../support/browser.ts'
import {exampleField, examplePage, inputPatterns} from './guide.ts'
import {startSites} from './sites.ts'

const browser = await startBrowser()
afterAll(() => browser?.close())

describe.skipIf(browser === undefined)('the page of the guide, in Chromium', () => {
  let page: Page
  let sites: Awaited<ReturnType<typeof startSites>>
  let warnings: string[]

  beforeEach(async () => {
    sites = await startSites(examplePage)
    warnings = []
    page = (await browser?.newPage()) as Page
    page.on('console', message => message.type() === 'warning' && warnings.push(message.text()))
  })
  afterEach(async () => {
    await page.close()
    sites.stop()
  })

  /** Opens the page and waits until it has an answer or has given up. */
  const open = async (origin: string, query = '') => {
    await page.goto(`${origin}/${query}`, {waitUntil: 'networkidle'})
  }
  /** Does what a person does; gives the query that arrives at the form's target. */
  const submit = async () => {
    await page.fill('[name=email]', 'a@b.example')
    await page.click('button')
    await page.waitForURL(`${sites.fxaOrigin}/**`)
    return new URL(page.url()).searchParams
  }
  const stateOf = (query: URLSearchParams) =>
    verifyFlow(query.get('flow_id') ?? '', Number(query.get('flow_begin_time')), {keys: createKeyRing(secret)})

  // tests metrics-flow.request.page-load, metrics-flow.request.method, metrics-flow.request.parameters
  // tests metrics-flow.propagate.query-parameters
  test('carries the flow across origins to the target of the form', async () => {
    await open(sites.listed, '?utm_source=blog.mozilla.org')
    const query = await submit()
    expect([...query.keys()]).toEqual(['email', 'flow_id', 'flow_begin_time'])
    expect(stateOf(query)).toBe('valid')
    const parameters = {entrypoint: 'my_page', form_type: 'email', utm_source: 'blog.mozilla.org'}
    expect(sites.events).toMatchObject([
      {name: 'flow.begin', flowId: query.get('flow_id'), parameters},
      {name: 'flow.enter-email.view', flowId: query.get('flow_id'), parameters},
    ])
    expect(warnings).toEqual([])
  })

  test('carries the flow on its link', async () => {
    await open(sites.listed)
    await page.click('a')
    await page.waitForURL(`${sites.fxaOrigin}/**`)
    expect(stateOf(new URL(page.url()).searchParams)).toBe('valid')
  })

  test('gets nothing from an origin that is not on the list, and still works', async () => {
    await open(sites.unlisted)
    expect(warnings).toEqual([expect.stringContaining('an origin that is on the list')])
    expect([...(await submit()).keys()]).toEqual(['email'])
    expect([sites.asked.length, sites.events]).toEqual([1, []])
  })

  test('still works where the service is away', async () => {
    await page.route('**/metrics-flow?*', route => route.abort())
    await open(sites.listed)
    expect(warnings).toHaveLength(1)
    expect([...(await submit()).keys()]).toEqual(['email'])
  })

  test('reports a bad value and does not send it', async () => {
    await open(sites.listed, '?utm_source=localhost:8000&utm_campaign=100%25')
    expect(warnings).toEqual([expect.stringContaining('Unexpected "localhost:8000" as `utm_source`')])
    expect(sites.asked).toEqual(['/metrics-flow?entrypoint=my_page&form_type=email&utm_campaign=100%25'])
    expect(stateOf(await submit())).toBe('valid')
  })

  test.each([
    '<input name="flow_id" disabled><input type="checkbox" name="flow_begin_time">',
    '<fieldset disabled><input name="flow_id"></fieldset><button name="flow_begin_time">Continue</button>',
    '<select name="flow_id"></select><textarea name="flow_begin_time"></textarea>',
  ])('has each hidden field once, whatever it had before: %s', async before => {
    await open(sites.listed)
    const sent = await page.evaluate(carryTwice(before))
    expect(sent).toEqual([
      ['email', ''],
      ['flow_id', 'second'],
      ['flow_begin_time', '5'],
    ])
  })

  test('can check a field by the patterns of the guide, and not by those of the page', async () => {
    await open(sites.listed)
    const judge = (pattern: string, value: string) =>
      page.evaluate(
        ([html, pattern, value]) => {
          document.body.innerHTML = html
          const field = document.querySelector('input') as HTMLInputElement
          return Object.assign(field, {pattern, value}).checkValidity()
        },
        [exampleField, pattern, value] as const,
      )
    const spelled = inputPatterns.get('utm_campaign') ?? ''
    expect([await judge(spelled, 'a/b.c-1%'), await judge(spelled, 'a b')]).toEqual([true, false])
    expect(await judge('^[\\w\\/.%-]+$', 'a b')).toBe(true)
  })
})

/** Run in the page, as text: an import in a function would be this test's. */
const carryTwice = (before: string) => `(async () => {
  const {carryFlow} = await import('/relying-party.js')
  const [form] = document.forms
  form.id = 'form'
  form.insertAdjacentHTML('afterbegin', '${before}')
  form.insertAdjacentHTML('afterend', '<input name="flow_id" form="form">')
  for (const flowId of ['first', 'second']) carryFlow(form, {flowId, flowBeginTime: 5})
  return [...new FormData(form)]
})()`
