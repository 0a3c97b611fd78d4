import {defineCommand, reportOptions} from '../command.ts'

/** An endpoint is no file that could be watched. */
const shared = reportOptions.filter(([flags]) => flags !== '--watch')

/** The page against whatever says that it does what the page says. */
export const conform = defineCommand({
  id: 'conform',
  about: 'Test an endpoint against its page, claim by claim, from outside.',
  examples: [
    ['docparity conform http://127.0.0.1:8080 --origin https://rp.example', 'by what it answers'],
    [
      'docparity conform http://127.0.0.1:8080 --origin https://rp.example --events events.ndjson',
      'and by what it logs',
    ],
    ['docparity conform --list', 'all claims, without sending anything'],
    ["docparity conform http://127.0.0.1:8080 --only 'cors-*'", 'some of them'],
    ['docparity conform --replay report.json', 'send again what failed in an earlier report in JSON'],
  ],
  takes: [['[url]', 'of the endpoint, its path /metrics-flow where none is given']],
  options: [
    ['--page <file>', "the page, where the configuration's pages have parameters on none or several"],
    ['--origin <origin>', "an origin of the endpoint's list: events of others are not logged"],
    ['--client <id>', 'the id of an OAuth client that the endpoint knows'],
    ['--events <file>', 'the file of JSON lines to which the endpoint logs its events'],
    ['--events-command <line>', 'a line for a shell that prints them, such as "docker logs -f fxa"'],
    ['--deviations <file>', 'what the endpoint is known to do otherwise: {"deviations": [{"case", "reason"}]}'],
    ['--list', 'print all claims with the requirements that they test, and send nothing'],
    ['--only <id...>', 'test these claims alone, ids or globs; repeatable'],
    ['--skip <id...>', 'leave these claims out, ids or globs; repeatable'],
    ['--replay <report>', 'send again what failed in an earlier report of --format json'],
    ['--seed <number>', 'draw the same queries as a run with this seed'],
    ['--runs <number>', 'how many queries are drawn for each case that draws; 100 by default'],
    ['--vectors <number>', 'how many values of a parameter are sent at most; all by default'],
    ['--rate <number>', 'requests a second at most'],
    ['--total <number>', 'requests in all at most'],
    ['--timeout <seconds>', 'how long an answer may take; 10 by default'],
    [
      '--i-may-test-this-host',
      'test another machine: 20 requests a second, 5000 in all and 100 values of a parameter, unless you say otherwise',
    ],
    ...shared,
  ],
  async run(call) {
    const {runConform} = await import('../conform/run-conform.ts')
    return runConform(call)
  },
})
