// How long the search of a website takes in Chromium, from file://: node site-search.mjs MODULES SITE WORDS...
// For each beginning of each of the words, from the event of the key until the list is laid out. Prints, in ms:
// the time to open the page, the median, the 95th percentile and the slowest.
import { createRequire } from "node:module";

const [, , modules, site, ...searches] = process.argv;
const { chromium } = createRequire(modules + "/")("playwright-core");
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage();
await page.goto(`file://${site}/search.html`);
const opened = await page.evaluate(() => {
  const [navigation] = performance.getEntriesByType("navigation");
  return navigation.domContentLoadedEventEnd;
});
const times = await page.evaluate((searches) => {
  const input = document.getElementById("words");
  const times = [];
  for (const words of searches) {
    for (let end = 1; end <= words.length; end++) {
      input.value = words.slice(0, end);
      const begin = performance.now();
      input.dispatchEvent(new Event("input"));
      document.body.getBoundingClientRect();
      times.push({ ms: performance.now() - begin, words: input.value });
    }
  }
  return times;
}, searches);
await browser.close();
times.sort((a, b) => a.ms - b.ms);
const at = (share) => times[Math.min(times.length - 1, Math.floor(share * times.length))].ms.toFixed(1);
console.log([opened.toFixed(0), at(0.5), at(0.95), at(1), times.at(-1).words].join("\t"));
if (process.env.ALL) for (const t of times.slice(-25)) console.log(t.ms.toFixed(1), t.words);
