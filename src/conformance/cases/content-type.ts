import {defineCase} from '../case.ts'
import {hasHeader} from '../expect/answer.ts'

/** A browser that asks for a page gets no other type. */
export const contentType = defineCase({
  id: 'content-type',
  requirement: 'metrics-flow.response.content-type',
  title: 'The answer says that it is JSON in UTF-8.',
  *probes() {
    const expect = [hasHeader('Content-Type', 'application/json; charset=utf-8')]
    yield {expect}
    yield {headers: [['Accept', 'text/html']], expect}
  },
})
