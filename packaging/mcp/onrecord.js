#!/usr/bin/env node
// Runs the program of the package for this platform, with its arguments, streams and exit status.
'use strict';
const { spawn } = require('node:child_process');

let program;
try {
    program = require.resolve(`onrecord-${process.platform}-${process.arch}/onrecord`);
} catch {
    console.error(`onrecord: there is no package for ${process.platform} on ${process.arch}`);
    process.exit(69);
}
const child = spawn(program, process.argv.slice(2), { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', error => {
    console.error(`onrecord: ${error.message}`);
    process.exit(70);
});
child.on('exit', (code, signal) => process.exit(code ?? 128 + require('node:os').constants.signals[signal]));
