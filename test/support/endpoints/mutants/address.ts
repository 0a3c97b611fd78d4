import {correct, toJson, toProblem} from '../correct-steps.ts'
import type {Steps} from '../steps.ts'
import {toMutants} from './mutant.ts'

const answersMethod = (...methods: readonly string[]): Partial<Steps> => ({methods: [...correct.methods, ...methods]})
const pairs = (query: string) => correct.splitQuery(query).length
/** Answers a preflight of a listed origin alone otherwise. */
const preflights = (toPreflight: Steps['toPreflight']): Partial<Steps> => ({
  toPreflight: (call, begin) =>
    call.listed === undefined ? correct.toPreflight(call, begin) : toPreflight(call, begin),
})
const allows = (methods: string) =>
  preflights(() => ({status: 204, headers: [['Access-Control-Allow-Methods', methods]], body: ''}))

/** Endpoints that answer at other addresses, by other methods, or to requests of other sizes. */
export const addressMutants = toMutants({
  'slash-at-the-end': ['metrics-flow.request.path', {isPath: path => correct.isPath(path.replace(/\/$/, ''))}],
  'path-ignores-case': ['metrics-flow.request.path', {isPath: path => correct.isPath(path.toLowerCase())}],
  'path-decoded': ['metrics-flow.request.path', {isPath: path => correct.isPath(correct.decode(path))}],
  'path-by-prefix': ['metrics-flow.request.path', {isPath: path => /^\/metrics-flow(?:\/|$)/.test(path)}],
  'slashes-merged': ['metrics-flow.request.path', {isPath: path => correct.isPath(path.replace(/\/+/g, '/'))}],
  // A URL takes what follows two slashes for the host.
  'host-in-path': [
    'metrics-flow.request.path',
    {
      readTarget: target => {
        const {pathname, search} = new URL(target, 'http://localhost')
        return {path: pathname, query: search.slice(1)}
      },
    },
  ],
  'post-answered': ['metrics-flow.request.other-methods', answersMethod('POST')],
  'any-method-answered': [
    'metrics-flow.request.other-methods',
    answersMethod('POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'QUERY'),
  ],
  'allow-missing': ['metrics-flow.request.other-methods', {allow: []}],
  'allow-forgets-options': ['metrics-flow.request.other-methods', {allow: [['Allow', 'GET, HEAD']]}],
  'head-logs': [
    'metrics-flow.request.head',
    {isLogged: call => correct.isLogged(call.method === 'HEAD' ? {...call, method: 'GET'} : call)},
  ],
  'head-has-body': ['metrics-flow.request.head', {hasBody: () => true}],
  'head-not-answered': ['metrics-flow.request.head', {methods: ['GET']}],
  'body-refused': [
    'metrics-flow.request.body',
    {turnAway: ({body}) => (body ? toProblem(400, 'Unexpected body') : undefined)},
  ],
  'no-limit-of-size': ['metrics-flow.request.size', {isTooLarge: () => false}],
  'no-limit-of-bytes': ['metrics-flow.request.size', {isTooLarge: query => pairs(query) > 64}],
  'no-limit-of-parameters': ['metrics-flow.request.size', {isTooLarge: query => query.length > 4096}],
  'at-most-63-parameters': [
    'metrics-flow.request.size',
    {isTooLarge: query => query.length > 4096 || pairs(query) >= 64},
  ],
  'at-most-4095-bytes': ['metrics-flow.request.size', {isTooLarge: query => query.length >= 4096 || pairs(query) > 64}],
  'too-large-is-400': [
    'metrics-flow.request.size',
    {
      isTooLarge: () => false,
      turnAway: ({query}) => (correct.isTooLarge(query) ? toProblem(400, 'Too large') : undefined),
    },
  ],
  'preflight-not-answered': ['metrics-flow.request.preflight', preflights(() => toProblem(405, 'Method Not Allowed'))],
  'preflight-allows-nothing': [
    'metrics-flow.request.preflight',
    preflights(() => ({status: 204, headers: [], body: ''})),
  ],
  'preflight-allows-post': ['metrics-flow.request.preflight', allows('POST')],
  'preflight-allows-all': ['metrics-flow.request.preflight', allows('GET, HEAD, PUT, PATCH, POST, DELETE')],
  'preflight-starts-a-flow': [
    'metrics-flow.request.preflight',
    preflights((call, begin) => ({...correct.toPreflight(call, begin), ...toJson(200, begin())})),
  ],
  'preflight-logs': [
    'metrics-flow.request.preflight',
    {
      isLogged: call => correct.isLogged(call.method === 'OPTIONS' ? {...call, method: 'GET'} : call),
      toPreflight: (call, begin) => {
        begin()
        return correct.toPreflight(call, begin)
      },
    },
  ],
})
