#!/usr/bin/env node
import {runMain} from './main.ts'

for (const stream of [process.stdout, process.stderr]) {
  // `print` is told of each failed write; without a listener the process would end with a stack.
  stream.on('error', () => {})
}

process.exitCode = await runMain(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  terminal: process.stdout.isTTY === true,
})

// Whatever a command could not end by its deadline, such as a write to a reader that reads no more, ends here.
setTimeout(() => process.exit(), 100).unref()
