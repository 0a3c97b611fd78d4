import {type Endpoint, Unsendable} from './endpoint.ts'

/**
 * A service of the web in this process as an endpoint. What a `Request` cannot hold is not sent: a path that it would
 * change, or a header that it refuses.
 */
export function toEndpoint(service: (request: Request) => Promise<Response>): Endpoint {
  return async ({method, target, headers, body}) => {
    const request = toRequest(`http://localhost${target}`, method, headers, body)
    const response = await service(request)
    return {status: response.status, headers: [...response.headers], body: await response.text()}
  }
}

function toRequest(url: string, method: string, headers: Iterable<readonly [string, string]>, body?: string): Request {
  const list = Array.from(headers, ([name, value]): [string, string] => [name, value])
  const request = build(url, {method, headers: list, ...(body !== undefined && {body})})
  if (request.url !== url) throw new Unsendable('a Request would change the path or the query')
  return request
}

function build(url: string, init: RequestInit): Request {
  try {
    return new Request(url, init)
  } catch (error) {
    throw new Unsendable(`a Request cannot hold it: ${error instanceof Error ? error.message : error}`)
  }
}
