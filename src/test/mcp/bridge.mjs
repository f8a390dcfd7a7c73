// Hands messages of the conformance suite, which speaks HTTP, to a server on stdio: node bridge.mjs COMMAND ARGUMENT...
// Prints its port. It adds only what HTTP has and stdio has not: status codes, and the header that repeats the version.
import { spawn } from 'node:child_process';
import http from 'node:http';
import readline from 'node:readline';

const [command, ...args] = process.argv.slice(2);
const server = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
const waiting = [];
readline.createInterface({ input: server.stdout }).on('line', line => waiting.shift()(JSON.parse(line)));
const VERSION = 'io.modelcontextprotocol/protocolVersion';
const STATUS = new Map([[-32601, 404], [-32602, 400], [-32022, 400], [-32020, 400]]);

function ask(message) {
    server.stdin.write(JSON.stringify(message) + '\n');
    return new Promise(resolve => waiting.push(resolve));
}

async function answer(message, headers) {
    const version = message.params?._meta?.[VERSION];
    const header = headers['mcp-protocol-version'];
    if (version && header && version !== header) {
        return { jsonrpc: '2.0', id: message.id, error: { code: -32020, message: 'header and body name different versions' } };
    }
    return ask(message);
}

http.createServer(async (request, response) => {
    const host = (request.headers.host ?? '').split(':')[0];
    const origin = request.headers.origin && new URL(request.headers.origin).hostname;
    const local = name => ['localhost', '127.0.0.1'].includes(name);
    if (!local(host) || (origin && !local(origin))) return response.writeHead(403).end();
    if (request.method !== 'POST') return response.writeHead(405).end();
    let body = '';
    for await (const part of request) body += part;
    const message = JSON.parse(body);
    if (message.id === undefined) {
        server.stdin.write(JSON.stringify(message) + '\n');
        return response.writeHead(202).end();
    }
    const reply = await answer(message, request.headers);
    const isModern = message.params?._meta?.[VERSION] !== undefined || message.method === 'server/discover';
    const status = isModern && reply.error ? (STATUS.get(reply.error.code) ?? 200) : 200;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
}).listen(0, '127.0.0.1', function () {
    console.log(this.address().port);
});
