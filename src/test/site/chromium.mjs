// What Chromium and axe-core make of a site. Standard input is a job, standard output a report, both JSON.
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";
import { serve } from "./server.mjs";

const load = createRequire(process.argv[2] + "/");
const { chromium } = load("playwright-core");
const { AxeBuilder } = load("@axe-core/playwright");

const job = JSON.parse(await text(process.stdin));
const server = await serve(job.site);
const bases = { file: `file://${job.site}/`, http: server.address };
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const report = { visits: 0, violations: [], wide: [], problems: [], fetched: [], hits: {}, found: {}, filtered: {}, texts: {}, paper: [], followed: [] };
const fetched = new Set();

/** A page whose every request, message, dialog and failure is noted. */
async function open(context) {
  const page = await context.newPage();
  const note = (what) => report.problems.push(`${page.url()}: ${what}`);
  page.on("request", (request) => fetched.add(request.url().replace(server.address, "server:/").replace(/^file:.*/, "file:")));
  // A page that is left no longer waits for its icon.
  page.on("requestfailed", (request) =>
    request.failure().errorText === "net::ERR_ABORTED" || note(`${request.failure().errorText}: ${request.url()}`));
  page.on("response", (response) => response.status() >= 400 && note(`${response.status()}: ${response.url()}`));
  page.on("console", (message) => note(message.text()));
  page.on("pageerror", (error) => note(error.message));
  page.on("dialog", (dialog) => { note(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("popup", () => note("a new window"));
  return page;
}

/** The pages in one way of reading them. */
async function view({ name, width, scheme, media, pages, axe }) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: scheme });
  const page = await open(context);
  await page.emulateMedia({ media });
  for (const path of pages) {
    await page.goto(bases.file + path);
    report.visits++;
    const widest = await page.evaluate(() => document.documentElement.scrollWidth);
    if (widest > width) report.wide.push(`${path}, ${name}: ${widest}`);
    if (axe) {
      const found = await new AxeBuilder({ page }).setLegacyMode(true).options({ preload: false }).analyze();
      for (const violation of found.violations) {
        const where = violation.nodes.map((node) => node.target.join(" ") + " " + (node.any[0]?.message ?? ""));
        report.violations.push(`${path}, ${name}: ${violation.id}: ${where.slice(0, 5).join("; ")}`);
      }
    } else {
      report.texts[path] = await page.evaluate(() => document.title + "\n" + document.body.innerText);
    }
  }
  await context.close();
}

// Side by side: each has processes of its own.
await Promise.all((job.views ?? []).map(view));

for (const path of job.paper ?? []) {
  const page = await open(await browser.newContext());
  await page.goto(bases.file + path);
  const pdf = await page.pdf({ format: "A4" });
  report.paper.push(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length);
  await page.context().close();
}

for (const path of job.followed ?? []) {
  const page = await open(await browser.newContext());
  await page.goto(bases.file + path);
  await page.waitForURL((url) => !url.href.endsWith(path));
  report.followed.push(page.url().slice(bases.file.length));
  await page.context().close();
}

for (const [place, base] of Object.entries(job.searches ? bases : {})) {
  const context = await browser.newContext();
  const page = await open(context);
  await page.goto(base + "search.html");
  report.hits[place] = [];
  for (const words of job.searches) {
    await page.fill("#words", words);
    report.hits[place].push(await page.$$eval("#found a", (links) =>
      links.slice(0, 10).map((link) => link.getAttribute("href").replace(/facts\/(.*)\.html/, "$1"))));
  }
  await context.close();
}

for (const [place, base] of Object.entries(job.asks ? bases : {})) {
  const context = await browser.newContext();
  const page = await open(context);
  report.found[place] = [];
  for (const words of job.asks) {
    await page.goto(base + "index.html");
    await page.fill("#words", words);
    await page.press("#words", "Enter");
    await page.waitForURL(/search\.html/);
    await page.waitForFunction(() => document.getElementById("count").textContent !== "");
    report.found[place].push(await page.$$eval("#people a, #briefs a", (links) =>
      links.map((link) => link.getAttribute("href"))));
  }
  await page.goto(base + "timeline.html");
  await page.fill("#filtered", job.filter.words);
  await page.selectOption("#topic", job.filter.topic);
  report.filtered[place] = await page.evaluate(() => ({
    count: document.getElementById("count").textContent,
    facts: [...document.querySelectorAll("details.fold ol.entries > li")].filter((one) => one.offsetParent !== null)
      .map((one) => one.querySelector("a.id").getAttribute("href").replace(/facts\/(.*)\.html/, "$1")),
    years: [...document.querySelectorAll("details.fold[open] h3")].filter((one) => one.offsetParent !== null)
      .map((one) => one.textContent),
  }));
  await context.close();
}

for (const { path, width, height, scheme, file } of job.pictures ?? []) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme });
  const page = await context.newPage();
  await page.goto(bases.file + path);
  await page.screenshot({ path: file });
  await context.close();
}

report.fetched = [...fetched].sort();
await browser.close();
server.close();
console.log(JSON.stringify(report));
