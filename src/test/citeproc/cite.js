// node cite.js CITEPROC STYLE LOCALES < items: what citeproc makes of CSL-JSON items, a line "id<TAB>citation" for each.
const fs = require('fs');
const [citeproc, style, locales] = process.argv.slice(2);
const CSL = require(citeproc);
const items = JSON.parse(fs.readFileSync(0, 'utf8'));
const byId = Object.fromEntries(items.map(item => [item.id, item]));
const engine = new CSL.Engine(
    {
        retrieveLocale: name => fs.readFileSync(`${locales}/locales-${name}.xml`, 'utf8'),
        retrieveItem: id => byId[id],
    },
    fs.readFileSync(style, 'utf8'), 'en-GB', true);
engine.setOutputFormat('text');
for (const { id } of items) {
    engine.updateItems([id]);
    // A style of footnotes gives the footnote, the others the entry of the bibliography.
    const text = style.endsWith('/oscola.csl')
        ? engine.previewCitationCluster({ citationItems: [{ id }], properties: { noteIndex: 1 } }, [], [], 'text')
        : engine.makeBibliography()[1].join(' ');
    console.log(id + '\t' + text.trim().replace(/\s+/g, ' '));
}
