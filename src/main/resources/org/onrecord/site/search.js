/* The search of the page: finds what "onrecord search" finds, in the same order. Runs from a folder or a server. */
(function () {
  "use strict";
  var SHOWN = 50;
  var BRIEFS_SHOWN = 8;
  var MIN_PREFIX = 3;
  var SATURATION = 1.2;
  var LENGTH_SHARE = 0.75;

  var index = window.onrecordIndex;
  var terms = index.words === "" ? [] : index.words.split(" ");
  var packed = index.postings.split(" ");
  var lists = new Array(terms.length);

  /* In lower case and without accents. */
  function withoutMarks(text) {
    return Array.from(text.replace(/\p{Mn}/gu, ""), function (c) { return c.toLowerCase(); }).join("");
  }

  function fold(text) {
    return withoutMarks(withoutMarks(text).normalize("NFD"));
  }

  function isDigit(c) {
    return c !== undefined && /^\p{Nd}$/u.test(c);
  }

  function words(text) {
    var folded = fold(text);
    var found = [];
    var word = "";
    for (var i = 0; i <= folded.length; i++) {
      var c = folded[i];
      var inNumber = isDigit(folded[i - 1]) && isDigit(folded[i + 1]);
      if (c !== undefined && (/^[\p{L}\p{Nd}]$/u.test(c) || (c === "." && inNumber))) {
        word += c;
      } else if (!(c === "'" || c === "\u2019" || (c === "," && inNumber))) {
        if (word !== "" && found.indexOf(word) < 0) {
          found.push(word);
        }
        word = "";
      }
    }
    return found;
  }

  function list(term) {
    if (lists[term] === undefined) {
      lists[term] = Uint32Array.from(packed[term].split(","), Number);
    }
    return lists[term];
  }

  function add(weights, term) {
    var fact = -1;
    list(term).forEach(function (number) {
      fact += Math.floor(number / index.weights.length);
      weights[fact] += index.weights[number % index.weights.length];
    });
  }

  /* Whether a word that was typed finds a word of the record. */
  function finds(typed, word) {
    return typed === word || (typed.length >= MIN_PREFIX && word.startsWith(typed));
  }

  function weightsOf(word) {
    var weights = new Float64Array(index.facts.length);
    terms.forEach(function (term, number) {
      if (finds(word, term)) {
        add(weights, number);
      }
    });
    return weights;
  }

  function score(rarity, weight, fact) {
    var norm = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * index.lengths[fact]) / index.mean);
    return (rarity * weight * (SATURATION + 1)) / (weight + norm);
  }

  /* The same facts, each followed at once by those that it replaced. */
  function standingFirst(facts) {
    var isListed = new Set(facts);
    var replaced = new Map();
    var standing = facts.filter(function (fact) {
      var by = index.facts[fact][6];
      if (!isListed.has(by)) {
        return true;
      }
      replaced.set(by, (replaced.get(by) || []).concat(fact));
      return false;
    });
    var ordered = [];
    function add(fact) {
      ordered.push(fact);
      (replaced.get(fact) || []).forEach(add);
    }
    standing.forEach(add);
    return ordered;
  }

  /* Facts that have all the words, else any of them; convictions first where they are asked for. */
  function rank(asked) {
    var scores = new Float64Array(index.facts.length);
    var found = new Uint32Array(index.facts.length);
    asked.forEach(function (word) {
      var weights = weightsOf(word);
      var having = weights.reduce(function (sum, weight) { return sum + (weight > 0 ? 1 : 0); }, 0);
      var rarity = Math.log(1 + (weights.length - having + 0.5) / (having + 0.5));
      weights.forEach(function (weight, fact) {
        if (weight > 0) {
          scores[fact] += score(rarity, weight, fact);
          found[fact]++;
        }
      });
    });
    var all = Array.from(scores.keys());
    var complete = all.filter(function (fact) { return found[fact] === asked.length; });
    var some = complete.length > 0 ? complete : all.filter(function (fact) { return found[fact] > 0; });
    var convicted = asked.indexOf("not") < 0
        && index.convicted.some(function (word) { return asked.indexOf(word) >= 0; });
    function isLater(fact) {
      return convicted && !index.facts[fact][4] ? 1 : 0;
    }
    some.sort(function (a, b) { return isLater(a) - isLater(b) || scores[b] - scores[a] || a - b; });
    return { facts: standingFirst(some), isPartial: complete.length === 0 && some.length > 0 };
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    made.textContent = text;
    return made;
  }

  /* A text as a link, with the words that were found marked. */
  function said(text, asked, address) {
    var made = document.createElement("a");
    made.href = address;
    text.split(/([\p{L}\p{Nd}]+)/u).forEach(function (run) {
      var word = fold(run);
      var isFound = asked.some(function (one) { return finds(one, word); });
      made.appendChild(isFound ? element("mark", "", run) : document.createTextNode(run));
    });
    return made;
  }

  function item(fact, asked) {
    var made = document.createElement("li");
    var text = document.createElement("div");
    text.appendChild(said(fact[2], asked, "facts/" + fact[0] + ".html"));
    if (fact[3] !== "") {
      text.appendChild(document.createTextNode(" "));
      text.appendChild(element("span", "caution", fact[3]));
    }
    if (fact[5] !== "") {
      text.appendChild(element("p", "", fact[5]));
    }
    made.appendChild(element("span", "date", fact[1]));
    made.appendChild(text);
    return made;
  }

  /* The briefs with all the words in the heading. */
  function briefs(asked) {
    var items = document.createDocumentFragment();
    var found = index.briefs.filter(function (brief, number) {
      return asked.length > 0 && asked.every(function (typed) {
        return headings[number].some(function (word) { return finds(typed, word); });
      });
    });
    found.slice(0, BRIEFS_SHOWN).forEach(function (brief) {
      var made = document.createElement("li");
      made.appendChild(said(brief[1], asked, "briefs/" + brief[0] + ".html"));
      items.appendChild(made);
    });
    return items;
  }

  function report(asked, ranked) {
    var size = ranked.facts.length;
    if (asked.length === 0) {
      return "";
    }
    if (size === 0) {
      return "No fact contains any of these words.";
    }
    var many = size === 1 ? "1 fact" : size + " facts";
    return many + (ranked.isPartial ? "; no fact contains all of the words, these contain some of them" : "")
        + (size > SHOWN ? "; the best " + SHOWN + " are shown" : "");
  }

  function show() {
    var asked = words(input.value);
    var ranked = asked.length === 0 ? { facts: [] } : rank(asked);
    var items = document.createDocumentFragment();
    ranked.facts.slice(0, SHOWN).forEach(function (fact) {
      items.appendChild(item(index.facts[fact], asked));
    });
    document.getElementById("briefs").replaceChildren(briefs(asked));
    document.getElementById("found").replaceChildren(items);
    document.getElementById("count").textContent = report(asked, ranked);
  }

  var headings = index.briefs.map(function (brief) { return words(brief[1]); });
  var input = document.getElementById("words");
  document.getElementById("form").hidden = false;
  input.addEventListener("input", show);
  input.value = new URLSearchParams(location.search).get("q") || "";
  input.focus();
  show();
})();
