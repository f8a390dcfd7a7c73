// What Firefox and WebKit make of the overview and the search of a site, from the disk and from a server.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { text } from "node:stream/consumers";
import { serve } from "./server.mjs";

const job = JSON.parse(await text(process.stdin));
const server = await serve(job.site);

// Run in the page: its headings, and the ten first facts found for some words.
const HEADING = `return document.querySelector("h1").textContent + "|" + document.querySelectorAll("main h2").length`;
const SEARCH = `const input = document.getElementById("words");
input.value = arguments[0];
input.dispatchEvent(new Event("input"));
return [...document.querySelectorAll("#found a")].slice(0, 10)
  .map((link) => link.getAttribute("href").replace(/facts\\/(.*)\\.html/, "$1"))`;

// Filters the timeline by a word, and says how many facts are left.
const FILTER = `const input = document.getElementById("filtered");
input.value = arguments[0];
input.dispatchEvent(new Event("input"));
return document.getElementById("count").textContent`;

async function firefox() {
  const puppeteer = createRequire(process.argv[2] + "/")("puppeteer-core");
  const browser = await puppeteer.launch({ browser: "firefox", executablePath: "/usr/bin/firefox-esr", headless: true });
  const page = await browser.newPage();
  return {
    open: (address) => page.goto(address),
    run: (script, argument) => page.evaluate(`(function () { ${script} })(${JSON.stringify(argument ?? null)})`),
    close: () => browser.close(),
  };
}

async function freePort() {
  const taken = createServer().listen(0, "127.0.0.1");
  await new Promise((ready) => taken.once("listening", ready));
  const { port } = taken.address();
  await new Promise((done) => taken.close(done));
  return port;
}

async function webkit() {
  const port = await freePort();
  const driver = spawn("WebKitWebDriver", [`--port=${port}`], { stdio: "ignore" });
  const call = async (path, body) => {
    const method = body === undefined ? "DELETE" : "POST";
    const headers = { "content-type": "application/json" };
    const address = `http://127.0.0.1:${port}/session${path}`;
    const answer = await fetch(address, { method, headers, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (value?.error) throw new Error(value.message);
    return value;
  };
  const options = { binary: "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser", args: ["--automation"] };
  const wanted = { capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } } };
  let session;
  for (let tries = 0; session === undefined; tries++) {
    await new Promise((later) => setTimeout(later, 100));
    session = await call("", wanted).catch((error) => { if (tries === 100) throw error; });
  }
  const at = `/${session.sessionId}`;
  return {
    open: (url) => call(`${at}/url`, { url }),
    run: (script, argument) => call(`${at}/execute/sync`, { script, args: [argument ?? null] }),
    close: async () => { await call(at); driver.kill(); },
  };
}

const report = {};
const browser = await { firefox, webkit }[job.engine]();
for (const [place, base] of Object.entries({ file: `file://${job.site}/`, http: server.address })) {
  await browser.open(base + "index.html");
  const overview = await browser.run(HEADING);
  await browser.open(base + "search.html");
  const hits = [];
  for (const words of job.searches) hits.push(await browser.run(SEARCH, words));
  await browser.open(base + "timeline.html");
  const filtered = await browser.run(FILTER, job.filter);
  report[place] = { overview, hits, filtered };
}
await browser.close();
server.close();
console.log(JSON.stringify(report));
