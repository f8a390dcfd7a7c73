// What the two official clients make of the server: node client.mjs FOLDER COMMAND ARGUMENT...
// FOLDER has node_modules. Prints one JSON object; whatever a client refuses ends it with 1.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import path from 'node:path';

const [folder, command, ...args] = process.argv.slice(2);
const load = name => import(pathToFileURL(createRequire(path.join(path.resolve(folder), 'x.mjs')).resolve(name)));
const { Client } = await load('@modelcontextprotocol/client');
const { StdioClientTransport } = await load('@modelcontextprotocol/client/stdio');
const old = await load('@modelcontextprotocol/sdk/client/index.js');
const oldStdio = await load('@modelcontextprotocol/sdk/client/stdio.js');
const me = { name: 'onrecord-test', version: '1' };
const calls = JSON.parse(process.env.MCP_CALLS);

async function session(client, transport) {
    const problems = [];
    client.onerror = error => problems.push(String(error));
    await client.connect(transport);
    const { tools } = await client.listTools();
    const results = [];
    for (const [name, given] of calls) results.push(await client.callTool({ name, arguments: given }));
    const unknown = await client.callTool({ name: 'delete', arguments: {} }).then(() => 0, error => error.code);
    await client.close();
    return {
        tools: tools.map(tool => tool.name), results, unknown, problems,
        instructions: client.getInstructions?.(),
    };
}

const all = {
    modern: await session(
        new Client(me, { versionNegotiation: { mode: { pin: '2026-07-28' } } }), new StdioClientTransport({ command, args, stderr: 'inherit' })),
    legacy: await session(new Client(me), new StdioClientTransport({ command, args, stderr: 'inherit' })),
    sdk: await session(new old.Client(me), new oldStdio.StdioClientTransport({ command, args, stderr: 'inherit' })),
};
console.log(JSON.stringify(all));
